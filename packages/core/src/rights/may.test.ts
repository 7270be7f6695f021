import { describe, expect, it } from 'vitest'
import { type DocumentState, type Stage, stages } from '../register/state.ts'
import { decision, situations } from '../register/testing/situations.ts'
import { person, testOrgans } from '../register/testing/world.ts'
import { type Person, type Role, roles } from '../schema/actor.ts'
import { mayAct, mayCommand, mayRead, mayReadMaking, type Subject, subjectOf } from './may.ts'
import { type Action, actionRights } from './rights.ts'

/** The tables here are written by hand from the columns "sees" and "does" of the roles; nothing is taken from the code under test. */
const home: Readonly<Record<Role, string>> = {
  draftingClerk: 'housing',
  draftingHead: 'housing',
  legalReviewer: 'justice',
  reviewHead: 'justice',
  fairnessReviewer: 'market',
  legalCounsel: 'justice',
  consultedUnit: 'civil',
  issuingOffice: 'office',
  meetingSecretary: 'gov',
  leader: 'gov',
  filingAuthority: 'city',
  npcOffice: 'congress',
  lawGovOffice: 'justice',
  sysAdmin: 'office',
  securityAdmin: 'office',
  auditAdmin: 'office',
}

const all = stages.filter((stage) => stage !== 'published')
const fromReceipt: readonly Stage[] = [
  'submitted',
  'reviewing',
  'awaitingMaterial',
  'returned',
  'passed',
  'failed',
  'outOfScope',
  'approved',
  'deferred',
  'rejected',
  'signed',
  'numbered',
]
const fromPassing: readonly Stage[] = ['passed', 'outOfScope', 'approved', 'deferred', 'rejected', 'signed', 'numbered']

/** Stages before publication at which the role sees the document, and whether it sees its making once published. */
const sees: Readonly<Record<Role, readonly [unpublished: readonly Stage[], making: boolean]>> = {
  draftingClerk: [all, true],
  draftingHead: [all, true],
  legalReviewer: [all, true],
  reviewHead: [fromReceipt, true],
  fairnessReviewer: [all.filter((stage) => stage !== 'withdrawn'), true],
  legalCounsel: [all, true],
  consultedUnit: [all, true],
  issuingOffice: [fromPassing, true],
  meetingSecretary: [fromPassing, true],
  leader: [fromPassing, true],
  filingAuthority: [[], true],
  npcOffice: [[], true],
  lawGovOffice: [[], false],
  sysAdmin: [[], false],
  securityAdmin: [[], false],
  auditAdmin: [[], false],
}
const administrators: readonly Role[] = ['sysAdmin', 'securityAdmin', 'auditAdmin']

/** A document of the government with all parties, as it stands at a stage: asked and assigned are those of the table, sent to both authorities once published. */
const subjectAt = (stage: Stage): Subject => ({
  stage,
  draftingUnit: 'housing',
  issuers: ['gov', 'health'],
  reviewOrgan: 'justice',
  fairnessOrgan: 'market',
  office: 'office',
  decisionOffice: null,
  authorities: ['city', 'congress'],
  sentTo: stage === 'published' ? ['city', 'congress'] : [],
  reviewer: 'legalReviewer@justice',
  counsel: ['legalCounsel@justice', 'consultedUnit@civil'],
})

describe('who reads a document', () => {
  let cells = 0

  it.each(roles)('%s, own and other organ', (role) => {
    const wrong: string[] = []
    const [unpublished, making] = sees[role]
    for (const stage of stages) {
      for (const organ of [home[role], 'farming']) {
        const actor = person(role, organ)
        const own = organ === home[role]
        const reads = stage === 'published' ? !administrators.includes(role) : own && unpublished.includes(stage)
        const readsMaking = own && (stage === 'published' ? making : unpublished.includes(stage))
        cells += 2
        if (mayRead(actor, subjectAt(stage)) !== reads)
          wrong.push(`${role} of ${organ} ${reads ? 'cannot read' : 'reads'} at ${stage}`)
        if (mayReadMaking(actor, subjectAt(stage)) !== readsMaking)
          wrong.push(`${role} of ${organ} ${readsMaking ? 'does not see' : 'sees'} the making at ${stage}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('prints how many cells were checked', () => {
    console.log(`rights: ${cells} cells of reading`)
    expect(cells).toBe(roles.length * stages.length * 4)
  })

  it('the public reads what was published and sees no making', () => {
    expect(stages.filter((stage) => mayRead(null, subjectAt(stage)))).toEqual(['published'])
    expect(stages.filter((stage) => mayReadMaking(null, subjectAt(stage)))).toEqual([])
  })

  it('a reviewer reads the cases assigned to that reviewer, at that organ', () => {
    expect(mayRead(person('legalReviewer', 'justice'), subjectAt('reviewing'))).toBe(true)
    expect(mayRead(person('legalReviewer', 'justice', '2'), subjectAt('reviewing'))).toBe(false)
    expect(mayReadMaking(person('legalReviewer', 'justice', '2'), subjectAt('published'))).toBe(false)
    expect(mayRead(person('legalReviewer', 'civil'), { ...subjectAt('reviewing'), reviewer: 'legalReviewer@civil' })).toBe(false)
  })

  it('counsel reads where that very person was asked', () => {
    expect(mayRead(person('legalCounsel', 'justice', '2'), subjectAt('reviewing'))).toBe(false)
    expect(mayRead(person('consultedUnit', 'civil', '2'), subjectAt('reviewing'))).toBe(false)
  })

  it('a co-issuer’s leader and meeting read; an authority sees the making once it was sent, not while it is due', () => {
    expect(mayRead(person('leader', 'health'), subjectAt('approved'))).toBe(true)
    expect(mayRead(person('meetingSecretary', 'health'), subjectAt('passed'))).toBe(true)
    expect(mayReadMaking(person('filingAuthority', 'city'), { ...subjectAt('published'), sentTo: ['congress'] })).toBe(false)
  })

  it('the organ alone gives nothing: the law-governance office of the reviewing organ sees no draft text, nor later how it was made', () => {
    expect(mayRead(person('lawGovOffice', 'justice'), subjectAt('reviewing'))).toBe(false)
    expect(mayReadMaking(person('lawGovOffice', 'justice'), subjectAt('published'))).toBe(false)
    expect(mayReadMaking(person('consultedUnit', 'market'), subjectAt('published'))).toBe(false)
  })
})

describe('who does what is no command on a document', () => {
  const everybody = ['public', ...roles]
  const table: Readonly<Record<Action, readonly (Role | 'public')[]>> = {
    'portal.read': ['public', ...roles],
    'session.read': ['public', ...roles],
    'desk.home': roles,
    'desk.list': roles,
    'desk.upload': [
      'draftingClerk',
      'issuingOffice',
      'filingAuthority',
      'npcOffice',
      'legalReviewer',
      'reviewHead',
      'fairnessReviewer',
    ],
    'desk.scratch': roles,
    'filing.inbox': ['filingAuthority', 'npcOffice'],
    'statistics.read': ['lawGovOffice', 'leader', 'issuingOffice', 'reviewHead', 'legalReviewer', 'filingAuthority', 'npcOffice'],
    'number.reserve': ['issuingOffice'],
    'number.void': ['issuingOffice'],
    'number.list': ['issuingOffice'],
    'organ.manage': ['sysAdmin'],
    'organ.list': roles,
    'account.manage': ['sysAdmin'],
    'grant.manage': ['securityAdmin'],
    'grant.list': ['securityAdmin', 'auditAdmin'],
    'rulePack.read': roles,
    'rulePack.manage': ['securityAdmin'],
    'calendar.manage': ['sysAdmin'],
    'search.health': ['sysAdmin'],
    'log.read': ['auditAdmin'],
    'log.verify': ['auditAdmin'],
  }

  it.each(Object.entries(table) as [Action, readonly string[]][])('%s', (action, allowed) => {
    const may = (who: string) => mayAct(who === 'public' ? null : person(who as Role, home[who as Role]), action)
    expect(everybody.filter(may).toSorted()).toEqual([...allowed].toSorted())
  })

  it('every action has its line', () => expect(Object.keys(actionRights).toSorted()).toEqual(Object.keys(table).toSorted()))
})

describe('the parties of a document', () => {
  const { state } = situations.sent()
  const subject = (change: Partial<DocumentState> = {}, decided?: DocumentState) =>
    subjectOf({ ...state, ...change }, testOrgans, decided)

  it('of the government: its review organ, its office, the market department for fair competition', () =>
    expect(subject()).toMatchObject({
      draftingUnit: 'housing',
      issuers: ['gov'],
      reviewOrgan: 'justice',
      office: 'office',
      fairnessOrgan: 'market',
      authorities: ['city', 'congress'],
      sentTo: ['city', 'congress'],
      reviewer: 'legalReviewer@justice',
      decisionOffice: null,
    }))

  it('a department draws its fair-competition conclusion itself 公平竞争审查条例第十三条', () =>
    expect(subject({ leadOrgan: 'housing' }).fairnessOrgan).toBe('housing'))

  it('it is reviewed by the organ it was submitted to, also when later drafts go to another', () => {
    const organs = { ...testOrgans, gov: { ...testOrgans.gov!, reviewOrgan: 'civil' } }
    const reviewOrgan = (change: Partial<DocumentState>) => subjectOf({ ...state, ...change }, organs).reviewOrgan
    expect(reviewOrgan({})).toBe('justice')
    expect(reviewOrgan({ review: null })).toBe('civil')
    // Submitted before the register kept whom to.
    expect(reviewOrgan({ review: { ...state.review!, organ: null } })).toBe('civil')
  })

  it('an authority belongs to it by its routes before it is published, and reads only what was sent', () => {
    const due = subject({ filings: state.filings.map((filing) => ({ ...filing, sentOn: null })) })
    expect([due.authorities, due.sentTo]).toEqual([['city', 'congress'], []])
    expect(subject({ filings: [] }).authorities).toEqual(['city', 'congress'])
    expect(subject({ filings: state.filings.slice(0, 1), leadOrgan: 'nowhere' }).authorities).toEqual(['city'])
  })

  it('a decision reaches documents of its organ and of organs below, never above or beside', () => {
    const office = (change: Partial<DocumentState>, leadOrgan: string) =>
      subject(change, { ...decision, leadOrgan }).decisionOffice
    expect(office({}, 'gov')).toBe('office')
    expect(office({ leadOrgan: 'civil' }, 'gov')).toBe('office')
    expect(office({ leadOrgan: 'housing', coIssuers: ['civil'] }, 'civil')).toBe('civil')
    expect(office({}, 'civil')).toBeNull()
    expect(office({ leadOrgan: 'civil' }, 'housing')).toBeNull()
    expect(office({ leadOrgan: 'nowhere' }, 'gov')).toBeNull()
  })

  it('a circle of organs ends', () => {
    const circle = {
      ...testOrgans,
      gov: { ...testOrgans.gov!, parent: 'housing' },
      housing: { ...testOrgans.housing!, parent: 'gov' },
    }
    expect(subjectOf({ ...state, leadOrgan: 'housing' }, circle, { ...decision, leadOrgan: 'city' }).decisionOffice).toBeNull()
  })
})

describe('who may give a command, by role and relation', () => {
  const may = (actor: Person, command: Parameters<typeof mayCommand>[1], change: Partial<Subject> = {}) =>
    mayCommand(actor, command, { ...subjectAt('published'), ...change })

  it('each party is one organ, or one person', () => {
    expect(may(person('draftingClerk', 'housing'), 'reviseText')).toBe(true)
    expect(may(person('draftingClerk', 'gov'), 'reviseText')).toBe(false)
    expect(may(person('reviewHead', 'civil'), 'issueOpinion')).toBe(false)
    expect(may(person('legalReviewer', 'justice', '2'), 'writeOpinion')).toBe(false)
    expect(may(person('legalReviewer', 'civil'), 'writeOpinion', { reviewer: 'legalReviewer@civil' })).toBe(false)
    expect(may(person('fairnessReviewer', 'housing'), 'concludeFairCompetition')).toBe(false)
    expect(may(person('legalCounsel', 'justice', '2'), 'giveCounsel')).toBe(false)
    expect(may(person('legalCounsel', 'justice'), 'giveCounsel')).toBe(true)
    expect(may(person('issuingOffice', 'gov'), 'publish')).toBe(false)
    expect(may(person('leader', 'housing'), 'sign')).toBe(false)
    expect(may(person('leader', 'health'), 'sign')).toBe(true)
    expect(may(person('filingAuthority', 'justice'), 'registerFiling')).toBe(false)
    expect(may(person('issuingOffice', 'office'), 'repeal')).toBe(false)
    expect(may(person('issuingOffice', 'office'), 'repeal', { decisionOffice: 'office' })).toBe(true)
    expect(may(person('issuingOffice', 'civil'), 'repeal', { decisionOffice: 'office' })).toBe(false)
  })
})
