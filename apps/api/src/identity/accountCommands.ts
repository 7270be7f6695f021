import {
  type AccountCommand,
  type AccountEvent,
  type AccountState,
  type Actor,
  decideAccount,
  evolveAccount,
  initialAccount,
  isRefusal,
  type LegalDate,
  refuse,
} from '@fadu/core'
import type { AnyRefusal } from '../platform/http/refusals.ts'
import { digestOf } from '../platform/log/canonical.ts'
import type { Entry } from '../platform/log/entry.ts'
import { type LogDependencies, transact } from '../platform/log/transact.ts'
import { accountStream } from '../platform/register/streams.ts'

export interface AccountRequest {
  readonly commandId: string
  readonly actor: Actor
  readonly today: LegalDate
  /** All for one account, decided one after the other and recorded together or not at all. */
  readonly commands: readonly AccountCommand[]
}

/** Opens an account, grants or takes away roles, disables it: load, decide, append. */
export async function giveAccountCommands(log: LogDependencies, request: AccountRequest): Promise<readonly Entry[] | AnyRefusal> {
  const { commandId, actor, today, commands } = request
  const account = commands[0]!.account
  return transact(log, async (session) => {
    const command = { id: commandId, digest: digestOf({ account: actor.account, type: 'account', input: commands }) }
    const earlier = await session.findCommand(command)
    if (earlier) return earlier

    const [row] = await session.sql<{ state: AccountState }>('select state from account where id = $1', [account])
    let state = row?.state ?? initialAccount
    const { seq } = state
    const events: AccountEvent[] = []
    for (const one of commands) {
      if (one.type === 'grantRole' && !(await isStandingOrgan(session.sql, one.organ, one.from))) return refuse('organ.unknown')
      const event = decideAccount(state, one, actor.account, today)
      if (isRefusal(event)) return event
      events.push(event)
      state = evolveAccount(state, event)
    }
    const stream = accountStream(account)
    const entries = await session.append({
      command,
      actor,
      events: events.map(({ type, legalDate, data }, i) => ({
        stream,
        expectedSeq: i === 0 ? seq : undefined,
        type,
        schema: 1,
        legalDate,
        data,
      })),
    })
    return entries
  })
}

async function isStandingOrgan(
  sql: (text: string, parameters: readonly unknown[]) => Promise<unknown[]>,
  organ: string,
  day: LegalDate,
): Promise<boolean> {
  const rows = await sql(`select 1 from organ where id = $1 and coalesce(state->>'dissolvedOn', '9999') > $2`, [organ, day])
  return rows.length > 0
}
