import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useLayoutEffect, useState } from 'react'

export interface KeyBinding {
  /** As `KeyboardEvent.key` names them: `j`, `1`, `Enter`. */
  readonly keys: readonly string[]
  /** What it does, for the list behind `?`. */
  readonly does: string
  /** Left out where a component answers the key itself and it is listed only. */
  readonly run?: (event: KeyboardEvent) => void
}

type Board = ReadonlyMap<string, readonly KeyBinding[]>
type Put = (owner: string, bindings: readonly KeyBinding[] | null) => void

/** What the page answers to now, by who said so. */
const BoardContext = createContext<Board>(new Map())
const PutContext = createContext<Put>(() => {})

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Knows which keys the page answers to, so that `?` can list them. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [board, setBoard] = useState<Board>(new Map())
  const put = useCallback<Put>((owner, bindings) => {
    setBoard((all) => {
      const next = new Map(all)
      if (bindings) next.set(owner, bindings)
      else next.delete(owner)
      return next
    })
  }, [])
  return (
    <PutContext value={put}>
      <BoardContext value={board}>{children}</BoardContext>
    </PutContext>
  )
}

/**
 * Makes the page answer to single keys while it is open. Not while somebody types, holds Ctrl, Alt or Meta, or a dialog is open.
 * `bindings` may be made anew at each drawing.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const owner = useId()
  const put = useContext(PutContext)

  // As text, so that bindings made anew at each drawing are listed anew only when they say something else.
  const said = JSON.stringify(bindings.map(({ keys, does }) => ({ keys, does })))
  useEffect(() => {
    put(owner, JSON.parse(said) as KeyBinding[])
    return () => put(owner, null)
  }, [put, owner, said])

  // Before the page is drawn: whoever sees it may press a key.
  useLayoutEffect(() => {
    const answer = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const binding = bindings.find(({ keys }) => keys.includes(event.key))
      if (!binding?.run) return
      event.preventDefault()
      binding.run(event)
    }
    document.addEventListener('keydown', answer)
    return () => document.removeEventListener('keydown', answer)
  }, [bindings])
}

/** Everything the page answers to now. */
export const useKeyList = (): readonly KeyBinding[] => [...useContext(BoardContext).values()].flat()
