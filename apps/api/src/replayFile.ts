import {
  type CommandType,
  commandSchemas,
  describeRefusal,
  type LegalDate,
  type OrganCommand,
  type OrganState,
  organCommandSchemas,
  type Person,
  type Refusal,
  type RulePack,
} from '@fadu/core'
import type { z } from 'zod'
import { reasonsOf } from './importing/record.ts'
import { type ReplayLine, readReplayLine } from './importing/replayLine.ts'
import { giveOrganCommand } from './organs/organCommands.ts'
import { limits, megabytes } from './platform/files/limits.ts'
import { linesOf } from './platform/files/linesOf.ts'
import { uploadsOf } from './platform/http/uploads.ts'
import { type LogSession, transact } from './platform/log/transact.ts'
import { act, type CommandRequest } from './platform/register/act.ts'
import { loadState } from './platform/register/facts.ts'
import { foundRegister } from './platform/register/found.ts'
import type { OpenRegister } from './platform/register/openRegister.ts'
import type { Register } from './platform/register/register.ts'
import { documentStream } from './platform/register/streams.ts'
import { reviseText, reviseTextInput } from './registry/reviseText.ts'

export type ReplayReport =
  | { readonly ok: true; readonly commands: number; readonly entries: number }
  /** The first line that was not taken, from 1; 0 where the register is not empty. Nothing of the file is recorded. */
  | { readonly ok: false; readonly line: number; readonly reason: string }

/** Undoes everything: thrown inside the transaction, it never leaves this file. */
class Refused extends Error {
  readonly line: number
  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}

/**
 * Gives dated commands, one a line in the order of their days, as if each had been given on its day, through the same `decide` as the
 * desk: what the law refuses is refused here. Into an empty register only, whose rule pack is in force from the first line's day. All of it
 * becomes true or nothing.
 *
 * In an input `textHash` may be left out where it is that of the document's text then; a file is written `{name, content}`; `reviseText` takes
 * title and body.
 */
export async function replayFile(
  open: OpenRegister,
  path: string,
  options: { readonly pack: RulePack; readonly today: LegalDate; readonly onProgress?: (line: string) => void },
): Promise<ReplayReport> {
  try {
    return await transact(open.register.log, async (log) => {
      if (await log.end()) throw new Refused(0, '登记簿里已有记录；重演只用于空的登记簿。')
      const inside: Replaying = {
        log,
        files: open.files,
        register: { ...open.register, log: { ...open.register.log, within: log } },
      }
      let line = 0
      let commands = 0
      let last: LegalDate = '0001-01-01'
      for await (const text of linesOf(path, limits.lineBytes)) {
        line += 1
        if (text === null) throw new Refused(line, `一行超过 ${megabytes(limits.lineBytes)}`)
        if (text.trim() === '') continue
        const read = readReplayLine(text)
        if (!read.ok) throw new Refused(line, read.reason)
        const { on } = read.line
        if (on > options.today) throw new Refused(line, `日期 ${on} 还没有到`)
        if (on < last) throw new Refused(line, `日期 ${on} 早于前一条命令的 ${last}；请按日期先后排列`)
        last = on
        if (commands === 0) await foundRegister({ log: inside.register.log, files: open.files }, options.pack, on)
        const problem = await give(inside, read.line, `replay-line-${line}`)
        if (problem !== null) throw new Refused(line, problem)
        commands += 1
        if (commands % 100 === 0) options.onProgress?.(`已办理 ${commands} 条命令`)
      }
      const end = await log.end()
      return { ok: true, commands, entries: end ? end.position + 1 : 0 }
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, line: error.line, reason: error.message }
    throw error
  }
}

interface Replaying {
  readonly log: LogSession
  readonly files: OpenRegister['files']
  readonly register: Register
}

/** Gives one command; why it was not taken, or null. */
async function give(replaying: Replaying, line: ReplayLine, commandId: string): Promise<string | null> {
  const { log, register } = replaying
  if (!('document' in line)) {
    const parsed = organCommandSchemas[line.type].safeParse(line.input)
    if (!parsed.success) return reasonsOf(parsed.error)
    const command = { ...parsed.data, type: line.type } as OrganCommand
    return refused(
      await giveOrganCommand(register.log, { account: 'import:cli', name: '命令行重演' }, line.on, commandId, command),
    )
  }
  const { on, document: documentId, type } = line
  const actor = await personOf(log, line.by)
  const state = await loadState(log.sql, documentId)
  const expectedSeq = await log.seqOf(documentStream(documentId))
  const input = await withFiles(replaying, actor, line.input)
  if (type === 'reviseText') {
    const parsed = reviseTextInput.safeParse({ ...(input as object), commandId, documentId, expectedSeq })
    if (!parsed.success) return reasonsOf(parsed.error)
    return refused(await reviseText({ register, files: replaying.files, recordMade: madeIn(log) }, actor, on, parsed.data))
  }
  const schema: z.ZodObject = commandSchemas[type]
  const parsed = schema.safeParse({
    ...('textHash' in schema.shape && state?.text ? { textHash: state.text.hash } : {}),
    ...(type === 'registerDraft' ? { id: documentId } : {}),
    ...(input as object),
  })
  if (!parsed.success) return reasonsOf(parsed.error)
  const request = { commandId, documentId, expectedSeq, type, input: parsed.data } as unknown as CommandRequest<CommandType>
  if (type === 'registerDraft' && parsed.data.id !== documentId) return 'input.id：与 document 不同'
  return refused(await act(register, actor, on, request))
}

function refused(answer: object): string | null {
  if (!('refused' in answer)) return null
  const { what, remedy } = describeRefusal(answer as Refusal)
  return `${what}${remedy}`
}

async function personOf({ sql }: LogSession, by: Omit<Person, 'organName'>): Promise<Person> {
  const [row] = await sql<{ state: OrganState }>('select state from organ where id = $1', [by.organ])
  return { ...by, organName: row?.state.name ?? by.organ }
}

const madeIn = (log: LogSession) => (actor: Person, file: { hash: string; name: string; size: number }) =>
  uploadsOf(log.sql).record(actor, file)

/** An input whose files are kept: {name, content} becomes a reference to what was stored. */
async function withFiles(replaying: Replaying, actor: Person, input: unknown): Promise<unknown> {
  if (Array.isArray(input)) return Promise.all(input.map((item) => withFiles(replaying, actor, item)))
  if (typeof input !== 'object' || input === null) return input
  const { name, content, ...rest } = input as Record<string, unknown>
  if (typeof name === 'string' && typeof content === 'string' && Object.keys(rest).length === 0) {
    const file = { name, ...(await replaying.files.put(Buffer.from(content))) }
    await madeIn(replaying.log)(actor, file)
    return file
  }
  const entries = await Promise.all(
    Object.entries(input).map(async ([key, value]) => [key, await withFiles(replaying, actor, value)] as const),
  )
  return Object.fromEntries(entries)
}
