import {
  effectSchema,
  fileRefSchema,
  findBlanks,
  findClassifiedMark,
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
import { idSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { textHash } from '../platform/register/texts.ts'

export const reviseTextInput = z.strictObject({
  commandId: idSchema,
  documentId: idSchema,
  expectedSeq: z.int().nonnegative(),
  on: legalDateSchema.optional(),
  title: z.string().trim().min(1, { error: 'text.empty' }).max(300),
  body: z.string().min(1, { error: 'text.empty' }).max(2_000_000),
  original: fileRefSchema.nullable().default(null),
  annexes: z.array(fileRefSchema).max(50).default([]),
  effects: z.array(effectSchema).max(2000).default([]),
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
  const annexes = [...input.annexes]
  if (input.effects.length > 0) {
    const list = Buffer.from(JSON.stringify(input.effects, null, 2))
    const file = { name: '处理目录.json', ...(await deps.files.put(list)) }
    await deps.recordMade(actor, file)
    annexes.push(file)
  }
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
    effects: input.effects,
  }
  const { commandId, documentId, expectedSeq, on } = input
  return act(deps.register, actor, today, { commandId, documentId, expectedSeq, on, type: 'reviseText', input: { text } })
}

function classified(text: string): Refusal | null {
  const mark = findClassifiedMark(text)
  return mark ? refuse('text.classified', { mark: mark.text }, '保守国家秘密法第三十一条') : null
}
