import type { DocumentState, FileRef, UploadNotice } from '@fadu/core'
import { type DraftEffect, recordedEffect } from './effects.ts'

/** The server keeps the list of effects as an annex of this name, and each consolidated text as one; both are made anew from `effects`. */
const EFFECT_LIST = '处理目录.json'

/** A text as it is being prepared: read from a file, with the title beside it, not yet the document's text. */
export interface Draft {
  readonly title: string
  /** Normalised; '' while there is none. */
  readonly body: string
  /** The file it was read from. */
  readonly original: FileRef | null
  /** What was noticed when it was read. */
  readonly notices: readonly UploadNotice[]
  readonly annexes: readonly FileRef[]
  readonly effects: readonly DraftEffect[]
}

/** What the register holds now; `body` is read apart. */
export const recordedDraft = ({ title, text }: Pick<DocumentState, 'title' | 'text'>, body: string): Draft => ({
  title: text?.title ?? title,
  body,
  original: text?.original ?? null,
  notices: [],
  annexes: (text?.annexes ?? []).filter(
    (annex) =>
      annex.name !== EFFECT_LIST && !text?.effects.some((effect) => effect.kind === 'amend' && effect.body === annex.hash),
  ),
  effects: (text?.effects ?? []).map(recordedEffect),
})

/** Would saving it make another text? The body is that of its original: another body comes with another file only. */
export const differs = (one: Draft, other: Draft): boolean => contentOf(one) !== contentOf(other)

const contentOf = ({ title, original, annexes, effects }: Draft): string =>
  JSON.stringify([
    title.trim(),
    original?.hash ?? null,
    annexes.map(({ hash, name }) => [hash, name]),
    effects.map(effectContent),
  ])

/** In one order of fields, wherever the effect comes from; a consolidated text by its hash. */
function effectContent(effect: DraftEffect): readonly unknown[] {
  switch (effect.kind) {
    case 'extend':
      return [effect.kind, effect.target, effect.validUntil]
    case 'amend':
      return [effect.kind, effect.target, effect.base, effect.effectiveOn, effect.title.trim(), effect.body]
    case 'repeal':
    case 'declareLapsed':
      return [effect.kind, effect.target, effect.on ?? null, effect.reason.trim()]
  }
}

/** What is kept on the server while somebody prepares a text: for that person alone, outside the log. */
export interface Scratch {
  readonly form: 1
  /** The text it was begun from; another one since means that somebody else saved meanwhile. */
  readonly base: string | null
  readonly draft: Draft
}

/** What was kept earlier; null for what this page cannot read any more. */
export function readScratch(data: unknown): Scratch | null {
  const scratch = data as Partial<Scratch> | null
  const draft = scratch?.draft
  const whole =
    scratch?.form === 1 &&
    typeof draft?.title === 'string' &&
    typeof draft.body === 'string' &&
    Array.isArray(draft.annexes) &&
    Array.isArray(draft.effects)
  return whole ? (scratch as Scratch) : null
}
