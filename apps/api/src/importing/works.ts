import { createHash } from 'node:crypto'
import { type EventData, type LegalDate, normalizeLegalText, parseDocumentNumber, type Version } from '@fadu/core'
import { textHash } from '../platform/register/texts.ts'
import { type ImportRecord, REFERENCE } from './record.ts'

/** A record without its text, which lies in the store or, in a dry run, nowhere. */
export interface HeldRecord extends Omit<ImportRecord, 'body'> {
  readonly line: number
  readonly bodyHash: string
  readonly textHash: string
  readonly hasText: boolean
}

/** What stands for a text that has not come yet; no document of the register is without one. */
const NO_TEXT = '（文本待补）'

/** Content address of what stands for a text. */
export const NO_TEXT_HASH = createHash('sha256').update(normalizeLegalText(NO_TEXT)).digest('hex')

export const bodyOf = ({ body }: Pick<ImportRecord, 'body'>): string => normalizeLegalText(body ?? NO_TEXT)

export const hold = (record: ImportRecord, line: number, bodyHash: string): HeldRecord => {
  const { body, ...rest } = record
  const hash = textHash({ title: record.title, body: bodyOf(record), annexes: [] })
  return { ...rest, line, bodyHash, textHash: hash, hasText: body !== null }
}

/** Ends by the words of records. */
export const endings: ReadonlyMap<string, 'lapsed' | 'repealed' | 'annulled'> = new Map([
  ['失效', 'lapsed'],
  ['废止', 'repealed'],
  ['撤销', 'annulled'],
])

/** The permanent id of an imported work: the same at every import of the same work. */
export const workDocumentId = (work: string) => createHash('sha256').update(`import ${work}`).digest('hex').slice(0, 16)

/**
 * Texts of one work as versions of one document, oldest first. A work of an organ of this register is its own document;
 * everything else is kept as `reference`, to cite and to compare. What the source does not tell stays empty and is listed.
 */
export function existingDocument(
  work: string,
  records: readonly HeldRecord[],
  organOf: (issuer: string) => string | null,
  file: string,
  today: LegalDate,
): EventData['ExistingRecorded'] {
  const dated = (record: HeldRecord) => record.publishedOn ?? record.effectiveOn ?? ''
  const ordered = [...records].sort((a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : a.line - b.line))
  const first = ordered[0]!
  const last = ordered.at(-1)!
  const organ = last.kind === REFERENCE ? null : organOf(last.issuer)
  const number = last.number ? parseDocumentNumber(last.number) : null
  const ended = endings.get(last.status ?? '') ?? null
  const versions: Version[] = ordered.map((record, i) => ({
    n: i + 1,
    textHash: record.textHash,
    title: record.title,
    body: record.bodyHash,
    annexes: [],
    publishedOn: record.publishedOn ?? null,
    // For an amended text sources often repeat the date of the first version: a text cannot hold before it was public.
    effectiveOn:
      i > 0 && record.publishedOn && (!record.effectiveOn || record.effectiveOn < record.publishedOn)
        ? record.publishedOn
        : (record.effectiveOn ?? record.publishedOn ?? null),
    by: null,
  }))
  const missing = [
    ...(ordered.some((record) => !record.publishedOn || record.datePrecision === 'year') ? ['publishedOn'] : []),
    ...(ordered.some((record) => !record.effectiveOn) ? ['effectiveOn'] : []),
    ...(!last.expiresOn ? ['validUntil'] : []),
    ...(!last.number ? ['number'] : []),
    ...(ended && !last.endedOn ? ['endedOn'] : []),
    ...(ordered.some((record) => record.partial) ? ['fullText'] : []),
    ...(ordered.some((record) => !record.hasText) ? ['text'] : []),
  ]
  return {
    id: first.documentId ?? workDocumentId(work),
    class: !organ ? 'reference' : last.kind === 'policy-document' ? 'policyDocument' : 'normativeDocument',
    title: last.title,
    organ,
    number:
      organ && number?.ok && number.value.year !== undefined
        ? { code: number.value.code, year: number.value.year, serial: number.value.serial }
        : null,
    versions,
    publishedOn: first.publishedOn ?? null,
    effectiveOn:
      first.effectiveOn && first.publishedOn && first.effectiveOn < first.publishedOn
        ? first.publishedOn
        : (first.effectiveOn ?? null),
    validUntil: last.expiresOn ?? null,
    // Where the source says that it ended, not when: ended at the latest today, and the missing day is listed.
    ended: ended && { kind: ended, on: last.endedOn ?? today },
    missing,
    provenance: { source: file, ids: ordered.map((record) => record.id), issuer: last.issuer, number: last.number ?? null },
  }
}
