import {
  type AccountCommand,
  decideAccount,
  evolveAccount,
  initialAccount,
  isRefusal,
  type LegalDate,
  serverActor,
} from '@fadu/core'
import type { IdentityService } from '../identity/identity.ts'
import { takeTurns } from '../platform/http/turns.ts'
import { digestOf } from '../platform/log/canonical.ts'
import { isLogRefusal } from '../platform/log/refusal.ts'
import { type LogDependencies, type NewEvent, transact } from '../platform/log/transact.ts'
import { accountStream, organStream } from '../platform/register/streams.ts'
import { demoOrgans } from './organs.ts'
import { DEMO_PASSWORD, demoPeople } from './people.ts'

/** Establishes the organs in one append; each with the codes it numbers with. */
export async function seedOrgans(log: LogDependencies, from: LegalDate): Promise<void> {
  const events: NewEvent[] = demoOrgans.map(({ codes, ...organ }) => ({
    stream: organStream(organ.id),
    expectedSeq: 0,
    type: 'OrganEstablished',
    schema: 1,
    legalDate: from,
    data: { ...organ, numberCodes: codes.map(([code, normative]) => ({ code, normative, from, until: null })) },
  }))
  await appendAsServer(log, 'demo-organs', events)
}

/** Opens the accounts and grants their roles. The account id is the user name: the demonstration is the same wherever it runs. */
export async function seedPeople(log: LogDependencies, identity: IdentityService, from: LegalDate): Promise<void> {
  const events: NewEvent[] = []
  // More at once than hashing lets wait would be refused.
  const inTurn = takeTurns(2, demoPeople.length)
  const credentials = demoPeople.map(({ username, name }) =>
    inTurn(() => identity.createCredential({ username, name, password: DEMO_PASSWORD, account: username })),
  )
  for (const made of await Promise.all(credentials))
    if (typeof made !== 'string') throw new Error(`demonstration account: ${made.code}`)
  for (const person of demoPeople) {
    const account = person.username
    const commands: AccountCommand[] = [
      { type: 'openAccount', account, name: person.name },
      ...person.grants.map(([role, organ], i) => ({
        type: 'grantRole' as const,
        account,
        grantId: `${account}-${i + 1}`,
        role,
        organ,
        from,
        until: null,
      })),
    ]
    let state = initialAccount
    for (const command of commands) {
      const event = decideAccount(state, command, serverActor.account, from)
      if (isRefusal(event)) throw new Error(`demonstration account ${account}: ${event.code}`)
      events.push({
        stream: accountStream(account),
        expectedSeq: state.seq,
        type: event.type,
        schema: 1,
        legalDate: event.legalDate,
        data: event.data,
      })
      state = evolveAccount(state, event)
    }
  }
  await appendAsServer(log, 'demo-people', events)
}

async function appendAsServer(log: LogDependencies, id: string, events: readonly NewEvent[]): Promise<void> {
  await transact(log, async (session) => {
    const entries = await session.append({
      command: { id, digest: digestOf({ id, count: events.length }) },
      actor: serverActor,
      events: withSequence(events),
    })
    if (isLogRefusal(entries)) throw new Error(`${id}: ${entries.code}`)
  })
}

/** Several events of one stream in one append: only the first one states what the stream had before. */
function withSequence(events: readonly NewEvent[]): NewEvent[] {
  const seen = new Set<string>()
  return events.map((event) => {
    const first = !seen.has(event.stream)
    seen.add(event.stream)
    return first ? event : { ...event, expectedSeq: undefined }
  })
}
