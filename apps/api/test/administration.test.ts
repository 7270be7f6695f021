import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditedEntry } from '../src/audit/entries.ts'
import { logVerifier, type VerificationState } from '../src/audit/verifier.ts'
import { rebuild } from '../src/platform/log/rebuild.ts'
import { cookieHeader } from './support/listening.ts'
import { type OpenedApp, openedApp } from './support/openedApp.ts'

let http: OpenedApp
let keeper: string
let guard: string
let auditor: string
let commands = 0
const commandId = () => `administration-${++commands}`

beforeAll(async () => {
  http = await openedApp()
  keeper = await http.signedIn('hexing')
  guard = await http.signedIn('anning')
  auditor = await http.signedIn('shencha')
}, 120_000)
afterAll(() => http?.drop())

const give = (cookie: string, path: string, input: object) => http.call(path, { commandId: commandId(), ...input }, { cookie })
const ask = (cookie: string, path: string, input?: object) => http.call(path, input, { query: true, cookie })
const signIn = async (username: string, password: string) => {
  const answer = await http.call('session.signIn', { username, password })
  return { ...answer, cookie: cookieHeader(answer.cookies) }
}

describe('organs', () => {
  const parks = {
    id: 'hechuan-parks',
    name: '禾川县园林局',
    shortName: '县园林局',
    kind: 'department',
    entitled: true,
    parent: 'hechuan-government',
    office: 'hechuan-parks',
    reviewOrgan: 'hechuan-justice',
    fairnessOrgan: 'hechuan-parks',
    numberCodes: [{ code: '禾园规发', normative: true, from: '2026-11-25', until: null }],
    filingTo: ['hechuan-government'],
  }
  const found = async (id: string) =>
    (
      (await ask(keeper, 'organs.all')).data as {
        id: string
        names: { name: string }[]
        settings: object[]
        successor: string | null
      }[]
    ).find((organ) => organ.id === id)

  it('is established once; named organs have to stand', async () => {
    expect((await give(keeper, 'organs.establish', { ...parks, reviewOrgan: 'nowhere' })).refusal?.code).toBe('organ.unknown')
    expect((await give(keeper, 'organs.establish', parks)).status).toBe(200)
    expect((await give(keeper, 'organs.establish', parks)).refusal?.code).toBe('organ.exists')
  })

  it('changes who reviews for it, where it files and its codes from a day on; what was in use is ended, not taken away', async () => {
    const newCode = { code: '禾园规字', normative: true, from: '2026-11-25', until: null }
    const settings = {
      id: parks.id,
      reviewOrgan: 'hechuan-office',
      filingTo: ['hechuan-government', 'hechuan-congress'],
      numberCodes: [{ ...parks.numberCodes[0]!, until: '2026-11-25' }, newCode],
      from: '2026-11-25',
    }
    const refusalOf = async (change: object) =>
      (await give(keeper, 'organs.changeSettings', { ...settings, ...change })).refusal?.code
    expect(await refusalOf({ from: '2026-12-01' })).toBe('date.future')
    expect(await refusalOf({ reviewOrgan: 'nowhere' })).toBe('organ.unknown')
    expect(await refusalOf({ filingTo: ['nowhere'] })).toBe('organ.unknown')
    expect(await refusalOf({ numberCodes: [{ ...newCode, until: '2026-11-01' }] })).toBe('organ.codePeriod')
    expect(await refusalOf({})).toBeUndefined()
    expect(await found(parks.id)).toMatchObject({
      reviewOrgan: 'hechuan-office',
      filingTo: settings.filingTo,
      numberCodes: settings.numberCodes,
      settings: [
        { reviewOrgan: 'hechuan-justice', filingTo: ['hechuan-government'], from: '2026-11-25' },
        { reviewOrgan: 'hechuan-office', filingTo: settings.filingTo, from: '2026-11-25' },
      ],
    })
  })

  it('keeps the names it bore, and goes over into its successor', async () => {
    const renamed = { id: parks.id, name: '禾川县园林绿化局', shortName: '县园林绿化局', from: '2026-12-01' }
    expect((await give(keeper, 'organs.rename', renamed)).status).toBe(200)
    expect((await found(parks.id))!.names.map(({ name }) => name)).toEqual(['禾川县园林局', '禾川县园林绿化局'])
    const dissolved = { id: parks.id, on: '2027-01-01', successor: 'nowhere' }
    expect((await give(keeper, 'organs.dissolve', dissolved)).refusal?.code).toBe('organ.unknown')
    expect((await give(keeper, 'organs.dissolve', { ...dissolved, successor: 'hechuan-housing' })).status).toBe(200)
    expect((await found(parks.id))!.successor).toBe('hechuan-housing')
    expect((await give(keeper, 'organs.rename', renamed)).refusal?.code).toBe('organ.dissolved')
  })
})

describe('an account', () => {
  let oneTime: string

  it('is opened with a one-time password, which opens nothing but the choice of one’s own', async () => {
    const input = { commandId: commandId(), account: 'account-of-lin', username: 'linxi', name: '林溪' }
    const opened = await http.call('accounts.open', input, { cookie: keeper })
    expect(opened.status).toBe(200)
    // The answer got lost and it is asked again: the same account, and a password that works.
    const again = await http.call('accounts.open', input, { cookie: keeper })
    oneTime = (again.data as { password: string }).password
    expect(oneTime).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
    expect(oneTime).not.toBe((opened.data as { password: string }).password)
    const taken = await give(keeper, 'accounts.open', { account: 'account-of-other', username: 'linxi', name: '林西' })
    expect(taken.refusal?.code).toBe('account.usernameTaken')

    const granted = { account: 'account-of-lin', grantId: 'grant-lin-1', role: 'draftingClerk', organ: 'hechuan-housing' }
    expect((await give(guard, 'grants.grant', { ...granted, from: '2026-11-25', until: null })).status).toBe(200)
    const { cookie } = await signIn('linxi', oneTime)
    expect((await ask(cookie, 'session.current')).data).toMatchObject({ oneTime: true, acting: null })
    expect((await ask(cookie, 'desk.home')).refusal?.code).toBe('session.oneTimePassword')

    const change = (current: string, password: string) => http.call('session.changePassword', { current, password }, { cookie })
    expect((await change('not it, not at all', 'teapot river ladder')).refusal?.code).toBe('password.wrong')
    expect((await change(oneTime, oneTime)).refusal?.code).toBe('password.same')
    expect((await change(oneTime, 'short')).refusal?.code).toBe('password.short')
    expect((await change(oneTime, 'teapot river ladder')).status).toBe(200)
    expect((await signIn('linxi', oneTime)).refusal?.code).toBe('session.wrongPassword')
    const own = await signIn('linxi', 'teapot river ladder')
    expect((await ask(own.cookie, 'desk.home')).status).toBe(200)
  })

  it('gets another one-time password, which lapses after three days; that it was given is in the log', async () => {
    const { cookie } = await signIn('linxi', 'teapot river ladder')
    const reset = await give(keeper, 'accounts.resetPassword', { account: 'account-of-lin' })
    const { password } = reset.data as { password: string }
    expect((await ask(cookie, 'desk.home')).refusal?.code).toBe('session.missing')
    await http.test.query(`update auth.one_time_password set expires_at = now() - interval '1 second'`)
    expect((await signIn('linxi', password)).refusal?.code).toBe('session.oneTimeExpired')
    const { entries } = (await ask(auditor, 'audit.entries', { stream: 'account/account-of-lin' })).data as {
      entries: AuditedEntry[]
    }
    expect(entries[0]).toMatchObject({ type: 'PasswordReset', actor: { name: '贺星', role: 'sysAdmin' } })
    expect(JSON.stringify(entries)).not.toContain(password)
  })

  it('no administrator resets his own password or disables himself', async () => {
    for (const path of ['accounts.resetPassword', 'accounts.disable'])
      expect((await give(keeper, path, { account: 'hexing' })).refusal?.code).toBe('account.self')
  })

  it('is out at once when its grant ends, and for good when it is disabled', async () => {
    const reset = await give(keeper, 'accounts.resetPassword', { account: 'account-of-lin' })
    const first = await signIn('linxi', (reset.data as { password: string }).password)
    await http.call(
      'session.changePassword',
      { current: (reset.data as { password: string }).password, password: 'kettle meadow candle' },
      { cookie: first.cookie },
    )
    const { cookie } = await signIn('linxi', 'kettle meadow candle')
    expect((await ask(cookie, 'desk.home')).status).toBe(200)
    const revoked = { account: 'account-of-lin', grantId: 'grant-lin-1', on: '2026-11-25' }
    expect((await give(guard, 'grants.revoke', revoked)).status).toBe(200)
    expect((await ask(cookie, 'desk.home')).refusal?.code).toBe('session.missing')
    expect((await give(keeper, 'accounts.disable', { account: 'account-of-lin' })).status).toBe(200)
    expect((await signIn('linxi', 'kettle meadow candle')).refusal?.code).toBe('session.wrongPassword')
  })
})

describe('an administrator’s role', () => {
  it('takes two security administrators, and nobody holds it before the second', async () => {
    await give(keeper, 'accounts.open', { account: 'account-of-fang', username: 'fangqi', name: '方琪' })
    const grant = { account: 'account-of-fang', grantId: 'grant-fang-1', role: 'securityAdmin', organ: 'hechuan-office' }
    expect((await give(guard, 'grants.grant', { ...grant, from: '2026-11-25', until: null })).status).toBe(200)
    const of = async (id: string) =>
      ((await ask(auditor, 'grants.list')).data as { id: string; grants: unknown[]; proposals: object[] }[]).find(
        (account) => account.id === id,
      )
    expect(await of('account-of-fang')).toMatchObject({
      grants: [],
      proposals: [{ role: 'securityAdmin', organName: '禾川县人民政府办公室', proposedBy: 'anning' }],
    })
    const confirm = { account: 'account-of-fang', grantId: 'grant-fang-1' }
    expect((await give(guard, 'grants.confirm', confirm)).refusal?.code).toBe('grant.samePerson')
    expect((await give(guard, 'grants.reject', confirm)).status).toBe(200)
    expect(await of('account-of-fang')).toMatchObject({ grants: [], proposals: [] })
  })
})

describe('the log', () => {
  it('is read from its end, page by page, by stream, person and kind of act, and shows no content', async () => {
    const read = async (input: object) =>
      (await ask(auditor, 'audit.entries', input)).data as { entries: AuditedEntry[]; more: boolean }
    const first = await read({ limit: 5 })
    expect(first.more).toBe(true)
    expect(first.entries[0]!.position).toBe(await http.end())
    const next = await read({ limit: 5, before: first.entries.at(-1)!.position })
    expect(next.entries[0]!.position).toBe(first.entries.at(-1)!.position - 1)
    const { entries } = await read({ stream: 'organ', person: '贺星', type: 'OrganRenamed' })
    expect(entries).toMatchObject([{ stream: 'organ/hechuan-parks', legalDate: '2026-12-01', actor: { role: 'sysAdmin' } }])
    expect(Object.keys(entries[0]!)).not.toContain('data')
    expect((await read({ person: '没有这个人' })).entries).toEqual([])
  })

  it('is verified in the background, with the number of entries checked', async () => {
    await http.call('audit.verify', undefined, { cookie: auditor })
    const ended = async (): Promise<VerificationState['last']> => {
      const { running, last } = (await ask(auditor, 'audit.verification')).data as VerificationState
      if (!running) return last
      await new Promise((wait) => setTimeout(wait, 50))
      return ended()
    }
    const last = await ended()
    expect(last).toMatchObject({ by: '沈察', result: { outcome: 'sound', entries: (await http.end()) + 1 } })

    const { sql, files } = http.app.open
    const keptIn = join(http.config.dataDir, 'verification')
    const afterARestart = () => logVerifier({ sql, files, signed: null, keptIn }).state()
    expect(afterARestart()).toEqual({ running: null, last })
    writeFileSync(keptIn, '{"by":"沈')
    expect(afterARestart(), 'what cannot be read is not there').toEqual({ running: null, last: null })
  }, 60_000)

  it('rebuilds to the same accounts, grants and proposals', async () => {
    const { database, projectors } = http.app.open
    const report = await rebuild(database, projectors)
    expect(report.tables.filter((table) => table.shape || table.missing.length + table.unexpected.length > 0)).toEqual([])
  }, 60_000)
})
