import type { Language, Term } from '@fadu/core'

/** Core keeps each term of the field in both languages; a catalogue wants one of them. */
export const inLanguage = <K extends string>(terms: Readonly<Record<K, Term>>, language: Language): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<Term>(terms).map(([key, term]) => [key, term[language === 'zh' ? 0 : 1]])) as Readonly<
    Record<K, string>
  >
