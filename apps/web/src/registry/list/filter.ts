import type { LegalDate } from '@fadu/core'
import { type ListStage, listStages } from '../../app/addresses.ts'

export interface Cursor {
  readonly sortDay: LegalDate
  readonly id: string
}

/** What the address says of a list: which documents, and by which way one came to this page of them. */
export interface ListAddress {
  readonly stage: ListStage | undefined
  readonly words: string | undefined
  /** Where each page after the first begins, up to the one shown: so that back is known after a reload, too. */
  readonly pages: readonly Cursor[]
}

const written = ({ sortDay, id }: Cursor) => `${sortDay}_${id}`

function readCursor(text: string): Cursor | null {
  const found = /^(\d{4}-\d{2}-\d{2})_([0-9a-z-]{1,64})$/.exec(text)
  return found ? { sortDay: found[1] as LegalDate, id: found[2]! } : null
}

/** What cannot be read is as if it were not there. */
export function readListAddress(query: URLSearchParams): ListAddress {
  const cursors = (query.get('pages') ?? '').split('~').filter(Boolean).map(readCursor)
  return {
    stage: listStages.find((stage) => stage === query.get('stage')),
    words: query.get('words')?.trim().slice(0, 200) || undefined,
    pages: cursors.every((cursor) => cursor !== null) ? cursors : [],
  }
}

export function listAddress({ stage, words, pages }: ListAddress): string {
  const query = new URLSearchParams()
  if (stage) query.set('stage', stage)
  if (words) query.set('words', words)
  if (pages.length > 0) query.set('pages', pages.map(written).join('~'))
  return query.size > 0 ? `/desk/documents?${query}` : '/desk/documents'
}
