import { addDays, type DocumentState, type LegalDate, type Role, serverActor, shippedPacks } from '@fadu/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../src/demo/life.ts'
import { DEMO_PASSWORD } from '../src/demo/people.ts'
import type { Home } from '../src/desk/home.ts'
import { giveAccountCommands } from '../src/identity/accountCommands.ts'
import { loadState } from '../src/platform/register/facts.ts'
import { type OpenedApp, openedApp } from './support/openedApp.ts'

let http: OpenedApp
let commands = 0
const commandId = () => `proposal-${++commands}`
const cookies = new Map<string, string>()

beforeAll(async () => {
  http = await openedApp()
  for (const username of ['anning', 'fangning', 'hexing', 'sunyue', 'liqiang', 'shaoning', 'wujing', 'guping'])
    cookies.set(username, await http.signedIn(username))
}, 120_000)
afterAll(() => http?.drop())

const give = async (username: string, path: string, input: object) => {
  const answer = await http.call(path, { commandId: commandId(), ...input }, { cookie: cookies.get(username)! })
  if (answer.refusal) throw new Error(`${path}: ${answer.refusal.code}`)
}
const homeOf = async (username: string, grant = '') =>
  (
    await http.call('desk.home', undefined, {
      query: true,
      cookie: cookies.get(username)!,
      headers: grant ? { 'x-fadu-grant': grant } : {},
    })
  ).data as Home
const proposalsOf = async (username: string) => {
  const { mine, waiting } = (await homeOf(username)).proposals
  return { mine: mine.map(({ id }) => id), waiting: waiting.map(({ id }) => id) }
}
const nothing = { mine: [], waiting: [] }

/** Another person in a role, as on the command line. */
async function secondPerson(username: string, role: Role, organ: string) {
  const account = await http.app.identity.createCredential({ username, name: '林溪', password: DEMO_PASSWORD, account: username })
  if (typeof account !== 'string') throw new Error(account.code)
  await giveAccountCommands(http.app.open.register.log, {
    commandId: commandId(),
    actor: serverActor,
    today: '2026-11-01',
    commands: [
      { type: 'openAccount', account, name: '林溪' },
      { type: 'grantRole', account, grantId: `${username}-1`, role, organ, from: '2026-11-01', until: null },
    ],
  })
  cookies.set(username, await http.signedIn(username))
}

describe('what waits for a second person is on the home page of who may confirm it, and of who proposed it', () => {
  it('a change of the rule pack, to be confirmed before its day', async () => {
    const text = JSON.stringify(shippedPacks.shanghai)
    await give('anning', 'rulePacks.propose', { text, proposalId: 'to-shanghai', from: '2026-12-01', reason: '试用' })
    expect([await proposalsOf('anning'), await proposalsOf('fangning')]).toEqual([
      { mine: [], waiting: ['to-shanghai'] },
      { mine: ['to-shanghai'], waiting: [] },
    ])
    const [line] = (await homeOf('fangning')).proposals.mine
    expect(line).toMatchObject({ kind: 'rulePack', name: '上海市', from: '2026-12-01', clock: { due: '2026-11-30' } })
    expect(Object.keys(line!)).not.toContain('proposedBy')
    for (const other of ['hexing', 'sunyue']) expect(await proposalsOf(other)).toEqual(nothing)
    await give('fangning', 'rulePacks.confirm', { proposalId: 'to-shanghai' })
    expect([await proposalsOf('anning'), await proposalsOf('fangning')]).toEqual([nothing, nothing])
  })

  it('an administrator’s role', async () => {
    await give('hexing', 'accounts.open', { account: 'account-of-fang', username: 'fangqi', name: '方琪' })
    const grant = { account: 'account-of-fang', grantId: 'grant-fang-1', role: 'auditAdmin', organ: 'hechuan-office' }
    await give('fangning', 'grants.grant', { ...grant, from: '2026-11-25', until: null })
    expect([await proposalsOf('anning'), await proposalsOf('fangning')]).toEqual([
      { mine: ['grant-fang-1'], waiting: [] },
      { mine: [], waiting: ['grant-fang-1'] },
    ])
    expect((await homeOf('anning')).proposals.mine).toEqual([
      {
        kind: 'grant',
        id: 'grant-fang-1',
        name: '方琪',
        role: 'auditAdmin',
        organName: '禾川县人民政府办公室',
        from: '2026-11-25',
        clock: null,
      },
    ])
    expect(await proposalsOf('hexing')).toEqual(nothing)
    await give('anning', 'grants.reject', { account: 'account-of-fang', grantId: 'grant-fang-1' })
    expect([await proposalsOf('anning'), await proposalsOf('fangning')]).toEqual([nothing, nothing])
  })
})

it('who holds several roles is told, in each, how much is to be done in the others', async () => {
  const roles = ['guping-1', 'guping-2', 'guping-3']
  const homes = await Promise.all(roles.map((grant) => homeOf('guping', grant)))
  const counts = new Map(roles.map((grant, at) => [grant, homes[at]!.mine.length]))
  expect(Math.max(...counts.values())).toBeGreaterThan(0)
  for (const [at, grant] of roles.entries()) {
    const others = roles.filter((other) => other !== grant && counts.get(other)! > 0)
    expect(homes[at]!.elsewhere.map(({ grant, count }) => [grant, count])).toEqual(
      others.map((other) => [other, counts.get(other)]),
    )
  }
  expect((await homeOf('sunyue')).elsewhere).toEqual([])
})

describe('a proposed correction', () => {
  const id = demoId('advertising')
  const state = async (): Promise<DocumentState> => (await loadState(http.app.open.sql(), id))!
  const correct = async (username: string, input: object) =>
    give(username, 'registry.correctRecord', { documentId: id, expectedSeq: (await state()).seq, input })
  /** Whose task it is to confirm, and who waits for it. */
  const placesOf = async (username: string) => {
    const { mine, waiting } = await homeOf(username)
    const confirming = (tasks: Home['mine']) =>
      tasks.filter((task) => task.documentId === id && task.command === 'confirmCorrection').length
    return { mine: confirming(mine), waiting: confirming(waiting) }
  }

  it('is the task of another person of the office, and waits on the page of who proposed it', async () => {
    const { effectiveOn } = (await state()).publication!
    const corrected: LegalDate = addDays(effectiveOn, 1)
    await correct('liqiang', {
      correctionId: 'correction-1',
      field: 'effectiveOn',
      old: effectiveOn,
      new: corrected,
      reason: '笔误',
    })
    expect([await placesOf('liqiang'), await placesOf('shaoning'), await placesOf('wujing')]).toEqual([
      { mine: 0, waiting: 1 },
      { mine: 1, waiting: 0 },
      { mine: 0, waiting: 1 },
    ])
  })

  it('of a registration number is the task of another person of the authority, and of nobody at the office', async () => {
    await secondPerson('secondcity', 'filingAuthority', 'xizhou-government')
    const held = (await state()).filings.find(({ authority }) => authority === 'xizhou-government')!.registrationNumber
    await correct('wujing', {
      correctionId: 'correction-2',
      field: 'registrationNumber',
      authority: 'xizhou-government',
      old: held,
      new: `${held}（更正）`,
      reason: '笔误',
    })
    expect([await placesOf('wujing'), await placesOf('secondcity'), await placesOf('shaoning')]).toEqual([
      // Beside what the office proposed.
      { mine: 0, waiting: 2 },
      { mine: 1, waiting: 1 },
      { mine: 1, waiting: 1 },
    ])
  })
})
