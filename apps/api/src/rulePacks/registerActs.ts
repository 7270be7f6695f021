import {
  decideRegister,
  evolveRegister,
  initialRegister,
  isRefusal,
  type LegalDate,
  type Person,
  type Refusal,
  type RegisterCommand,
  type RegisterEvent,
  type RegisterState,
} from '@fadu/core'
import { digestOf } from '../platform/log/canonical.ts'
import type { Entry } from '../platform/log/entry.ts'
import { isLogRefusal } from '../platform/log/refusal.ts'
import { type LogDependencies, transact } from '../platform/log/transact.ts'
import { registerStream } from '../platform/register/streams.ts'

/** What the entries of the register's own stream come to. They are few: packs, notices. */
export const registerOf = (entries: readonly Entry[]): RegisterState =>
  entries.reduce(
    (state, { type, legalDate, data, actor }) =>
      evolveRegister(state, { type, legalDate, data, actor } as unknown as RegisterEvent & { actor: Person }),
    initialRegister,
  )

/** A command on the register itself: load, decide, append. The same id again gets the first answer again. */
export async function actOnRegister(
  log: LogDependencies,
  actor: Person,
  today: LegalDate,
  commandId: string,
  command: RegisterCommand,
): Promise<RegisterState | Refusal> {
  return transact(log, async (session) => {
    const ref = { id: commandId, digest: digestOf({ account: actor.account, command }) }
    const earlier = await session.findCommand(ref, [registerStream])
    const before = await session.readStream(registerStream, 0)
    if (earlier) return isLogRefusal(earlier) ? earlier : registerOf(before)
    const state = registerOf(before)
    const event = decideRegister(state, command, actor.account, today)
    if (isRefusal(event)) return event
    const { type, legalDate, data } = event
    const entries = await session.append({
      command: ref,
      actor,
      events: [{ stream: registerStream, expectedSeq: state.seq, type, schema: 1, legalDate, data }],
    })
    return isLogRefusal(entries) ? entries : registerOf([...before, ...entries])
  })
}
