import { type AccountCommand, type LegalDate, type Role, serverActor } from '@fadu/core'
import { giveAccountCommands } from '../../src/identity/accountCommands.ts'
import { type IdentityService, openIdentity } from '../../src/identity/identity.ts'
import { sessionRouter } from '../../src/identity/router.ts'
import type { Config } from '../../src/platform/config/loadConfig.ts'
import { createServer, type ServerDependencies } from '../../src/platform/http/server.ts'
import { commandProcedure, procedure, router } from '../../src/platform/http/trpc.ts'
import { ensureProjections } from '../../src/platform/log/projections.ts'
import { type LogDependencies, transact } from '../../src/platform/log/transact.ts'
import { accountProjector } from '../../src/platform/register/accounts.projection.ts'
import { organProjector } from '../../src/platform/register/organs.projection.ts'
import { organStream } from '../../src/platform/register/streams.ts'
import { type Listening, listening } from './listening.ts'
import { createTestDatabase, type DatabaseAdapter, type TestDatabase } from './testDatabase.ts'

const projectors = [organProjector, accountProjector]
export const goodPassword = 'teapot river ladder'

/** A server with sign-in and a database of its own; time and business date can be set. */
export interface IdentityServer extends Listening {
  readonly test: TestDatabase
  readonly identity: IdentityService
  readonly log: LogDependencies
  readonly clock: { now: Date; today: LegalDate }
  readonly addOrgan: (id: string, name: string) => Promise<void>
  /** An account with its grants, as `[role, organ, until?]`. Gives its id. */
  readonly addPerson: (
    username: string,
    name: string,
    grants: readonly (readonly [Role, string, LegalDate?])[],
  ) => Promise<string>
  readonly command: (...commands: AccountCommand[]) => Promise<unknown>
  /** Signs in with the good password; gives the cookies as a browser would send them. */
  readonly signedIn: (username: string) => Promise<string>
  /** Another server on the same database, of another configuration. */
  readonly also: (more: Partial<ServerDependencies>) => Promise<Listening>
  readonly drop: () => Promise<void>
}

const config: Pick<Config, 'mode' | 'publicUrl' | 'trustProxy'> = { mode: 'development', publicUrl: undefined, trustProxy: [] }

export async function identityServer(adapter: DatabaseAdapter): Promise<IdentityServer> {
  const test = await createTestDatabase(adapter)
  const problem = await ensureProjections(test.database, projectors)
  if (problem) throw new Error(problem.line)
  const log = { em: test.database.desk, projectors }
  const clock = { now: new Date(), today: '2021-03-05' as LegalDate }
  const identity = await openIdentity({
    database: test.database,
    secret: 'a secret of the tests only, 32+',
    today: () => clock.today,
    now: () => clock.now,
  })
  const probes = router({
    session: sessionRouter({ identity, jurisdiction: '禾川县', demoAccounts: null }),
    home: procedure('desk.home').query(({ ctx }) => ctx.actor),
    upload: procedure('desk.upload').mutation(({ ctx }) => ctx.actor),
    organs: procedure('organ.manage').mutation(({ ctx }) => ctx.actor),
    command: commandProcedure('any').mutation(({ ctx }) => ctx.actor),
  })
  const also: IdentityServer['also'] = async (more) =>
    listening(
      await createServer({
        config,
        router: probes,
        identify: identity.identify,
        today: () => clock.today,
        ready: async () => true,
        limits: { rate: false },
        ...more,
      }),
    )
  const http = await also({})
  let commands = 0
  const command: IdentityServer['command'] = (...given) =>
    giveAccountCommands(log, { commandId: `test-${commands++}`, actor: serverActor, today: clock.today, commands: given })

  const { call } = http
  return {
    ...http,
    test,
    identity,
    log,
    clock,
    command,
    also,
    addOrgan: async (id, name) => {
      const data = {
        id,
        name,
        shortName: name,
        kind: 'department',
        entitled: true,
        parent: null,
        office: id,
        reviewOrgan: id,
        fairnessOrgan: id,
        numberCodes: [],
        filingTo: [],
      }
      await transact(log, (session) =>
        session.append({
          command: { id: `organ-${id}`, digest: id },
          actor: serverActor,
          events: [
            { stream: organStream(id), expectedSeq: 0, type: 'OrganEstablished', schema: 1, legalDate: '2020-01-01', data },
          ],
        }),
      )
    },
    addPerson: async (username, name, grants) => {
      const account = await identity.createCredential({ username, name, password: goodPassword })
      if (typeof account !== 'string') throw new Error(account.code)
      await command(
        { type: 'openAccount', account, name },
        ...grants.map(([role, organ, until], i) => ({
          type: 'grantRole' as const,
          account,
          grantId: `${username}-${i + 1}`,
          role,
          organ,
          from: '2021-01-01' as const,
          until: until ?? null,
        })),
      )
      return account
    },
    signedIn: async (username) => {
      const { cookies, refusal } = await call('session.signIn', { username, password: goodPassword })
      if (refusal) throw new Error(refusal.code)
      return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
    },
    drop: async () => {
      await http.close()
      await identity.close()
      await test.drop()
    },
  }
}
