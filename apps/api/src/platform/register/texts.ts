import { createHash } from 'node:crypto'
import type { FileRef } from '@fadu/core'
import { canonicalBytes } from '../log/canonical.ts'

/** What a text is made of, as its hash sees it. */
export interface TextParts {
  readonly title: string
  /** Normalised by `normalizeLegalText`. */
  readonly body: string
  readonly annexes: readonly FileRef[]
}

/**
 * The hash that every conclusion, decision, signature and publication names: SHA-256 of the canonical JSON of title, normalised
 * body and the hashes of the annexes in their order. Number and dates are facts about a text, not part of it.
 */
export function textHash({ title, body, annexes }: TextParts): string {
  return createHash('sha256')
    .update(canonicalBytes({ annexes: annexes.map((annex) => annex.hash), body, title }))
    .digest('hex')
}
