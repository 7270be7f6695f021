import {
  type Actor,
  decideOrgan,
  initialOrgan,
  isRefusal,
  type LegalDate,
  type OrganCommand,
  type OrganState,
  type Refusal,
  refuse,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { digestOf } from '../platform/log/canonical.ts'
import { isLogRefusal } from '../platform/log/refusal.ts'
import { type LogDependencies, transact } from '../platform/log/transact.ts'
import { organStream } from '../platform/register/streams.ts'

/** Establishes, renames or dissolves an organ, or changes its settings: load, decide, append. The same id again gets the same answer. */
export async function giveOrganCommand(
  log: LogDependencies,
  actor: Actor,
  today: LegalDate,
  commandId: string,
  command: OrganCommand,
): Promise<{ readonly id: string } | Refusal> {
  return transact(log, async (session) => {
    const { id } = command
    const stream = organStream(id)
    const ref = { id: commandId, digest: digestOf({ account: actor.account, command }) }
    const earlier = await session.findCommand(ref, [stream])
    if (earlier) return isLogRefusal(earlier) ? earlier : { id }
    const [row] = await session.sql<{ state: OrganState }>('select state from organ where id = $1', [id])
    const state = row?.state ?? initialOrgan
    const event = decideOrgan(state, command, today)
    if (isRefusal(event)) return event
    const unknown = await unknownAmong(session.sql, namedBy(command), id)
    if (unknown) return refuse('organ.unknown')
    const { type, legalDate, data } = event
    const entries = await session.append({
      command: ref,
      actor,
      events: [{ stream, expectedSeq: state.seq, type, schema: 1, legalDate, data }],
    })
    return isLogRefusal(entries) ? entries : { id }
  })
}

/** Other organs that a command speaks of. */
function namedBy(command: OrganCommand): readonly string[] {
  if (command.type === 'dissolveOrgan') return command.successor ? [command.successor] : []
  if (command.type === 'changeOrganSettings') return [command.reviewOrgan, ...command.filingTo]
  if (command.type !== 'establishOrgan') return []
  const { parent, office, reviewOrgan, fairnessOrgan, filingTo } = command
  return [...(parent ? [parent] : []), office, reviewOrgan, fairnessOrgan, ...filingTo]
}

/** Whether one of them is not registered or no longer stands. An organ may be its own office or review itself. */
async function unknownAmong(sql: Sql, named: readonly string[], self: string): Promise<boolean> {
  const others = [...new Set(named)].filter((id) => id !== self)
  const rows = await sql(`select 1 from organ where id = any($1::text[]) and state->>'dissolvedOn' is null`, [others])
  return rows.length < others.length
}
