import { describeRefusal, type Language, type Refusal, refusalCodes, uploadRefusalWords } from '@fadu/core'
import { describeServerRefusal, isServerRefusalCode, type ServerRefusalCode } from './words.ts'

/** Any expected "no": of the law (core), of the log, or of the server itself. */
export interface AnyRefusal {
  readonly refused: true
  readonly code: string
  readonly source: string | null
  readonly params: Readonly<Record<string, string | number>>
  /** Entries that others appended since the state which the person saw. */
  readonly changed?: readonly ChangedEntry[]
  /** For input: what is wrong where. */
  readonly fields?: readonly FieldProblem[]
}

/** What is shown of an entry to somebody whose write it made stale. */
export interface ChangedEntry {
  readonly position: number
  readonly seq: number
  readonly type: string
  readonly legalDate: string
  readonly recordedAt: string
  readonly actor: { readonly name: string; readonly organName?: string; readonly role?: string }
}

export interface FieldProblem {
  readonly path: string
  readonly code: string
  /** By language, as the language of an answer is known last. */
  readonly words: Readonly<Record<Language, string>>
}

/** A refusal as it travels. */
export interface WireRefusal {
  readonly code: string
  readonly what: string
  readonly remedy: string
  readonly source: string | null
  readonly params: Readonly<Record<string, string | number>>
  readonly changed?: readonly ChangedEntry[]
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly what: string }[]
}

export const refuseByServer = (code: ServerRefusalCode, params: AnyRefusal['params'] = {}): AnyRefusal => ({
  refused: true,
  code,
  source: null,
  params,
})

export const isAnyRefusal = (value: unknown): value is AnyRefusal =>
  typeof value === 'object' &&
  value !== null &&
  (value as { refused?: unknown }).refused === true &&
  typeof (value as { code?: unknown }).code === 'string'

/** Carries a refusal through libraries that know only exceptions. Made and taken apart in this folder. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError'
  readonly refusal: AnyRefusal
  constructor(refusal: AnyRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** A refusal with its words, and with no more of other people's entries than is needed to understand what changed. */
export function wireRefusal(refusal: AnyRefusal, language: Language): WireRefusal {
  const { code, source, params } = refusal
  const changed = refusal.changed?.map(({ position, seq, type, legalDate, recordedAt, actor: { name, organName, role } }) => ({
    position,
    seq,
    type,
    legalDate,
    recordedAt,
    actor: { name, ...(organName ? { organName } : {}), ...(role ? { role } : {}) },
  }))
  const fields = refusal.fields?.map((field) => ({ path: field.path, code: field.code, what: field.words[language] }))
  return { code, ...describe(refusal, language), source, params, ...(changed ? { changed } : {}), ...(fields ? { fields } : {}) }
}

function describe(refusal: AnyRefusal, language: Language): { what: string; remedy: string } {
  const { code, params, source } = refusal
  if (isServerRefusalCode(code)) return describeServerRefusal(code, params, language)
  const upload = (uploadRefusalWords[language] as Readonly<Record<string, UploadWords>>)[code]
  if (upload) return upload(params)
  // To the person it is the same whether the service or the log noticed that somebody was faster.
  const known = code === 'stream.moved' ? 'write.stale' : code
  if (!(refusalCodes as readonly string[]).includes(known)) return { what: code, remedy: '' }
  const told: Record<string, string | number> = { ...params }
  if (refusal.changed) told.changes = refusal.changed.length
  if (refusal.fields) told.where = placesOf(refusal.fields, language)
  return describeRefusal({ refused: true, code: known as Refusal['code'], source, params: told }, language)
}

type UploadWords = (params: AnyRefusal['params']) => { what: string; remedy: string }

const placesOf = (fields: readonly FieldProblem[], language: Language) =>
  fields
    .slice(0, 3)
    .map((field) => `${field.path ? `${field.path} ` : ''}${field.words[language].replace(/[。.]$/u, '')}`)
    .join(language === 'zh' ? '；' : '; ')
