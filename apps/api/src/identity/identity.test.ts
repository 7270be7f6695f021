import { request } from 'node:http'
import { getMigrations } from 'better-auth/db/migration'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { goodPassword, type IdentityServer, identityServer } from '../../test/support/identityServer.ts'
import { cookieHeader, type Listening } from '../../test/support/listening.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { clientConfig } from '../platform/database/connection.ts'
import { authOptions } from './authOptions.ts'
import { createHashing } from './hashing.ts'

describe.each(databaseAdapters)('signing in, on %s', (adapter) => {
  let http: IdentityServer
  let clerk: string
  let admin: string
  beforeAll(async () => {
    http = await identityServer(adapter)
    await http.addOrgan('housing', '禾川县住房和城乡建设局')
    await http.addOrgan('office', '禾川县人民政府办公室')
    clerk = await http.addPerson('sunyue', '孙悦', [['draftingClerk', 'housing']])
    admin = await http.addPerson('hexing', '贺星', [['sysAdmin', 'office']])
    await http.addPerson('zhaolei', '赵磊', [
      ['draftingClerk', 'housing'],
      ['issuingOffice', 'office'],
      ['leader', 'office', '2021-03-04'],
    ])
  })
  afterAll(() => http.drop())
  beforeEach(async () => {
    http.clock.now = new Date()
    http.clock.today = '2021-03-05'
    await http.test.query('truncate auth.failed_sign_in; delete from auth.session; delete from auth.known_device')
  })

  const signIn = (
    username: string,
    password: string,
    options: { cookie?: string; headers?: Record<string, string> } = {},
    server: Listening = http,
  ) => server.call('session.signIn', { username, password }, options)
  const later = (minutes: number) => {
    http.clock.now = new Date(Date.now() + minutes * 60_000)
  }
  /** Sessions as if they had begun and been used that many minutes earlier. */
  const age = (minutes: number) =>
    http.test.query(
      `update auth.session set "createdAt" = "createdAt" - interval '${minutes} minutes', "updatedAt" = "updatedAt" - interval '${minutes} minutes'`,
    )

  describe('the session', () => {
    it('is a secure cookie of this host only, and the person acts with name, organ and role', async () => {
      const { status, cookies } = await signIn('sunyue', goodPassword)
      expect(status).toBe(200)
      const session = cookies.find((cookie) => cookie.startsWith('__Host-fadu='))!
      expect(session).toMatch(/; HttpOnly/i)
      expect(session).toMatch(/; Secure/i)
      expect(session).toMatch(/; SameSite=Lax/i)
      expect(session).toMatch(/; Path=\//i)
      expect(session).not.toMatch(/Domain/i)
      expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-fadu', '__Host-fadu-device'])
      const cookie = cookieHeader(cookies)
      expect((await http.call('home', undefined, { query: true, cookie })).data).toEqual({
        account: clerk,
        name: '孙悦',
        organ: 'housing',
        organName: '禾川县住房和城乡建设局',
        role: 'draftingClerk',
      })
      expect((await http.call('session.current', undefined, { query: true, cookie })).data).toEqual({
        account: { id: clerk, name: '孙悦' },
        grants: [
          {
            id: 'sunyue-1',
            role: 'draftingClerk',
            organ: 'housing',
            organName: '禾川县住房和城乡建设局',
            from: '2021-01-01',
            until: null,
          },
        ],
        acting: {
          id: 'sunyue-1',
          role: 'draftingClerk',
          organ: 'housing',
          organName: '禾川县住房和城乡建设局',
          from: '2021-01-01',
          until: null,
        },
        today: '2021-03-05',
        oneTime: false,
        jurisdiction: '禾川县',
      })
    })

    it('tells a visitor that nobody is signed in', async () =>
      expect((await http.call('session.current', undefined, { query: true })).data).toMatchObject({
        account: null,
        grants: [],
        acting: null,
        jurisdiction: '禾川县',
      }))

    it('ends when the person signs out, on the server too', async () => {
      const cookie = await http.signedIn('sunyue')
      const { status, cookies } = await http.call('session.signOut', {}, { cookie })
      expect(status).toBe(200)
      expect(cookies).toEqual([expect.stringMatching(/^__Host-fadu=; Max-Age=0/)])
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(401)
    })

    it('is not taken with a forged or cut cookie', async () => {
      const cookie = await http.signedIn('sunyue')
      const [token] = await http.test.query<{ token: string }>('select token from auth.session')
      for (const forged of [
        cookie.slice(0, 40),
        `__Host-fadu=${token!.token}`,
        `__Host-fadu=${token!.token}.AAAA`,
        '__Host-fadu=',
        '__Host-fadu=%',
      ])
        expect((await http.call('home', undefined, { query: true, cookie: forged })).status).toBe(401)
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(200)
    })

    it('ends after 30 minutes without use, and use keeps it alive', async () => {
      const cookie = await http.signedIn('sunyue')
      for (let i = 0; i < 3; i++) {
        await age(29)
        expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(200)
      }
      await age(31)
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(401)
      expect(await http.test.query('select 1 from auth.session')).toEqual([])
    })

    it('ends after 12 hours, whatever was done in it', async () => {
      const cookie = await http.signedIn('sunyue')
      await http.test.query(`update auth.session set "createdAt" = "createdAt" - interval '12 hours 1 minute'`)
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(401)
      const other = await http.signedIn('sunyue')
      await http.test.query(`update auth.session set "expiresAt" = now() - interval '1 second'`)
      expect((await http.call('home', undefined, { query: true, cookie: other })).status).toBe(401)
    })

    it('of an administrator ends after 15 minutes without use and after 8 hours', async () => {
      const cookie = await http.signedIn('hexing')
      await age(14)
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(200)
      await age(16)
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(401)
      const other = await http.signedIn('hexing')
      await http.test.query(`update auth.session set "createdAt" = "createdAt" - interval '8 hours 1 minute'`)
      expect((await http.call('home', undefined, { query: true, cookie: other })).status).toBe(401)
    })

    it('an account has three at most; the oldest ends', async () => {
      const cookies = []
      for (let i = 0; i < 4; i++) cookies.push(await http.signedIn('sunyue'))
      const statuses = await Promise.all(
        cookies.map(async (cookie) => (await http.call('home', undefined, { query: true, cookie })).status),
      )
      expect(statuses).toEqual([401, 200, 200, 200])
    })

    it('keeps neither address nor browser', async () => {
      await signIn('sunyue', goodPassword, { headers: { 'user-agent': 'canary' } })
      expect(await http.test.query('select "ipAddress", "userAgent" from auth.session')).toEqual([
        { ipAddress: '', userAgent: '' },
      ])
    })
  })

  describe('wrong attempts', () => {
    it('a wrong password and a name that nobody has are answered alike, in about the same time', async () => {
      const times = new Map<string, number>()
      const answers = new Set<string>()
      for (const [username, password] of [
        ['sunyue', 'not the right password'],
        ['nobody', 'not the right password'],
        ['没有这个人', goodPassword],
        ['no such: name!', goodPassword],
        ['sunyue', 'x'.repeat(500)],
        ['sunyue', 'short'],
      ] as const) {
        await http.test.query('truncate auth.failed_sign_in')
        const began = performance.now()
        const { status, refusal, cookies } = await signIn(username, password)
        if (password.length < 100) times.set(username, Math.min(times.get(username) ?? Infinity, performance.now() - began))
        answers.add(JSON.stringify([status, refusal, cookies]))
      }
      expect([...answers]).toEqual([
        JSON.stringify([
          401,
          {
            code: 'session.wrongPassword',
            what: '用户名或者密码不对。',
            remedy: '请核对后重新输入；忘记密码请联系系统管理员。',
            source: null,
            params: {},
          },
          [],
        ]),
      ])
      // Each hashes once; the exact times are nobody's to assert.
      expect(times.get('nobody')!).toBeGreaterThan(times.get('sunyue')! / 3)
    })

    it('a user name may be typed in capitals and full-width letters', async () =>
      expect((await signIn(' ＳunYue', goodPassword)).status).toBe(200))

    it.each(['sunyue', 'nobody'])(
      'the fifth failure of %s costs 1 s, each one more twice that, the tenth 15 minutes',
      async (username) => {
        const waits: number[] = []
        let time = 1_700_000_000_000
        for (let failure = 1; failure <= 10; failure++) {
          http.clock.now = new Date(time)
          expect(await signIn(username, 'not the right password')).toMatchObject({ status: 401 })
          if (failure < 5) continue
          const refused = await signIn(username, goodPassword)
          expect(refused).toMatchObject({ status: 429, refusal: { code: 'session.throttled' } })
          waits.push(Number(refused.refusal!.params.seconds))
          time += waits.at(-1)! * 1000
        }
        expect(waits).toEqual([1, 2, 4, 8, 16, 900])
        http.clock.now = new Date(time)
        expect((await signIn(username, goodPassword)).status).toBe(username === 'sunyue' ? 200 : 401)
      },
    )

    it('fifty guesses at the same moment are no more than five guesses', async () => {
      const guesses = Array.from({ length: 50 }, (_, i) => signIn('sunyue', `guess number ${i} of fifty`))
      const statuses = (await Promise.all(guesses)).map(({ status }) => status)
      expect(statuses.filter((status) => status === 401)).toHaveLength(5)
      expect(statuses.filter((status) => status === 429)).toHaveLength(45)
    })

    it('nobody locks a person out of a device where he signed in before', async () => {
      const device = (await signIn('sunyue', goodPassword)).cookies
        .find((cookie) => cookie.startsWith('__Host-fadu-device='))!
        .split(';')[0]!
      for (let i = 0; i < 6; i++) await signIn('sunyue', 'not the right password')
      expect((await signIn('sunyue', goodPassword)).status).toBe(429)
      expect((await signIn('sunyue', goodPassword, { cookie: device })).status).toBe(200)
      expect((await signIn('hexing', 'not the right password', { cookie: device })).status).toBe(401)
    })

    it('an address has 30 failures a minute, whatever names it tries', async () => {
      http.clock.now = new Date(1_700_000_040_000)
      const statuses = []
      for (let i = 0; i < 32; i++) statuses.push((await signIn(`name${i}`, 'not the right password')).status)
      expect(statuses).toEqual([...Array(30).fill(401), 429, 429])
      later(5)
      expect((await signIn('sunyue', goodPassword)).status).toBe(200)
    })

    it('while too many wait for their turn the answer is 503, and no attempt was made', async () => {
      const server = await http.also({ config: { mode: 'development', publicUrl: undefined, trustProxy: ['127.0.0.1'] } })
      const from = (i: number) => ({ headers: { 'x-forwarded-for': `192.0.2.${i}`, 'x-forwarded-proto': 'https' } })
      const guesses = Array.from({ length: 45 }, (_, i) => signIn(`name${i}`, 'not the right password', from(i), server))
      const refusals = (await Promise.all(guesses)).map(({ status, refusal }) => `${status} ${refusal!.code}`)
      const busy = refusals.filter((refusal) => refusal === '503 server.busy').length
      expect(new Set(refusals)).toEqual(new Set(['401 session.wrongPassword', '503 server.busy']))
      const [{ failures }] = (await http.test.query('select sum(failures)::int as failures from auth.failed_sign_in')) as [
        { failures: number },
      ]
      expect(failures).toBe(45 - busy)
      await server.close()
    })

    it('keeps no name that was tried, for it may be a password', async () => {
      await signIn('my-secret-password-typed-here', 'x')
      const rows = await http.test.query<{ subject: string }>('select subject from auth.failed_sign_in')
      expect(rows).toHaveLength(1)
      expect(rows[0]!.subject).toMatch(/^[\w-]{43}$/)
    })

    it('what is missing is named', async () =>
      expect(await signIn('', 'x')).toMatchObject({
        status: 400,
        refusal: { code: 'input.invalid', fields: [{ path: 'username', what: '没有填写' }] },
      }))
  })

  describe('without TLS', () => {
    const signInAt = (host: string) =>
      new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
        const headers = { host, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
        const sent = request(`${http.origin}/trpc/session.signIn`, { method: 'POST', headers }, async (answer) => {
          const body = JSON.parse(Buffer.concat(await answer.toArray()).toString())
          resolve([answer.statusCode, body.error?.data.refusal.code])
        })
        sent.on('error', reject).end(JSON.stringify({ username: 'sunyue', password: goodPassword }))
      })

    it('nobody signs in over the network, where the cookie would not be kept', async () => {
      expect(await signInAt('fadu.example')).toEqual([403, 'session.needsTls'])
      expect(await signInAt('localhost:8080')).toEqual([200, undefined])
      const server = await http.also({ config: { mode: 'production', publicUrl: undefined, trustProxy: ['127.0.0.1'] } })
      expect(await signIn('sunyue', goodPassword, {}, server)).toMatchObject({
        status: 403,
        refusal: { code: 'session.needsTls' },
      })
      expect((await signIn('sunyue', goodPassword, { headers: { 'x-forwarded-proto': 'https' } }, server)).status).toBe(200)
      await server.close()
    })
  })

  describe('roles', () => {
    it('somebody with several acts in the first, or in the one he names; none that ended', async () => {
      const cookie = await http.signedIn('zhaolei')
      const acting = async (grant?: string) =>
        (
          await http.call('home', undefined, {
            query: true,
            cookie,
            headers: grant === undefined ? {} : { 'x-fadu-grant': grant },
          })
        ).data?.role
      expect(await acting()).toBe('draftingClerk')
      expect(await acting('zhaolei-2')).toBe('issuingOffice')
      for (const named of ['zhaolei-3', 'sunyue-1', 'x'])
        expect(await http.call('home', undefined, { query: true, cookie, headers: { 'x-fadu-grant': named } })).toMatchObject({
          status: 403,
          refusal: { code: 'session.grantUnknown' },
        })
      http.clock.today = '2021-03-04'
      expect(await acting('zhaolei-3')).toBe('leader')
    })

    it('the role decides what may be done', async () => {
      const [clerks, admins] = [await http.signedIn('sunyue'), await http.signedIn('hexing')]
      const status = async (procedure: string, cookie?: string) =>
        (await http.call(procedure, {}, cookie ? { cookie } : {})).status
      expect([await status('upload', clerks), await status('upload', admins), await status('upload')]).toEqual([200, 403, 401])
      expect([await status('organs', clerks), await status('organs', admins), await status('organs')]).toEqual([403, 200, 401])
    })

    it('an account without a role is told so', async () => {
      await http.addPerson('newcomer', '新人', [])
      const cookie = await http.signedIn('newcomer')
      expect(await http.call('home', undefined, { query: true, cookie })).toMatchObject({
        status: 403,
        refusal: { code: 'session.noGrant' },
      })
      expect((await http.call('session.current', undefined, { query: true, cookie })).data.account.name).toBe('新人')
    })

    it('a role taken away is gone at the next request, and its sessions with it', async () => {
      const account = await http.addPerson('leaver', '离任', [['leader', 'office']])
      const cookie = await http.signedIn('leaver')
      await http.command({ type: 'revokeGrant', account, grantId: 'leaver-1', on: '2021-03-05' })
      await http.identity.endSessions(account)
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(401)
      http.clock.today = '2021-03-06'
      expect((await http.call('home', undefined, { query: true, cookie: await http.signedIn('leaver') })).status).toBe(403)
    })

    it('a disabled account is out at once and gets no other answer than a wrong password', async () => {
      const account = await http.addPerson('gone', '调离', [['leader', 'office']])
      const cookie = await http.signedIn('gone')
      await http.command({ type: 'disableAccount', account })
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(401)
      expect(await signIn('gone', goodPassword)).toMatchObject({
        status: 401,
        refusal: { code: 'session.wrongPassword' },
        cookies: [],
      })
      expect(await http.test.query(`select 1 from auth.session where "userId" = '${account}'`)).toEqual([])
    })

    it('a new password ends all sessions, and the old one is of no use', async () => {
      const account = await http.addPerson('renewer', '换密', [['leader', 'office']])
      const cookie = await http.signedIn('renewer')
      expect(await http.identity.setPassword(account, 'short')).toMatchObject({ code: 'password.short' })
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(200)
      expect(await http.identity.setPassword(account, 'another password, longer')).toBeNull()
      expect((await http.call('home', undefined, { query: true, cookie })).status).toBe(401)
      expect((await signIn('renewer', goodPassword)).status).toBe(401)
      expect((await signIn('renewer', 'another password, longer')).status).toBe(200)
    })
  })

  describe('credentials', () => {
    it('two accounts never share a user name, however it is written', async () => {
      const taken = await http.identity.createCredential({ username: 'SunYue', name: '另一个', password: goodPassword })
      expect(taken).toMatchObject({ code: 'account.usernameTaken' })
      expect(await http.test.query(`select count(*)::int as count from auth."user" where name = '另一个'`)).toEqual([
        { count: 0 },
      ])
    })

    it('the id can be given, for an account that the log knows already', async () =>
      expect(
        await http.identity.createCredential({ username: 'given', name: '给定', password: goodPassword, account: 'my-own-id' }),
      ).toBe('my-own-id'))

    it.each(['a', 'x y', '.dot', 'dot.', 'n'.repeat(31), 'a@b'])('refuses the user name %j', async (username) =>
      expect(await http.identity.createCredential({ username, name: '某', password: goodPassword })).toMatchObject({
        code: 'account.username',
      }),
    )

    it('are kept as Argon2id with 64 MiB and three passes', async () => {
      const [row] = await http.test.query<{ password: string }>(`select password from auth.account where "userId" = '${admin}'`)
      expect(row!.password).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    })
  })

  it('the library finds every table and column it wants', async () => {
    const pool = new pg.Pool(clientConfig(http.test.superuser, { role: 'owner', searchPath: 'auth' }))
    const { toBeAdded, toBeCreated } = await getMigrations(authOptions(pool, createHashing(), 'x'.repeat(32)))
    await pool.end()
    expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] })
  })
})
