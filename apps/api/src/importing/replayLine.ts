import { commandSchemas, legalDateSchema, organCommandSchemas, roles } from '@fadu/core'
import { z } from 'zod'
import { idSchema } from '../platform/register/commandProcedures.ts'
import { reasonsOf } from './record.ts'

const words = z.string().trim().min(1).max(100)

/** Who acted: what the log keeps of a person. The organ's name is the register's. */
const bySchema = z.strictObject({ account: words, name: words, organ: words, role: z.enum(roles) })

const commandTypes = Object.keys(commandSchemas) as (keyof typeof commandSchemas)[]
const organCommandTypes = Object.keys(organCommandSchemas) as (keyof typeof organCommandSchemas)[]

/** A dated command: about an organ, or to a document by a person. */
export const replayLineSchema = z.union([
  z.strictObject({
    on: legalDateSchema,
    document: idSchema,
    by: bySchema,
    type: z.enum(commandTypes),
    input: z.record(z.string(), z.unknown()).default({}),
  }),
  z.strictObject({ on: legalDateSchema, type: z.enum(organCommandTypes), input: z.record(z.string(), z.unknown()) }),
])

export type ReplayLine = z.output<typeof replayLineSchema>

export function readReplayLine(text: string): { ok: true; line: ReplayLine } | { ok: false; reason: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, reason: '不是有效的 JSON' }
  }
  const { type } = (typeof json === 'object' && json !== null ? json : {}) as { type?: unknown }
  if (type === undefined) return { ok: false, reason: '没有写明命令（type）' }
  if (![...commandTypes, ...organCommandTypes].some((known) => known === type))
    return { ok: false, reason: `没有“${String(type).slice(0, 40)}”这个命令` }
  // The one that the type asks for, so that what is wrong is said of that one.
  const schema = replayLineSchema.options[commandTypes.some((known) => known === type) ? 0 : 1]
  const parsed = schema.safeParse(json)
  return parsed.success ? { ok: true, line: parsed.data } : { ok: false, reason: reasonsOf(parsed.error) }
}
