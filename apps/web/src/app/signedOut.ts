import { createContext, useContext, useSyncExternalStore } from 'react'

/** Whether the session ended while a page was open. Written where answers arrive, read by the layout, which asks to sign in again. */
export interface SignedOutNote {
  readonly read: () => boolean
  readonly set: (signedOut: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createSignedOutNote(): SignedOutNote {
  let signedOut = false
  const listeners = new Set<() => void>()
  return {
    read: () => signedOut,
    set: (value) => {
      if (value === signedOut) return
      signedOut = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const SignedOutContext = createContext<SignedOutNote>(createSignedOutNote())

export function useSignedOut(): readonly [signedOut: boolean, set: (signedOut: boolean) => void] {
  const note = useContext(SignedOutContext)
  return [useSyncExternalStore(note.subscribe, note.read), note.set]
}
