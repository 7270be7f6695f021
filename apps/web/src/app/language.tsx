import type { Language } from '@fadu/core'
import { WordsProvider } from '@fadu/ui'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { requestLanguage, setRequestLanguage } from './requestFacts.ts'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => {} })

export interface LanguageProviderProps {
  /** Called after a change: what the server worded has to be asked for again. */
  readonly onChange?: () => void
  readonly children: ReactNode
}

/** Keeps the language of the page, of the components, of requests and of `<html lang>` one and the same. */
export function LanguageProvider({ onChange, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(requestLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const choose = (chosen: Language) => {
    setRequestLanguage(chosen)
    setLanguage(chosen)
    onChange?.()
  }
  return (
    <LanguageContext value={{ language, choose }}>
      <WordsProvider lang={language}>{children}</WordsProvider>
    </LanguageContext>
  )
}

export const useLanguage = (): LanguageChoice => useContext(LanguageContext)

/** A catalogue of words, `zh` first and `en` of the same type. */
export interface Catalogue<W> {
  readonly zh: W
  readonly en: W
}

/** The words of one capability in the page's language: `const words = useWordsOf(homeWords)`. */
export const useWordsOf = <W,>(catalogue: Catalogue<W>): W => catalogue[useLanguage().language]
