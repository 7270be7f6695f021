import type { PageFrame } from '@fadu/api'
import { createContext, useContext } from 'react'
import { type PortalWords, portalWords } from './words.ts'

/** What every part of a public page may ask for: the frame, its words, and addresses in its language. */
export interface Portal {
  readonly frame: PageFrame
  readonly words: PortalWords
  /** An address of the portal in the language of the page: /d/3f2a is /en/d/3f2a on an English one. */
  readonly to: (path: string) => string
}

export const portalOf = (frame: PageFrame): Portal => ({
  frame,
  words: portalWords[frame.language],
  to: (path) => (frame.language === 'en' ? `/en${path}` : path),
})

const PortalContext = createContext<Portal | null>(null)
export const PortalProvider = PortalContext.Provider

export function usePortal(): Portal {
  const portal = useContext(PortalContext)
  if (!portal) throw new Error('a part of a public page stands outside of one')
  return portal
}
