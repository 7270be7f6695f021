import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CommandType, commandTypes } from './commands.ts'
import { decide } from './decide/decide.ts'
import { readyToSubmit } from './decide/draft.ts'
import { type AccountState, decideAccount, initialAccount } from './grants.ts'
import { decideSeries } from './numberSeries.ts'
import { decideOrgan, initialOrgan, type OrganState } from './organs.ts'
import { isRefusal } from './refusal.ts'
import { decideRegister, initialRegister, type RegisterState } from './registerFacts.ts'
import { initialState } from './state.ts'
import { type Fault, faultsBeforePublication, tomorrow, yesterday } from './testing/faults.ts'
import { faultsAfterPublication } from './testing/faultsAfterPublication.ts'
import { today } from './testing/inputs.ts'
import { type Change, changed, decided, type Given, rightCommand } from './testing/rightCommands.ts'
import { situations } from './testing/situations.ts'
import { contextOn, testOrgans } from './testing/world.ts'

const faults = [...faultsBeforePublication, ...faultsAfterPublication]

const make = (change: Fault['wrong'] | undefined, right: Given): Change =>
  typeof change === 'function' ? change(right) : (change ?? {})
const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.code : 'accepted')

const organ: OrganState = { ...initialOrgan, ...testOrgans.gov!, seq: 1 }
const account: AccountState = {
  account: 'sun',
  name: '孙悦',
  seq: 2,
  disabledOn: null,
  proposals: [],
  grants: [{ id: 'g1', role: 'draftingClerk', organ: 'housing', from: '2026-01-01', until: null }],
}
const auditor: AccountState = { ...account, grants: [{ ...account.grants[0]!, role: 'auditAdmin' }] }
const proposedAdmin: AccountState = {
  ...account,
  grants: [],
  proposals: [{ id: 'g9', role: 'auditAdmin', organ: 'gov', from: today, until: null, proposedBy: 'an' }],
}
const establish = { type: 'establishOrgan', ...testOrgans.civil! } as never
const rename = { type: 'renameOrgan', id: 'gov', name: '县人民政府', shortName: '县政府', from: today } as const
const settings = {
  type: 'changeOrganSettings',
  ...{ id: 'gov', reviewOrgan: 'civil', filingTo: ['city'], from: today },
  numberCodes: organ.numberCodes.map((held) => ({ ...held, until: yesterday })),
} as const
const otherCode = { code: { code: '新发' }, normative: { normative: false }, from: { from: '2001-01-01' } } as const
const withNew = (until: typeof today) => ({
  ...settings,
  numberCodes: [...settings.numberCodes, { code: '新发', normative: true, from: today, until }],
})
const grant = (role: 'draftingClerk' | 'leader' | 'sysAdmin', at = 'housing', grantId = 'g2') =>
  ({ type: 'grantRole', account: 'sun', grantId, role, organ: at, from: today, until: null }) as const
const revoke = (grantId: string) => ({ type: 'revokeGrant', account: 'sun', grantId, on: today }) as const
const open = { type: 'openAccount', account: 'sun', name: '孙悦' } as const
const give =
  (state: AccountState, command: Parameters<typeof decideAccount>[1], by = 'an') =>
  () =>
    decideAccount(state, command, by, today)
const series = { organ: 'gov', code: 'gov规发', year: 2026, reason: '作废' }
const voided = (serial: number) => () =>
  decideSeries({ type: 'voidNumber', ...series, serial }, { nextSerial: 7, reserved: [5] }, today)

const hashOf = (letter: string) => letter.repeat(64)
const founded: RegisterState = {
  ...initialRegister,
  seq: 1,
  adopted: [{ hash: hashOf('a'), pack: 'national', from: '2020-01-01' }],
}
const proposal = {
  id: 'p1',
  hash: hashOf('b'),
  pack: 'shanghai',
  from: '2026-07-10',
  reason: '换',
  proposedBy: 'sun',
  proposedOn: today,
} as const
const proposed: RegisterState = { ...founded, seq: 2, proposal }
const propose = {
  type: 'proposeRulePack',
  proposalId: 'p1',
  hash: hashOf('b'),
  pack: 'shanghai',
  from: tomorrow,
  reason: '换',
} as const
const confirm = { type: 'confirmRulePack', proposalId: 'p1' } as const
const notice = {
  title: '2027',
  scope: 'national',
  year: 2027,
  off: [{ from: '2027-01-01', until: '2027-01-03', name: '元旦' }],
  working: [],
} as const
const rules =
  (state: RegisterState, command: unknown, by = 'an', day = today) =>
  () =>
    decideRegister(state, command as never, by, day)

/** Refusals outside a document's stream: organs, accounts, number series; and what a screen asks before a command. */
const others: readonly (readonly [code: string, what: string, wrong: () => unknown, right: () => unknown])[] = [
  [
    'text.missing',
    'a draft without a text is not ready',
    () => readyToSubmit(situations.empty().state, contextOn(today)),
    () => readyToSubmit(situations.drafted().state, contextOn(today)),
  ],
  [
    'organ.exists',
    'the organ is established already',
    () => decideOrgan(organ, establish, today),
    () => decideOrgan(initialOrgan, establish, today),
  ],
  [
    'organ.unknown',
    'the organ is not established',
    () => decideOrgan(initialOrgan, rename, today),
    () => decideOrgan(organ, rename, today),
  ],
  [
    'organ.dissolved',
    'the organ was dissolved',
    () => decideOrgan({ ...organ, dissolvedOn: '2026-01-01' }, rename, today),
    () => decideOrgan(organ, rename, today),
  ],
  [
    'date.future',
    'the settings are to change from tomorrow',
    () => decideOrgan(organ, { ...settings, from: tomorrow }, today),
    () => decideOrgan(organ, settings, today),
  ],
  [
    'organ.settingsEarlier',
    'the settings changed later than the day given',
    () =>
      decideOrgan(
        { ...organ, settings: [{ reviewOrgan: 'justice', filingTo: [], from: today }] },
        { ...settings, from: yesterday },
        today,
      ),
    () => decideOrgan({ ...organ, settings: [{ reviewOrgan: 'justice', filingTo: [], from: today }] }, settings, today),
  ],
  [
    'organ.codeInUse',
    'a code that was in use is left out',
    () => decideOrgan(organ, { ...settings, numberCodes: organ.numberCodes.slice(1) as never }, today),
    () =>
      decideOrgan(
        { ...organ, numberCodes: [{ ...organ.numberCodes[0]!, from: today }] },
        { ...settings, numberCodes: [] },
        today,
      ),
  ],
  ...(['code', 'normative', 'from'] as const).map(
    (part) =>
      [
        'organ.codeInUse',
        `a code that was in use gets another ${part}`,
        () =>
          decideOrgan(
            organ,
            { ...settings, numberCodes: organ.numberCodes.map((held) => ({ ...held, ...otherCode[part] })) },
            today,
          ),
        () => decideOrgan(organ, settings, today),
      ] as const,
  ),
  [
    'organ.codePeriod',
    'a code ends before it begins',
    () => decideOrgan(organ, withNew(yesterday), today),
    () => decideOrgan(organ, withNew(today), today),
  ],
  ['grant.twice', 'the account is open already', give(account, open), give(initialAccount, open)],
  ['grant.unknown', 'the account is not open', give(initialAccount, grant('leader')), give(account, grant('leader'))],
  [
    'grant.unknown',
    'the account is disabled',
    give({ ...account, disabledOn: '2026-01-01' }, grant('leader')),
    give(account, grant('leader')),
  ],
  ['grant.self', 'an administrator grants to himself', give(account, grant('leader'), 'sun'), give(account, grant('leader'))],
  ['grant.self', 'an administrator revokes his own grant', give(account, revoke('g1'), 'sun'), give(account, revoke('g1'))],
  [
    'account.self',
    'an administrator resets his own password',
    give(account, { type: 'resetPassword', account: 'sun' }, 'sun'),
    give(account, { type: 'resetPassword', account: 'sun' }),
  ],
  [
    'grant.samePerson',
    'who proposed an administrator’s role confirms it',
    give(proposedAdmin, { type: 'confirmGrant', account: 'sun', grantId: 'g9' }),
    give(proposedAdmin, { type: 'confirmGrant', account: 'sun', grantId: 'g9' }, 'fang'),
  ],
  [
    'grant.unknown',
    'no such proposal waits',
    give(proposedAdmin, { type: 'rejectGrant', account: 'sun', grantId: 'g8' }),
    give(proposedAdmin, { type: 'rejectGrant', account: 'sun', grantId: 'g9' }),
  ],
  [
    'grant.twice',
    'the role is held for that organ',
    give(account, grant('draftingClerk')),
    give(account, grant('draftingClerk', 'civil')),
  ],
  [
    'grant.twice',
    'the id of the grant is taken',
    give(account, grant('leader', 'gov', 'g1')),
    give(account, grant('leader', 'gov')),
  ],
  [
    'grant.adminExclusive',
    'an administrator’s role beside a business role',
    give(account, grant('sysAdmin', 'office')),
    give({ ...account, grants: [] }, grant('sysAdmin', 'office')),
  ],
  [
    'grant.adminExclusive',
    'a business role beside an administrator’s',
    give(auditor, grant('leader')),
    give({ ...auditor, grants: [{ ...auditor.grants[0]!, until: '2026-06-29' }] }, grant('leader')),
  ],
  [
    'grant.adminExclusive',
    'two administrators’ roles',
    give(auditor, grant('sysAdmin', 'office')),
    give({ ...auditor, grants: [] }, grant('sysAdmin', 'office')),
  ],
  [
    'grant.unknown',
    'a grant that the account does not hold is revoked',
    give(account, revoke('none')),
    give(account, revoke('g1')),
  ],
  [
    'grant.unknown',
    'a grant that has ended is revoked',
    give({ ...account, grants: [{ ...account.grants[0]!, until: '2026-06-29' }] }, revoke('g1')),
    give(account, revoke('g1')),
  ],
  ['number.notReserved', 'a serial that was not reserved is given up', voided(6), voided(5)],
  ['rulePack.pending', 'another change waits for its second person', rules(proposed, propose), rules(founded, propose)],
  [
    'rulePack.dayPassed',
    'the pack is to change from today',
    rules(founded, { ...propose, from: today }),
    rules(founded, propose),
  ],
  [
    'rulePack.dayPassed',
    'the day of the change came before the second person',
    rules(proposed, confirm, 'an', '2026-07-10'),
    rules(proposed, confirm, 'an', '2026-07-09'),
  ],
  ['rulePack.same', 'the pack is in force anyhow', rules(founded, { ...propose, hash: hashOf('a') }), rules(founded, propose)],
  ['rulePack.samePerson', 'who proposed it confirms it', rules(proposed, confirm, 'sun'), rules(proposed, confirm)],
  ['rulePack.noProposal', 'nothing was proposed', rules(founded, confirm), rules(proposed, confirm)],
  [
    'rulePack.noProposal',
    'another change was proposed',
    rules(proposed, { ...confirm, proposalId: 'p2' }),
    rules(proposed, confirm),
  ],
  [
    'rulePack.noProposal',
    'what was not proposed is rejected',
    rules(founded, { type: 'rejectRulePack', proposalId: 'p1', reason: '不换' }),
    rules(proposed, { type: 'rejectRulePack', proposalId: 'p1', reason: '不换' }),
  ],
  [
    'notice.twice',
    'the notice was added already',
    rules({ ...founded, notices: [notice as never] }, { type: 'addHolidayNotice', notice }),
    rules(founded, { type: 'addHolidayNotice', notice }),
  ],
]

/** Acts that may have happened on an earlier day than the one on which they are recorded: a meeting, a signature, a sending. */
const datedBack: readonly CommandType[] = [
  'addAssessment',
  'concludeFairCompetition',
  'recordDeliberation',
  'sign',
  'publish',
  'sendFiling',
  'resendFiling',
  'receiveSuggestion',
  'extend',
  'amend',
  'repeal',
  'declareLapsed',
  'annul',
  'suspendClause',
  'resumeClause',
]

describe('one fault at a time', () => {
  it.each(commandTypes)('%s is of today, or of an earlier day where the act may have been', (type) => {
    const right = rightCommand(type)
    const outcome = codeOf(decided({ ...right, on: yesterday }))
    expect(outcome).toBe(datedBack.includes(type) ? 'accepted' : 'date.notToday')
    expect(codeOf(decided({ ...right, on: tomorrow }))).toBe('date.future')
  })

  it.each(commandTypes)('%s goes through when nothing is wrong', (type) =>
    expect(codeOf(decided(rightCommand(type)))).toBe('accepted'),
  )

  it.each(faults.map((fault) => [`${fault.type} ${fault.code}: ${fault.what}`, fault] as const))(
    '%s',
    (_, { type, code, given, wrong }) => {
      const base = rightCommand(type)
      const right = changed(base, make(given, base))
      const faulty = changed(right, make(wrong, right))
      const before = structuredClone(faulty.state)
      expect(codeOf(decided(faulty))).toBe(code)
      expect(faulty.state).toEqual(before)
      expect(codeOf(decided(right))).toBe('accepted')
    },
  )

  it.each(others.map(([code, what, wrong, right]) => [`${code}: ${what}`, { code, wrong, right }] as const))(
    '%s',
    (_, { code, wrong, right }) => {
      expect(codeOf(wrong())).toBe(code)
      expect(codeOf(right())).toBe('accepted')
    },
  )

  it('every refusal that the register can give has its row', () => {
    const folder = import.meta.dirname
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
    )
    const given = new Set(
      files.flatMap((name) =>
        [...readFileSync(join(folder, name), 'utf8').matchAll(/refuse\(\s*'([\w.]+)'/g)].map((match) => match[1]!),
      ),
    )
    const held = new Set([...faults.map((fault) => fault.code as string), ...others.map(([code]) => code)])
    expect([...given].filter((code) => !held.has(code))).toEqual([])
    expect([...held].filter((code) => !given.has(code))).toEqual([])
    console.log(`guards: ${faults.length + others.length} faults, ${given.size} refusal codes`)
  })
})

it('a command that there is not, and one of nobody, are faults of the caller and told as such', () => {
  const give = (command: object) => () => decide(initialState, command as never, contextOn(today))
  expect(give({ type: 'constructor', on: today })).toThrow('there is no command constructor')
  expect(give({})).toThrow('there is no command undefined')
  expect(give({ type: 'withdraw', on: today, reason: '误' })).toThrow('withdraw needs an actor')
})
