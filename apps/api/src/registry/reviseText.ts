import {
  type Effect,
  effectSchema,
  fileRefSchema,
  findBlanks,
  findClassifiedMark,
  findStatedValidity,
  type LegalDate,
  legalDateSchema,
  normalizeLegalText,
  type Person,
  type Refusal,
  refuse,
} from '@fadu/core'
import { z } from 'zod'
import type { FileStore } from '../platform/files/fileStore.ts'
import { type ActRefusal, act, type CommandAnswer } from '../platform/register/act.ts'
import { idSchema, seqSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { textHash } from '../platform/register/texts.ts'

const EFFECTS_FILE = '处理目录.json'

/** Effects as a client gives them: an amendment brings the consolidated text itself, which the server hashes, or names one that it keeps. */
const effectInputSchema = z.union([
  effectSchema,
  z.strictObject({
    kind: z.literal('amend'),
    target: idSchema,
    /** Hash of the text that the amendment starts from. */
    base: z.string().regex(/^[0-9a-f]{64}$/, { error: 'hash.invalid' }),
    effectiveOn: legalDateSchema,
    title: z.string().trim().min(1, { error: 'text.empty' }).max(300),
    consolidated: z.string().min(1, { error: 'text.empty' }).max(2_000_000),
    tags: z
      .array(z.string().trim().min(1, { error: 'text.empty' }).max(40))
      .max(10)
      .optional(),
  }),
])

export const reviseTextInput = z.strictObject({
  commandId: idSchema,
  documentId: idSchema,
  expectedSeq: seqSchema,
  on: legalDateSchema.optional(),
  title: z.string().trim().min(1, { error: 'text.empty' }).max(300),
  body: z.string().min(1, { error: 'text.empty' }).max(2_000_000),
  original: fileRefSchema.nullable().default(null),
  annexes: z.array(fileRefSchema).max(50).default([]),
  effects: z.array(effectInputSchema).max(2000).default([]),
})

export type ReviseTextInput = z.output<typeof reviseTextInput>

/**
 * Stores a text and makes it the document's text. The list of effects is an annex of its own, so that the hash, and with it every
 * conclusion on the text, covers what the publication will do to other documents.
 * A text that bears a secrecy mark is refused before anything is kept. Source: 保守国家秘密法第三十一条.
 */
export async function reviseText(
  deps: {
    register: Register
    files: FileStore
    recordMade: (actor: Person, file: { hash: string; name: string; size: number }) => Promise<void>
  },
  actor: Person,
  today: LegalDate,
  input: ReviseTextInput,
): Promise<CommandAnswer | ActRefusal> {
  const body = normalizeLegalText(input.body)
  const secret = classified(`${input.title}\n${body}`)
  if (secret) return secret
  const make = async (name: string, content: string) => {
    const file = { name, ...(await deps.files.put(Buffer.from(content))) }
    await deps.recordMade(actor, file)
    return file
  }
  const annexes = input.annexes.filter((annex) => annex.name !== EFFECTS_FILE)
  const effects: Effect[] = []
  for (const effect of input.effects) {
    if (effect.kind !== 'amend') {
      effects.push(effect)
      continue
    }
    const whole = 'consolidated' in effect ? normalizeLegalText(effect.consolidated) : await kept(deps.files, effect)
    if (whole === null) return refuse('file.unknown')
    const { kind, target, base, effectiveOn, title, tags } = effect
    const marked = classified(`${effect.title}\n${whole}`)
    if (marked) return marked
    const annex = await make(`${title}（修改后全文）.txt`, whole)
    if (!annexes.some((held) => held.hash === annex.hash)) annexes.push(annex)
    effects.push({
      kind,
      target,
      base,
      effectiveOn,
      title,
      textHash: textHash({ title, body: whole, annexes: [] }),
      body: annex.hash,
      ...(tags && { tags }),
    })
  }
  if (effects.length > 0) annexes.push(await make(EFFECTS_FILE, JSON.stringify(effects, null, 2)))
  // Stored and synced before the event that names it.
  const stored = await deps.files.put(Buffer.from(body))
  const text = {
    hash: textHash({ title: input.title, body, annexes }),
    title: input.title,
    body: stored.hash,
    annexes,
    original: input.original,
    blanks: findBlanks(body)
      .map((blank) => blank.text)
      .slice(0, 100),
    effects,
    stated: statedIn(body),
  }
  const { commandId, documentId, expectedSeq, on } = input
  return act(deps.register, actor, today, { commandId, documentId, expectedSeq, on, type: 'reviseText', input: { text } })
}

/** A consolidated text that was stored before and still is what its hash says; null otherwise. */
async function kept(files: FileStore, effect: { title: string; body: string; textHash: string }): Promise<string | null> {
  const bytes = await files.get(effect.body)
  const body = bytes && new TextDecoder().decode(bytes)
  return body && textHash({ title: effect.title, body, annexes: [] }) === effect.textHash ? body : null
}

/** The validity that the text states for itself, which wins over the one that the rules would give it. */
function statedIn(body: string) {
  const stated = findStatedValidity(body)
  return stated && { effectiveOn: stated.effectiveOn, validUntil: stated.validUntil, months: stated.months }
}

function classified(text: string): Refusal | null {
  const mark = findClassifiedMark(text)
  return mark ? refuse('text.classified', { mark: mark.text }, '保守国家秘密法第三十一条') : null
}
