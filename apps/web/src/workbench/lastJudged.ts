import type { DocumentState, Opinion } from '@fadu/core'

/** The opinion issued last, where the text has changed since: what a second review asks is what changed from the text it judged. */
export function lastJudged({ opinions, text }: Pick<DocumentState, 'opinions' | 'text'>): Opinion | null {
  const last = opinions.at(-1)
  return last && text && last.textHash !== text.hash ? last : null
}
