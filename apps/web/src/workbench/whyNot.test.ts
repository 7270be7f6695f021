import { initialState } from '@fadu/core'
import { expect, it } from 'vitest'
import { notYet, obstacle } from './whyNot.ts'

const hash = 'a'.repeat(64)
const text = {
  hash,
  title: '办法',
  body: hash,
  annexes: [],
  original: null,
  blanks: [],
  effects: [],
  on: '2021-03-01',
  by: '孙悦',
} as const
const open = { notReady: null, available: [] }

it('no signature before the review, and it says which of the two conclusions is missing 115号（七）', () => {
  expect(obstacle('sign', { ...initialState, seq: 1, text, stage: 'submitted' }, open)?.code).toBe('review.missing')
  const reviewed = { textHash: hash, conclusion: 'lawful' } as never
  expect(obstacle('sign', { ...initialState, seq: 1, text, stage: 'passed', opinion: reviewed }, open)?.code).toBe(
    'fairness.missing',
  )
})

it('steps behind are not called not yet', () => {
  const signed = { ...initialState, seq: 9, text, stage: 'signed' as const }
  expect(notYet(signed, 'meetingSecretary', open)).toEqual([])
  expect(notYet(signed, 'issuingOffice', { ...open, available: ['assignNumber'] }).map((each) => each.command)).toEqual([
    'publish',
    'sendFiling',
  ])
})

it('only steps of the role are named', () => {
  const drafting = { ...initialState, seq: 2, text }
  expect(notYet(drafting, 'leader', open).map((each) => each.command)).toEqual(['sign'])
  expect(notYet(drafting, 'lawGovOffice', open)).toEqual([])
})
