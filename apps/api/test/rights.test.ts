import { existsSync } from 'node:fs'
import { commandTypes, type DocumentState, type Role } from '@fadu/core'
import { initTRPC } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../src/demo/life.ts'
import { assertDeclared } from '../src/platform/http/assertDeclared.ts'
import { createServer } from '../src/platform/http/server.ts'
import { router } from '../src/platform/http/trpc.ts'
import { filesOf } from '../src/platform/register/documentFiles.ts'
import { loadState } from '../src/platform/register/facts.ts'
import { appRouter } from '../src/router.ts'
import { type Caller, makeCallers } from './rights/actors.ts'
import { commandInputs, commandTable } from './rights/commandTable.ts'
import { documentProcedures, openProcedures, routes, type Sees, seenBy, type Target } from './rights/openTable.ts'
import { eachOf, type Outcome, tally } from './rights/walkRights.ts'
import { jsonOf } from './support/listening.ts'
import { type OpenedApp, openedApp } from './support/openedApp.ts'

let http: OpenedApp
let callers: readonly Caller[]
let documents: Record<Target, DocumentState>
const isBuilt = existsSync(new URL('../../web/dist/index.html', import.meta.url))

/** advertising: published, filed to both authorities, repealed. drainage: under review, counsel asked. gas: just begun. */
const ids: Readonly<Record<Target, string>> = { public: demoId('advertising'), draft: demoId('drainage'), begun: demoId('gas') }
const administrators: readonly (Role | null)[] = ['sysAdmin', 'securityAdmin', 'auditAdmin']

const stateOf = async (key: string) => (await loadState(http.app.open.sql(), demoId(key)))!

const seesOf = ({ role, own }: Caller, target: Target): Sees => {
  const { reads, making } = seenBy[target]
  const published = target === 'public' && role !== null && !administrators.includes(role)
  return {
    reads: published || (own && role !== null && reads.includes(role)),
    making: own && role !== null && making.includes(role),
  }
}

beforeAll(async () => {
  http = await openedApp()
  callers = await makeCallers(http)
  documents = { public: await stateOf('advertising'), draft: await stateOf('drainage'), begun: await stateOf('gas') }
}, 120_000)
afterAll(() => http?.drop())

/** The real router; what it declares does not depend on what it works with. */
const theRouter = () => appRouter({} as never)

interface Call {
  readonly path: string
  readonly input: unknown
  readonly query: boolean
}

/** Calls in one request where they are all of one kind, as the desk does; gives each its status and refusal. */
async function callTogether(
  caller: Caller,
  calls: readonly Call[],
): Promise<{ status: number; code: string | undefined; what: string | undefined }[]> {
  const query = calls[0]!.query
  const inputs = JSON.stringify(Object.fromEntries(calls.map(({ input }, i) => [i, input ?? null])))
  const paths = `/trpc/${calls.map(({ path }) => path).join(',')}?batch=1`
  const answer = query
    ? await http.send(`${paths}&input=${encodeURIComponent(inputs)}`, { headers: caller.headers })
    : await http.send(paths, { method: 'POST', headers: { 'content-type': 'application/json', ...caller.headers }, body: inputs })
  const body = (await jsonOf(answer)) as { error?: { data: { httpStatus: number; refusal: { code: string; what: string } } } }[]
  return body.map(({ error }) => ({
    status: error?.data.httpStatus ?? 200,
    code: error?.data.refusal.code,
    what: error?.data.refusal.what,
  }))
}

/** On a day that will come, so that whoever may give the command is told so by its date or its stage, and nothing is done. */
function commandCall(path: string, target: Target, number: number): Call {
  const [command] = commandTable[path]!
  const state = documents[target]
  const envelope = { commandId: `rights-${target}-${number}`, documentId: state.id, expectedSeq: state.seq, on: '2099-01-01' }
  if (command === 'reviseText')
    return { path, query: false, input: { ...envelope, title: '管理办法', body: `第一条 第${number}次。` } }
  const inputs = commandInputs({ file: filesOf(state)[0]!, decision: demoId('repeal'), documentId: state.id })
  return { path, query: false, input: { ...envelope, input: inputs[command] } }
}

function expectedOfCommand(path: string, caller: Caller, target: Target): Outcome {
  const [command, allowed] = commandTable[path]!
  if (caller.role === null) return 'unauthorized'
  if (!seesOf(caller, target).reads) return 'missing'
  if (!allowed.includes(caller.role)) return 'forbidden'
  // Every drafting unit may register drafts; the counsel asked is asked about the draft only; a decision reaches its own organ's documents.
  if (command === 'registerDraft') return 'open'
  if (command === 'giveCounsel' && target !== 'draft') return 'forbidden'
  return caller.own ? 'open' : 'forbidden'
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

describe('every procedure and every route, for every role of its own and of another organ, and signed out', () => {
  let all = 0
  const prove = (result: ReturnType<typeof tally>) => {
    all += result.cells
    expect(result.wrong).toEqual([])
  }

  it('each procedure has its line in the tables', () => {
    const listed = [...Object.keys(commandTable), ...Object.keys(openProcedures), ...Object.keys(documentProcedures)]
    expect([...assertDeclared(theRouter()).keys()].toSorted()).toEqual(listed.toSorted())
    expect(
      Object.values(commandTable)
        .map(([command]) => command)
        .toSorted(),
    ).toEqual(commandTypes.toSorted())
  })

  it('each route has its line in the tables', () => {
    const listed = new Set(routes.map(([route]) => route))
    const missing = http.app.server.declaredRoutes
      .filter(({ url }) => url !== '/trpc/:path')
      .map(({ method, url }) => `${method === 'HEAD' ? 'GET' : method} ${url}`)
      .filter((route) => !listed.has(route))
    expect(missing).toEqual([])
    const declared = new Set(http.app.server.declaredRoutes.map(({ method, url }) => `${method} ${url}`))
    expect([...listed].filter((route) => !declared.has(route) && (isBuilt || !/assets/.test(route)))).toEqual([])
  })

  it.each(['public', 'draft', 'begun'] as const)(
    'every command on a document that is %s',
    async (target) => {
      const result = tally()
      const before = await http.end()
      let number = 0
      // A draft just begun is closed to most of its own people too; strangers have been told of the other one.
      const asked = target === 'begun' ? callers.filter(({ own }) => own) : callers
      await eachOf(asked, async (caller) => {
        for (const paths of chunks(Object.keys(commandTable), 10)) {
          const answers = await callTogether(
            caller,
            paths.map((path) => commandCall(path, target, ++number)),
          )
          for (const [i, { status, code }] of answers.entries())
            result.compare(`${paths[i]} on ${target}`, caller, expectedOfCommand(paths[i]!, caller, target), status, code)
        }
      })
      prove(result)
      expect(await http.end()).toBe(before)
    },
    120_000,
  )

  it.each(['public', 'draft', 'begun'] as const)(
    'every procedure that reads a document that is %s',
    async (target) => {
      const result = tally()
      const { id, text } = documents[target]
      const inputs: Record<string, unknown> = {
        'registry.workbench': { id },
        'registry.body': { id, hash: text!.body },
        'registry.history': { id },
        'registry.original': { id, hash: documents[target].materials[0]?.file.hash ?? '0'.repeat(64) },
        'registry.compare': { id, from: text!.hash, to: text!.hash },
        'registry.scratch': { id, kind: 'opinion' },
        'registry.saveScratch': { id, kind: 'opinion', data: { note: '草稿' } },
        'issuance.outlook': { id },
        'issuance.timing': { id, publishedOn: '2026-12-01', effectiveOn: '2027-01-01' },
        'filing.preparePackage': { id, authority: 'xizhou-government' },
      }
      const mutations = ['registry.saveScratch', 'filing.preparePackage']
      await eachOf(callers, async (caller) => {
        for (const [path, expected] of Object.entries(documentProcedures)) {
          const { status, refusal } = await http.call(path, inputs[path], {
            query: !mutations.includes(path),
            headers: caller.headers,
          })
          result.compare(`${path} on ${target}`, caller, expected(caller, seesOf(caller, target), target), status, refusal?.code)
        }
      })
      prove(result)
    },
    60_000,
  )

  it('every route', async () => {
    const result = tally()
    const decision = await stateOf('repeal')
    const consultation = await stateOf('fireworks')
    const given: Record<string, string> = {
      public: ids.public,
      publicFile: documents.public.materials[0]!.file.hash,
      draft: ids.draft,
      draftFile: documents.draft.materials[0]!.file.hash,
      publicText: documents.public.text!.hash,
      draftText: documents.draft.text!.hash,
      decision: decision.id,
      decisionFile: decision.text!.annexes[0]!.hash,
      consultation: consultation.id,
      consultationFile: consultation.materials[0]!.file.hash,
    }
    await eachOf(callers, async (caller) => {
      for (const [route, path, expected] of routes) {
        const [method] = route.split(' ')
        const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name]!)
        const target = path.includes('{draft') && !path.includes('{public}') ? 'draft' : 'public'
        const wanted = typeof expected === 'function' ? expected(caller, seesOf(caller, target), target) : expected
        for (const sent of method === 'GET' ? ['GET', 'HEAD'] : [method!]) {
          const answer = await http.send(address, { method: sent, headers: { 'x-fadu-upload': '1', ...caller.headers } })
          await answer.arrayBuffer()
          // A page that has not been built is not there; who may ask for it is the same.
          const outcome = wanted === 'page' ? (answer.status === 404 && !isBuilt ? 'missing' : 'open') : wanted
          result.compare(`${sent} ${path}`, caller, outcome, answer.status)
        }
      }
    })
    prove(result)
  }, 120_000)

  it('every procedure that asks for no document', async () => {
    const result = tally()
    // Signing out ends the session that the others need.
    const paths = Object.keys(openProcedures).toSorted(
      (a, b) => Number(a === 'session.signOut') - Number(b === 'session.signOut'),
    )
    const mutations = [
      'session.signIn',
      'session.signOut',
      'registry.preview',
      'registry.proposeConsolidated',
      'desk.look',
      'rulePacks.check',
      'rulePacks.propose',
      'rulePacks.confirm',
      'rulePacks.reject',
      'rulePacks.addNotice',
      'issuance.reserveNumber',
      'issuance.voidNumber',
      'session.changePassword',
      'organs.establish',
      'organs.rename',
      'organs.changeSettings',
      'organs.dissolve',
      'accounts.open',
      'accounts.resetPassword',
      'accounts.disable',
      'grants.grant',
      'grants.confirm',
      'grants.reject',
      'grants.revoke',
      'audit.verify',
    ]
    for (const path of paths)
      await eachOf(callers, async (caller) => {
        const { input, expected } = openProcedures[path]!
        // All strangers are one session, which only the last of them may end.
        if (path === 'session.signOut' && caller.name.includes('other organ') && caller.role !== 'auditAdmin') return
        const { status, refusal } = await http.call(path, input, { query: !mutations.includes(path), headers: caller.headers })
        result.compare(path, caller, expected(caller.role), status, refusal?.code)
      })
    prove(result)
  }, 60_000)

  it('prints how many cells were checked; none was a fault of the server', () => {
    console.log(
      `rights over HTTP: ${all} cells, ${callers.length} callers, ${Object.keys({ ...commandTable, ...openProcedures, ...documentProcedures }).length} procedures, ${routes.length} addresses`,
    )
    expect(all).toBeGreaterThanOrEqual(1500)
    expect(http.faults).toEqual([])
  })
})

describe('deny by default', () => {
  it('a procedure without a right, planted among the real ones, stops the start and is named', async () => {
    const t = initTRPC.create()
    const planted = router({ ...theRouter()._def.record, planted: t.procedure.query(() => 'everything') as never })
    const { config } = http
    await expect(
      createServer({
        config,
        router: planted,
        identify: http.app.identity.identify,
        today: () => '2026-11-25',
        ready: async () => true,
      }),
    ).rejects.toThrow(/planted declares no action/)
  })

  it('a route without a right, planted among the real ones, stops the start and is named', async () => {
    const { config } = http
    const server = await createServer({
      config,
      router: theRouter(),
      identify: http.app.identity.identify,
      today: () => '2026-11-25',
      ready: async () => true,
    })
    expect(() => server.get('/desk/everything', async () => 'everything')).toThrow(/GET \/desk\/everything declares no action/)
  })
})

describe('what one may not know of answers as if it were not there', () => {
  it('another organ’s draft and an id that nobody has get the same answer, in every procedure that takes an id', async () => {
    const cookie = await http.signedIn('hemin')
    const ask = async (path: string, input: unknown, query: boolean) => {
      const { status, refusal, data } = await http.call(path, input, { query, cookie })
      return { status, refusal, data: data && typeof data === 'object' && 'savedAt' in data ? 'saved' : data }
    }
    const { draft } = documents
    const nobodys = '0000000000000000'
    const forms: [path: string, query: boolean, input: (id: string) => unknown][] = [
      ...Object.keys(commandTable)
        .filter((path) => path !== 'registry.registerDraft')
        .map((path, i): [string, boolean, (id: string) => unknown] => [
          path,
          false,
          (id) => ({
            ...(commandCall(path, 'draft', i).input as object),
            commandId: `same-${i}-${id.slice(0, 4)}`,
            documentId: id,
          }),
        ]),
      ['registry.workbench', true, (id) => ({ id })],
      ['registry.body', true, (id) => ({ id, hash: draft.text!.body })],
      ['registry.history', true, (id) => ({ id })],
      ['registry.original', true, (id) => ({ id, hash: draft.materials[0]!.file.hash })],
      ['registry.compare', true, (id) => ({ id, from: draft.text!.hash, to: draft.text!.hash })],
      ['registry.scratch', true, (id) => ({ id, kind: 'opinion' })],
      ['registry.saveScratch', false, (id) => ({ id, kind: 'opinion', data: {} })],
      ['issuance.outlook', true, (id) => ({ id })],
      ['issuance.timing', true, (id) => ({ id, publishedOn: '2026-12-01', effectiveOn: '2027-01-01' })],
      ['filing.preparePackage', false, (id) => ({ id, authority: 'xizhou-government' })],
    ]
    for (const [path, query, input] of forms) {
      const [real, none] = [await ask(path, input(draft.id), query), await ask(path, input(nobodys), query)]
      expect(real, path).toEqual(none)
      if (!path.endsWith('cratch')) expect([real.status, real.refusal?.code], path).toEqual([404, 'document.unknown'])
    }
    for (const path of [
      `/desk/files/${draft.id}/${draft.materials[0]!.file.hash}`,
      `/desk/documents/${draft.id}/comparison.docx?from=${draft.text!.hash}&to=${draft.text!.hash}`,
      `/d/${draft.id}`,
      `/d/${draft.id}.txt`,
      `/api/v1/documents/${draft.id}`,
    ]) {
      const [real, none] = await Promise.all(
        [path, path.replace(draft.id, nobodys)].map(async (address) =>
          http.send(address, { headers: { cookie, accept: 'application/json' } }),
        ),
      )
      expect([real!.status, (await jsonOf(real!)).refusal], path).toEqual([none!.status, (await jsonOf(none!)).refusal])
      expect(real!.status).toBe(404)
    }
  }, 60_000)

  it('notes beside a document are one’s own: the same document shows another account nothing of them', async () => {
    const [mine, other] = [await http.signedIn('zhoumin'), await http.signedIn('hanbing')]
    const at = { id: documents.draft.id, kind: 'opinion' }
    await http.call('registry.saveScratch', { ...at, data: { note: '只给自己看' } }, { cookie: mine })
    expect((await http.call('registry.scratch', at, { query: true, cookie: mine })).data.data).toEqual({ note: '只给自己看' })
    expect(JSON.stringify((await http.call('registry.scratch', at, { query: true, cookie: other })).data)).not.toContain(
      '只给自己看',
    )
  })
})
