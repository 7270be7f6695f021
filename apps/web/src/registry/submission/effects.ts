import type { Effect, LegalDate } from '@fadu/core'
import { addresses } from '../../app/addresses.ts'
import type { CommandInput } from '../../app/commands.ts'
import { requestHeaders } from '../../app/requestFacts.ts'

type Amendment = Extract<Effect, { kind: 'amend' }>

/**
 * An effect in hand. A day not chosen yet is ''. Of an amendment `body` is the hash of the consolidated text (修改后全文), '' while
 * there is none; `consolidated` is that text where it was just read from a file, and left out where the register has it.
 */
export type DraftEffect = Exclude<Effect, { kind: 'amend' }> | (Omit<Amendment, 'textHash'> & { readonly consolidated?: string })

const noDay = '' as LegalDate

/** An effect of a kind on a target, with nothing filled in yet. */
export function blankEffect(kind: Effect['kind'], target: string): DraftEffect {
  switch (kind) {
    case 'extend':
      return { kind, target, validUntil: noDay }
    case 'amend':
      return { kind, target, base: '', effectiveOn: noDay, title: '', body: '' }
    case 'repeal':
    case 'declareLapsed':
      return { kind, target, reason: '' }
  }
}

/** Is something of it still to be filled in? */
export function effectGap(effect: DraftEffect): boolean {
  switch (effect.kind) {
    case 'extend':
      return !effect.validUntil
    case 'amend':
      return effect.body === '' || !effect.effectiveOn || effect.title.trim() === ''
    case 'repeal':
    case 'declareLapsed':
      return effect.reason.trim() === ''
  }
}

export const recordedEffect = (effect: Effect): DraftEffect => {
  if (effect.kind !== 'amend') return effect
  const { textHash: _, ...amendment } = effect
  return amendment
}

/** The address by content under which the register keeps a text: SHA-256 of its UTF-8 bytes. */
export async function contentHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export type EffectInput = NonNullable<CommandInput<'reviseText'>['effects']>[number]

/**
 * Effects as the register takes them. A consolidated text that the register has already is read from it again, since a new text
 * brings all it consists of. Null where it could not be read.
 */
export async function effectInputs(documentId: string, effects: readonly DraftEffect[]): Promise<EffectInput[] | null> {
  const inputs = await Promise.all(
    effects.map(async (effect): Promise<EffectInput | null> => {
      if (effect.kind === 'repeal') return { ...effect, tags: effect.tags && [...effect.tags] }
      if (effect.kind !== 'amend') return effect
      const { body, consolidated, ...rest } = effect
      const text = consolidated ?? (await readKept(documentId, body))
      return text === null ? null : { ...rest, title: rest.title.trim(), consolidated: text }
    }),
  )
  return inputs.every((input) => input !== null) ? inputs : null
}

async function readKept(documentId: string, hash: string): Promise<string | null> {
  try {
    const answer = await fetch(addresses.file(documentId, { hash }), { headers: requestHeaders() })
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}
