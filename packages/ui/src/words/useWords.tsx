import { createContext, type ReactNode, useContext } from 'react'
import { en } from './en.ts'
import type { Lang } from './formats.ts'
import { type Words, zh } from './zh.ts'

const catalogues: Record<Lang, Words> = { zh, en }

const WordsContext = createContext<Words>(zh)

export interface WordsProviderProps {
  /** Language of the fixed texts. Titles, organs and texts of law stay as they are. */
  readonly lang: Lang
  readonly children: ReactNode
}

/** The app says once which language its page is in; without it components speak Chinese. */
export function WordsProvider({ lang, children }: WordsProviderProps) {
  return <WordsContext value={catalogues[lang]}>{children}</WordsContext>
}

export const useWords = (): Words => useContext(WordsContext)
