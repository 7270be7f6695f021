import { type DocumentState, initialState } from '@fadu/core'
import { expect, it } from 'vitest'
import { lifecycleSteps } from './lifecycleSteps.ts'
import { hash, review, writtenOpinion } from './testing/benchAnswer.ts'
import { workbenchWords } from './words.ts'

const day = (date: string) => date.slice(5)
const steps = (state: Partial<DocumentState>) =>
  lifecycleSteps({
    state: { ...initialState, seq: 1, draftingUnit: 'housing', registeredOn: '2021-02-01', ...state },
    next: [],
    words: workbenchWords.zh,
    date: day,
    longDate: (date) => date,
    organName: (id) => id,
  })
const current = (state: Partial<DocumentState>) => steps(state).find((step) => step.state === 'current')?.name

it.each([
  ['drafting', '起草'],
  ['consulting', '征求意见'],
  ['submitted', '合法性审核'],
  ['awaitingMaterial', '合法性审核'],
  ['returned', '起草'],
  ['passed', '集体讨论'],
  ['deferred', '集体讨论'],
  ['approved', '签发编号'],
  ['signed', '签发编号'],
  ['numbered', '公布'],
  ['withdrawn', '撤回'],
] as const)('a document that is %s stands at %s', (stage, name) => expect(current({ stage })).toBe(name))

it('after a round that asked for changes the review lies ahead again and says what it asked', () => {
  const opinion = {
    ...writtenOpinion,
    round: 1,
    signedBy: 'h',
    signedByName: '韩冰',
    issuedOn: '2021-03-04' as const,
    receivedOn: '2021-03-01' as const,
    pauses: [],
    pack: '',
  }
  const [drafting, , reviewStep] = steps({ stage: 'drafting', review, opinions: [opinion] })
  expect(drafting?.state).toBe('current')
  expect(reviewStep).toEqual({ name: '合法性审核', state: 'todo', note: '第 1 轮：应当修改' })
})

it('a text recorded as existing has no making to show', () => {
  const publication = {
    publishedOn: '2018-09-01',
    effectiveOn: '2018-10-01',
    validUntil: null,
    textHash: hash('a'),
    channels: [],
    pack: '',
  } as const
  expect(steps({ origin: 'recorded', stage: 'published', publication }).map((step) => step.name)).toEqual(['公布'])
})

it('a repeal is the end of the way, with its day', () => {
  const publication = {
    publishedOn: '2018-09-01',
    effectiveOn: '2018-10-01',
    validUntil: '2023-09-30',
    textHash: hash('a'),
    channels: [],
    pack: '',
  } as const
  const ending = { kind: 'repealed', on: '2021-03-01', decidedBy: null, reason: '', tags: [] } as const
  expect(steps({ stage: 'published', publication, ending }).at(-1)).toEqual({ name: '废止', state: 'done', note: '2021-03-01' })
})

it('a policy document that goes to signature without a meeting shows no meeting', () => {
  const opinion = {
    ...writtenOpinion,
    conclusion: 'outOfScope',
    round: 1,
    signedBy: 'h',
    signedByName: '韩冰',
    issuedOn: '2021-03-04',
    receivedOn: '2021-03-01',
    pauses: [],
    pack: '',
  } as const
  const names = steps({ stage: 'outOfScope', class: 'policyDocument', opinion, opinions: [opinion] }).map((step) => step.name)
  expect(names).not.toContain('集体讨论')
  expect(names).not.toContain('备案')
})
