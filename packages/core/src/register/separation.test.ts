import { describe, expect, it } from 'vitest'
import { type CommandType, commandTypes } from './commands.ts'
import type { RecordedEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { isRefusal } from './refusal.ts'
import type { DocumentState } from './state.ts'
import { decided, rightCommand } from './testing/rightCommands.ts'

/** Acts of the drafting unit on the draft: whoever did one of them does not review it. By hand, from the roles of the domain card. */
const drafting: readonly CommandType[] = [
  'registerDraft',
  'reviseText',
  'addMaterial',
  'supplyMaterial',
  'openConsultation',
  'closeConsultation',
  'addAssessment',
  'proposeSubmission',
  'returnProposal',
  'submit',
  'keepWithReasons',
]

/** Acts of an authority, or of whoever keeps the record: they are no part of the making. */
const besideTheMaking: readonly CommandType[] = [
  'registerFiling',
  'returnFiling',
  'refuseFiling',
  'clearFiling',
  'askCorrection',
  'receiveSuggestion',
  'declineSuggestion',
  'examineSuggestion',
  'answerSuggestion',
  'annul',
  'suspendClause',
  'resumeClause',
  'correctRecord',
  'confirmCorrection',
  'declineCorrection',
  'withdrawCorrection',
  // What a decision does to a document is done by its publication, not by hand.
  'extend',
  'amend',
  'repeal',
  'declareLapsed',
]

describe('who had a hand in a document is kept with it', () => {
  it.each(commandTypes)('%s', (type) => {
    const right = rightCommand(type)
    const outcome = decided(right)
    if (isRefusal(outcome)) throw new Error(outcome.code)
    const actor = { account: 'somebody', name: '某人' }
    const { drafters, participants } = outcome.reduce(
      (state, event) => evolve(state, { ...event, actor } as RecordedEvent),
      right.state,
    )
    expect([drafters.includes('somebody'), participants.includes('somebody')]).toEqual([
      drafting.includes(type),
      !besideTheMaking.includes(type),
    ])
  })

  it('a new text takes every conclusion on the old one with it, and nothing of the record', () => {
    const right = rightCommand('reviseText')
    const conclusions: DocumentState = {
      ...right.state,
      fairness: { conclusion: 'compliant', textHash: right.state.text!.hash, on: '2026-01-06', reason: '' },
      kept: { textHash: right.state.text!.hash, reasons: '改革', on: '2026-01-06' },
      deliberations: [
        { organ: 'gov', meeting: '第1次', decision: 'approved', textHash: right.state.text!.hash, on: '2026-01-06' },
      ],
      signatures: [{ organ: 'gov', signer: 'x', signerName: 'x', textHash: right.state.text!.hash, on: '2026-01-06' }],
    }
    const outcome = decided({ ...right, state: conclusions })
    if (isRefusal(outcome)) throw new Error(outcome.code)
    const after = outcome.reduce((state, event) => evolve(state, { ...event, actor: right.actor } as RecordedEvent), conclusions)
    expect(after).toMatchObject({
      stage: 'drafting',
      fairness: null,
      opinion: null,
      kept: null,
      proposal: null,
      deliberations: [],
      signatures: [],
    })
    expect([after.materials, after.opinions, after.drafters]).toEqual([
      conclusions.materials,
      conclusions.opinions,
      conclusions.drafters,
    ])
  })
})
