import type { RefusalCode } from '../words/refusals.ts'

/**
 * An expected "no": a value, never an exception. `code` names what is wrong, `source` the article it rests on,
 * `params` what the words need. The words, and how to mend it, are in `words/refusals.ts`.
 */
export interface Refusal {
  readonly refused: true
  readonly code: RefusalCode
  readonly source: string | null
  readonly params: Readonly<Record<string, string | number>>
}

export const refuse = (code: RefusalCode, params: Refusal['params'] = {}, source: string | null = null): Refusal => ({
  refused: true,
  code,
  source,
  params,
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true
