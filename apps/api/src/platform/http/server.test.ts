import { connect } from 'node:net'
import { type Person, refuse } from '@fadu/core'
import { initTRPC } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonOf, type Listening, listening } from '../../../test/support/listening.ts'
import { OutcomeUnknown } from '../log/transact.ts'
import { declared } from './declaredActions.ts'
import type { LogLine } from './faultLog.ts'
import { type Identity, nobody } from './identity.ts'
import { RefusalError } from './refusals.ts'
import { sendRefusal } from './sendRefusal.ts'
import { createServer, type ServerDependencies } from './server.ts'
import { answer, commandProcedure, procedure, router } from './trpc.ts'

const clerk: Person = { account: 'sun', name: '孙悦', organ: 'housing', organName: '住建局', role: 'draftingClerk' }
const grant = {
  id: 'g1',
  role: clerk.role,
  organ: clerk.organ,
  organName: clerk.organName,
  from: '2021-01-01',
  until: null,
} as const
const asClerk: Identity = {
  account: { id: 'sun', name: '孙悦' },
  grants: [grant],
  actor: clerk,
  acting: grant,
  session: { startedAt: new Date() },
}

const inputRouter = router({
  open: procedure('portal.read').query(() => 'open'),
  name: procedure('desk.home').query(({ ctx }) => ctx.actor.name),
  manage: procedure('account.manage').mutation(() => 'never for a clerk'),
  command: commandProcedure('any')
    .input(
      z.strictObject({
        title: z.string().min(1, { error: 'text.empty' }),
        on: z.string().optional(),
        serial: z.int().optional(),
      }),
    )
    .mutation(({ ctx, input }) =>
      answer(input.title === '没有' ? refuse('document.unknown') : `${ctx.actor.name}:${input.title}`),
    ),
  stale: procedure('portal.read').mutation(() =>
    answer({
      ...refuse('write.stale', { changes: 1 }),
      changed: [
        {
          position: 7,
          seq: 3,
          type: 'Signed',
          legalDate: '2021-03-05',
          recordedAt: '2021-03-05T01:00:00.000Z',
          actor: { name: '陈国栋', organName: '县政府', role: 'leader', account: 'chen' },
          data: { secret: 'canary' },
        },
      ],
    }),
  ),
  fault: procedure('portal.read').mutation((): string => {
    throw new TypeError('canary of the message')
  }),
  unknownOutcome: procedure('portal.read').mutation((): string => {
    throw new OutcomeUnknown('x')
  }),
  away: procedure('portal.read').mutation((): string => {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  }),
})

const lines: LogLine[] = []
let isReady: () => Promise<boolean> = async () => true
const deps = (more: Partial<ServerDependencies> = {}): ServerDependencies => ({
  config: { mode: 'development', publicUrl: undefined, trustProxy: [] },
  router: inputRouter,
  identify: async (headers) => (headers.cookie === '__Host-fadu=clerk' ? asClerk : nobody),
  today: () => '2021-03-05',
  ready: () => isReady(),
  signInPage: '/sign-in',
  errorPage: ({ status, what, remedy, language }) =>
    `<!doctype html><html lang="${language}"><title>${status}</title><p>${what}</p><p>${remedy}</p>`,
  limits: { rate: false },
  log: (line) => lines.push(line),
  ...more,
})
const cookie = '__Host-fadu=clerk'

let http: Listening
beforeAll(async () => {
  const server = await createServer(deps())
  server.get('/d/:id', { config: { action: 'portal.read' } }, async (_request, reply) =>
    reply.type('text/html').send('<p>文件</p>'),
  )
  server.get('/desk', { config: { action: 'desk.home' } }, async (request, reply) =>
    reply.type('text/html').send(`<meta content="${request.styleNonce}">`),
  )
  server.get('/api/v1/documents/:id', { config: { action: 'portal.read' } }, async (_request, reply) =>
    sendRefusal(reply, refuse('document.unknown')),
  )
  server.get('/api/v1/broken', { config: { action: 'portal.read' } }, async () => {
    throw new Error('canary of the message')
  })
  server.post('/api/v1/echo', { config: { action: 'portal.read' } }, async (request) => request.body)
  http = await listening(server)
})
afterAll(() => http.close())

describe('deny by default', () => {
  it('a route without an action stops the start and is named', async () => {
    const server = await createServer(deps())
    expect(() => server.get('/planted', async () => 'x')).toThrow(/GET \/planted declares no action/)
  })

  it('a route with an action that is in no table stops the start', async () => {
    const server = await createServer(deps())
    // @ts-expect-error: the type knows the actions
    expect(() => server.get('/planted', { config: { action: 'desk.everything' } }, async () => 'x')).toThrow(/planted/)
  })

  it('all routes can be listed with what they declare', async () => {
    const server = await createServer(deps())
    expect(server.declaredRoutes).toContainEqual({ method: 'POST', url: '/trpc/:path', action: 'procedures' })
    expect(server.declaredRoutes).toContainEqual({ method: 'GET', url: '/readyz', action: 'portal.read' })
  })

  it('routes of a plugin get the action of their scope', async () => {
    const server = await createServer(deps())
    await declared(server, 'desk.home', async (scope) => {
      scope.get('/plugin', async () => 'x')
    })
    expect((await server.inject('/plugin')).statusCode).toBe(401)
    await server.close()
  })

  it('a procedure without an action stops the start and is named', async () => {
    const t = initTRPC.create()
    const planted = t.router({ desk: t.router({ planted: t.procedure.query(() => 1) }) })
    await expect(createServer(deps({ router: planted }))).rejects.toThrow(/desk\.planted declares no action/)
  })

  it('a procedure that says an action and is not held to it stops the start', async () => {
    const t = initTRPC.meta<{ action: string }>().create()
    const planted = t.router({ planted: t.procedure.meta({ action: 'desk.home' }).query(() => 1) })
    await expect(createServer(deps({ router: planted }))).rejects.toThrow(/planted declares an action and is not held to it/)
  })

  it('who is not signed in gets 401, whose role has no right gets 403', async () => {
    expect(await http.call('name', undefined, { query: true })).toMatchObject({
      status: 401,
      refusal: { code: 'session.missing' },
    })
    expect(await http.call('command', { title: 'x' })).toMatchObject({ status: 401, refusal: { code: 'session.missing' } })
    const refused = await http.call('manage', {}, { cookie })
    expect(refused).toMatchObject({ status: 403, refusal: { code: 'rights.role', what: '起草单位经办人不能使用这项功能。' } })
    expect((await http.call('name', undefined, { query: true, cookie })).data).toBe('孙悦')
  })

  it('a page of the desk sends who is not signed in to the sign-in page', async () => {
    const answer = await http.send('/desk?tab=2', { headers: { accept: 'text/html' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?next=%2Fdesk%3Ftab%3D2'])
  })
})

describe('every answer has the security headers', () => {
  const portal =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  it.each([
    '/d/1',
    '/healthz',
    '/readyz',
    '/nothing',
    '/api/v1/documents/1',
    '/api/v1/broken',
    '/trpc/open',
    '/trpc/nothing',
    '/desk',
    '/d/%E0%A4%A',
  ])('%s', async (path) => {
    const { headers } = await http.send(path)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('the portal allows nothing but its own files', async () =>
    expect((await http.send('/d/1')).headers.get('content-security-policy')).toBe(portal))

  it('the desk lets in styles with a nonce, new for each page, and is never kept', async () => {
    const pages = await Promise.all([1, 2].map(() => http.send('/desk', { headers: { cookie } })))
    const nonces = await Promise.all(pages.map(async (page) => /content="(.+)"/.exec(await page.text())![1]!))
    expect(new Set(nonces).size).toBe(2)
    expect(pages[0]!.headers.get('content-security-policy')).toBe(
      portal.replace("style-src 'self'", `style-src 'self' 'nonce-${nonces[0]}'`),
    )
    expect(pages[0]!.headers.get('cache-control')).toBe('no-store')
  })

  it('in production browsers are told to stay with TLS', async () => {
    const server = await createServer(deps({ config: { mode: 'production', publicUrl: undefined, trustProxy: [] } }))
    expect((await server.inject('/healthz')).headers['strict-transport-security']).toBe('max-age=31536000')
    await server.close()
  })

  it('answers about a person are never kept', async () => {
    expect((await http.send('/trpc/name', { headers: { cookie } })).headers.get('cache-control')).toBe('no-store')
    expect((await http.send('/d/1')).headers.get('cache-control')).toBeNull()
  })
})

describe('nothing is done on the word of another site', () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${http.origin}/trpc/command`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body: '{"title":"x"}',
    })

  it.each([
    ['says nothing of where it comes from', {}, 403],
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['comes from a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    [
      'comes from another site that forges our origin in a header of its own',
      { 'sec-fetch-site': 'cross-site', origin: 'OURS' },
      403,
    ],
    ['has the origin of another host', { origin: 'http://evil.example' }, 403],
    ['has no origin to speak of', { origin: 'null' }, 403],
    ['comes from our page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['has our origin', { origin: 'OURS' }, 200],
  ])('a write that %s', async (_, headers, status) => {
    const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value === 'OURS' ? http.origin : value]))
    const answer = await post(own)
    expect(answer.status).toBe(status)
    if (status === 403)
      expect((await jsonOf(answer)).error.data.refusal).toMatchObject({
        code: 'request.crossSite',
        what: '这个请求不是从本站页面发出的，没有办理。',
      })
  })

  it('reading is free', async () =>
    expect((await fetch(`${http.origin}/d/1`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200))

  it.each(['multipart/form-data; boundary=x', 'application/octet-stream'])(
    '%s needs the header that forms cannot set',
    async (type) => {
      const answer = await http.send('/api/v1/echo', { method: 'POST', headers: { 'content-type': type }, body: 'x' })
      expect([answer.status, (await jsonOf(answer)).refusal.code]).toEqual([403, 'request.uploadHeader'])
    },
  )

  it('behind a proxy the public address is ours too', async () => {
    const server = await createServer(
      deps({ config: { mode: 'development', publicUrl: 'https://fadu.example', trustProxy: [] } }),
    )
    const post = (origin: string) =>
      server.inject({
        method: 'POST',
        url: '/trpc/command',
        headers: { origin, cookie, host: '10.0.0.7:8080' },
        payload: { title: 'x' },
      })
    expect((await post('https://fadu.example')).statusCode).toBe(200)
    expect((await post('http://fadu.example')).statusCode).toBe(403)
    await server.close()
  })
})

describe('wrong requests get their clear answer', () => {
  const json = { 'content-type': 'application/json', cookie }

  it('a batch of 1,000 calls', async () => {
    const paths = Array.from({ length: 1000 }, () => 'command').join(',')
    for (const method of ['POST', 'GET']) {
      const answer = await http.send(`/trpc/${paths}?batch=1`, {
        method,
        headers: json,
        ...(method === 'POST' ? { body: '{}' } : {}),
      })
      expect(answer.status).toBe(400)
      expect((await jsonOf(answer)).error.data.refusal).toMatchObject({
        code: 'request.batchTooLarge',
        params: { calls: 1000, limit: 10 },
      })
    }
  })

  it('a batch of ten is answered', async () => {
    const answer = await http.send(`/trpc/${Array.from({ length: 10 }, () => 'open').join(',')}?batch=1&input=%7B%7D`)
    expect([answer.status, (await jsonOf(answer)).length]).toEqual([200, 10])
  })

  it('an address of 100,000 characters', async () => {
    const answer = await http.send(`/trpc/${'a'.repeat(100_000)}`)
    expect([answer.status, (await jsonOf(answer)).refusal.code]).toEqual([431, 'request.headersTooLarge'])
  })

  it.each(['{', '', '{"title":', 'title=x', '\u0000'])('broken JSON %j', async (body) => {
    const answer = await http.send('/trpc/command', { method: 'POST', headers: json, body })
    expect(answer.status).toBe(400)
    expect((await jsonOf(answer)).error.data.refusal).toMatchObject({
      code: 'request.brokenJson',
      what: '请求内容不是完整的 JSON。',
    })
  })

  it('broken JSON to the public interface', async () => {
    const answer = await http.send('/api/v1/echo', { method: 'POST', headers: json, body: '{' })
    expect([answer.status, (await jsonOf(answer)).refusal.code]).toEqual([400, 'request.brokenJson'])
  })

  it('broken input in the address of a query, also of one that takes none', async () => {
    for (const path of ['/trpc/name?input=%7B', '/trpc/name?batch=1&input=%7B']) {
      const answer = await http.send(path, { headers: { cookie } })
      const body = await jsonOf(answer)
      expect([answer.status, [body].flat()[0].error.data.refusal.code]).toEqual([400, 'request.brokenJson'])
    }
  })

  it.each([
    ['NUL', { title: 'a\0b' }, 'title'],
    ['NUL in the name of a field', { title: 'x', 'a\0': 1 }, ''],
    ['half a surrogate pair', { title: '\ud83d' }, 'title'],
    ['a hundred levels', { title: Array.from({ length: 100 }).reduce((inner) => [inner], 'x') }, 'title.0.0'],
  ])('what cannot be kept is refused before any schema sees it: %s', async (_, input, path) => {
    const { status, refusal } = await http.call('command', input, { cookie })
    expect([status, refusal?.code, refusal?.fields?.map((field) => field.path)]).toEqual([400, 'input.invalid', [path]])
    expect((await http.call('command', input)).status).toBe(401)
  })

  it.each(['/trpc/command', '/api/v1/echo'])('a body over 1 MB to %s', async (path) => {
    const answer = await http.send(path, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ title: 'x'.repeat(1024 * 1024) }),
    })
    const body = await jsonOf(answer)
    expect(answer.status).toBe(413)
    expect(body.refusal ?? body.error.data.refusal).toMatchObject({
      code: 'request.tooLarge',
      what: '请求内容超过 1 MB 的上限。',
    })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('a body of type %s', async (type) => {
    const answer = await http.send('/trpc/command', { method: 'POST', headers: { ...json, 'content-type': type }, body: '{}' })
    expect([answer.status, (await jsonOf(answer)).error.data.refusal.code]).toEqual([415, 'request.mediaType'])
  })

  it('an unknown procedure', async () =>
    expect(await http.call('nothing', {}, { cookie })).toMatchObject({
      status: 404,
      refusal: { code: 'procedure.unknown', what: '没有这项功能。' },
    }))

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'command.toString', '..', 'open,open'])(
    'a procedure named %s',
    async (name) => {
      const called = await http.call(encodeURIComponent(name), {}, { cookie })
      expect(called.status).toBe(404)
    },
  )

  it('a query sent as a mutation', async () =>
    expect(await http.call('name', {}, { cookie })).toMatchObject({ status: 405, refusal: { code: 'request.method' } }))

  it('input that the schema does not let through names field and fault', async () => {
    const refused = await http.call('command', { title: '', serial: 1.5, extra: 1 }, { cookie })
    expect(refused).toMatchObject({ status: 400, refusal: { code: 'input.invalid' } })
    expect(refused.refusal!.fields).toContainEqual({ path: 'title', code: 'text.empty', what: '没有填写' })
    expect(refused.refusal!.fields!.map(({ path }) => path)).toEqual(['title', 'serial', ''])
    expect(refused.refusal!.what).toMatch(/^填写的内容不符合要求：title 没有填写/)
  })

  it('an unknown page, in the form its reader understands', async () => {
    const page = await http.send('/nothing', { headers: { accept: 'text/html', 'accept-language': 'en-US,en;q=0.9' } })
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      404,
      'text/html; charset=utf-8',
      '<!doctype html><html lang="en"><title>404</title><p>There is no such page.</p><p>Check the address or begin at the home page.</p>',
    ])
    const data = await http.send('/api/v1/nothing', { headers: { accept: 'text/html' } })
    expect([data.status, (await jsonOf(data)).refusal.code]).toEqual([404, 'route.unknown'])
  })

  it('what is no HTTP at all', async () => {
    const { port } = new URL(http.origin)
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('rubbish\r\n\r\n'))
      let text = ''
      socket
        .on('data', (chunk) => (text += chunk))
        .on('end', () => resolve(text))
        .on('error', reject)
    })
    expect(said).toMatch(/^HTTP\/1\.1 400 /)
    expect(said).toContain('request.malformed')
  })
})

describe('refusals have one status and words in two languages', () => {
  it('of a service, over tRPC', async () => {
    expect(await http.call('command', { title: '没有' }, { cookie })).toMatchObject({
      status: 404,
      refusal: { code: 'document.unknown', what: '没有这份文件。' },
    })
    const english = await http.call('command', { title: '没有' }, { cookie, headers: { 'x-fadu-language': 'en' } })
    expect(english.refusal).toMatchObject({ what: 'There is no such document.' })
  })

  it('over the public interface', async () => {
    const answer = await http.send('/api/v1/documents/1', { headers: { 'accept-language': 'en' } })
    expect([answer.status, (await jsonOf(answer)).refusal]).toEqual([
      404,
      {
        code: 'document.unknown',
        what: 'There is no such document.',
        remedy: 'Check the address or open it from a list.',
        source: null,
        params: {},
      },
    ])
  })

  it('a stale write says what changed and by whom, and nothing else of it', async () => {
    const { status, refusal } = await http.call('stale')
    expect(status).toBe(409)
    expect(refusal).toMatchObject({
      what: '您打开页面之后，别人又办理了 1 步。',
      changed: [{ position: 7, seq: 3, type: 'Signed', actor: { name: '陈国栋', organName: '县政府', role: 'leader' } }],
    })
    expect(JSON.stringify(refusal)).not.toMatch(/canary|chen/)
  })

  it('a lost answer to a commit and a database that is away are 503', async () => {
    expect(await http.call('unknownOutcome')).toMatchObject({ status: 503, refusal: { code: 'server.outcomeUnknown' } })
    expect(await http.call('away')).toMatchObject({ status: 503, refusal: { code: 'server.databaseAway' } })
  })

  it('a fault tells its number and nothing of the inside; the log has the number and no words of anybody', async () => {
    for (const path of ['/trpc/fault', '/api/v1/broken?name=canary']) {
      lines.length = 0
      const answer = await http.send(path, {
        method: path.startsWith('/trpc') ? 'POST' : 'GET',
        headers: json(path),
        ...(path.startsWith('/trpc') ? { body: '{"canary":1}' } : {}),
      })
      const text = await answer.text()
      expect(answer.status).toBe(500)
      expect(text).not.toMatch(/canary|TypeError|\.ts/)
      expect(lines).toHaveLength(1)
      expect(text).toContain(lines[0]!.id)
      expect(JSON.stringify(lines)).not.toMatch(/canary/)
      expect(lines[0]!.stack[0]).toMatch(/server\.test\.ts/)
    }
    expect(lines[0]).toMatchObject({ level: 'error', method: 'GET', route: '/api/v1/broken', error: 'Error' })
  })
  const json = (path: string): Record<string, string> => (path.startsWith('/trpc') ? { 'content-type': 'application/json' } : {})
})

describe('health', () => {
  it('is ready only while the database answers', async () => {
    expect([(await http.send('/healthz')).status, (await http.send('/readyz')).status]).toEqual([200, 200])
    isReady = async () => false
    expect((await http.send('/readyz')).status).toBe(503)
    isReady = async () => {
      throw new Error('away')
    }
    expect([(await http.send('/healthz')).status, (await http.send('/readyz')).status]).toEqual([200, 503])
    isReady = async () => true
  })
})

describe('rate limit', () => {
  it('lets a visitor write and search 60 times a minute, an account far more, and counts no reading', async () => {
    const server = await createServer(deps({ limits: { rate: { signedIn: 200 } } }))
    server.get('/api/v1/search', { config: { action: 'portal.read', search: true } }, async () => ({ items: [] }))
    server.get('/d/:id', { config: { action: 'portal.read' } }, async () => 'x')
    const limited = await listening(server)
    const statuses: number[] = []
    for (let i = 0; i < 30; i++)
      statuses.push((await limited.call('stale')).status, (await limited.send('/api/v1/search')).status)
    expect(new Set(statuses)).toEqual(new Set([409, 200]))
    const refused = await limited.call('stale')
    expect(refused).toMatchObject({ status: 429, refusal: { code: 'request.tooMany' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.refusal!.what).toBe(`请求太频繁，请 ${refused.refusal!.params.seconds} 秒后再试。`)
    expect((await limited.send('/api/v1/search')).status).toBe(429)
    expect((await limited.send('/d/1')).status).toBe(200)
    for (let i = 0; i < 200; i++) expect((await limited.call('command', { title: 'x' }, { cookie })).status).toBe(200)
    expect((await limited.call('command', { title: 'x' }, { cookie })).status).toBe(429)
    await limited.close()
  })
})

it('a refusal thrown anywhere on the way is answered as such', async () => {
  const server = await createServer(deps())
  server.get('/x', { config: { action: 'portal.read' } }, async () => {
    throw new RefusalError(refuse('clock.behind'))
  })
  const answer = await server.inject('/x')
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '3'])
  await server.close()
})
