import { type LoggedEvent, stateKnownAt } from '../../register/asOf.ts'
import type { CommandInput, CommandType } from '../../register/commands.ts'
import { type DecidedCommand, decide } from '../../register/decide/decide.ts'
import { commandOfEffect } from '../../register/decide/effects.ts'
import type { RecordedEvent } from '../../register/events.ts'
import { evolve } from '../../register/evolve.ts'
import { isRefusal } from '../../register/refusal.ts'
import { type DocumentForm, type DocumentState, type Effect, initialState, type OpinionConclusion } from '../../register/state.ts'
import { filingPackage, finding, people } from '../../register/testing/situations.ts'
import { contextOn, file, testOrgans, testRules, text } from '../../register/testing/world.ts'
import { reviewItems } from '../../rules/accessors.ts'
import { nationalCalendar } from '../../rules/workingDays.ts'
import type { Person } from '../../schema/actor.ts'
import { addDays, type LegalDate } from '../../schema/legalDate.ts'
import { documentFacts } from '../documentFacts.ts'
import { type StatisticsContext, type StatisticsQuery, yearPeriod } from '../query.ts'
import { statistics } from '../statistics.ts'

export const testContext: StatisticsContext = {
  packOf: () => testRules,
  calendar: nationalCalendar,
  organs: Object.fromEntries(Object.entries(testOrgans).map(([id, organ]) => [id, { ...organ, successor: null }])),
}

/**
 * A register in memory whose documents live by commands alone: each through `decide`, on its own day. Recorded at noon of the day in
 * Shanghai unless a test says otherwise.
 */
export function county() {
  const streams = new Map<string, LoggedEvent[]>()
  const stateOf = (id: string): DocumentState => (streams.get(id) ?? []).reduce(evolve, initialState)
  let recordedAt: string | null = null
  const append = (
    id: string,
    events: readonly Omit<RecordedEvent, 'actor'>[],
    actor: { account: string; name: string },
    on: LegalDate,
  ) =>
    streams.set(id, [
      ...(streams.get(id) ?? []),
      ...events.map((event) => ({ ...event, actor, recordedAt: recordedAt ?? `${on}T04:00:00.000Z` }) as LoggedEvent),
    ])

  const give = <T extends CommandType>(
    id: string,
    actor: Person,
    type: T,
    on: LegalDate,
    input: CommandInput<T>,
    today: LegalDate = on,
  ): void => {
    const state = stateOf(id)
    const targets = Object.fromEntries((state.text?.effects ?? []).map(({ target }) => [target, stateOf(target)]))
    const inputTargets =
      type === 'reviseText'
        ? Object.fromEntries((input as CommandInput<'reviseText'>).text.effects.map(({ target }) => [target, stateOf(target)]))
        : {}
    const command = { ...input, type, on, actor } as unknown as DecidedCommand
    const outcome = decide(state, command, contextOn(today, { targets: { ...targets, ...inputTargets } }))
    if (isRefusal(outcome)) throw new Error(`${id}, ${type} on ${on}: ${outcome.code} ${JSON.stringify(outcome.params)}`)
    append(id, outcome, actor, today)
    if (type === 'publish') carryOut(id, on)
  }

  /** What the publication of a decision does to its targets, as the register does it: each effect a command of its own. */
  const carryOut = (id: string, on: LegalDate) => {
    const decision = stateOf(id)
    for (const effect of decision.text!.effects) {
      const command = { ...commandOfEffect(effect, decision), on, actor: people.office } as unknown as DecidedCommand
      const outcome = decide(stateOf(effect.target), command, contextOn(on, { decision }))
      if (isRefusal(outcome)) throw new Error(`${effect.kind} of ${effect.target}: ${outcome.code}`)
      append(effect.target, outcome, people.office, on)
    }
  }

  let serial = 0
  const register = {
    streams,
    stateOf,
    give,
    /** Everything given from now on is recorded at this instant; null: at noon of its day. */
    recordAt: (instant: string | null) => {
      recordedAt = instant
    },
    /** A draft that reached its first opinion on that day. */
    review(
      id: string,
      on: LegalDate,
      conclusion: OpinionConclusion = 'lawful',
      form: DocumentForm = 'ordinary',
      effects: Effect[] = [],
    ) {
      const began = addDays(on, -12)
      give(id, people.clerk, 'registerDraft', began, {
        id,
        title: `${id}管理办法`,
        leadOrgan: 'gov',
        coIssuers: [],
        form,
        urgent: null,
        majorDecision: false,
        trial: false,
      })
      register.write(id, began, effects)
      for (const requirement of ['draftingNote', 'basis', 'consultationSummary', 'ownReview'])
        give(id, people.clerk, 'addMaterial', began, { materialId: `${id}-${requirement}`, requirement, file: file(++serial) })
      register.submit(id, began)
      register.conclude(id, on, conclusion)
    },
    write(id: string, on: LegalDate, effects: Effect[] = []) {
      give(id, people.clerk, 'reviseText', on, { text: text(++serial, { effects, title: `${id}管理办法` }) as never })
    },
    submit(id: string, on: LegalDate) {
      const { hash: textHash } = stateOf(id).text!
      give(id, people.fairness, 'concludeFairCompetition', on, { textHash, conclusion: 'compliant', reason: '' })
      give(id, people.clerk, 'proposeSubmission', on, { textHash })
      give(id, people.head, 'submit', on, { textHash })
      give(id, people.reviewHead, 'acceptForReview', on, { reviewer: people.reviewer.account, reviewerName: '周敏' })
    },
    conclude(id: string, on: LegalDate, conclusion: OpinionConclusion = 'lawful') {
      const { hash: textHash } = stateOf(id).text!
      const clean = conclusion === 'lawful' || conclusion === 'outOfScope'
      give(id, people.reviewer, 'writeOpinion', on, {
        textHash,
        conclusion,
        judgements: reviewItems(testRules, on).map(({ number }) => ({
          item: number,
          verdict: !clean && number === 14 ? ('doesNotConform' as const) : ('conforms' as const),
        })),
        findings: clean ? [] : [finding],
        summary: '意见',
      })
      give(id, people.reviewHead, 'issueOpinion', on, { textHash })
    },
    /** From a passed review to publication on that day. */
    issue(id: string, on: LegalDate) {
      const { hash: textHash } = stateOf(id).text!
      const { form, class: kind } = stateOf(id)
      give(id, people.secretary, 'recordDeliberation', on, {
        textHash,
        meeting: '第1次常务会议',
        decision: 'approved',
        dissent: '',
        chiefAgainstMajority: false,
        chiefReasons: '',
      })
      give(id, people.leader, 'sign', on, { textHash })
      const code = form === 'ordinary' && kind === 'normativeDocument' ? 'gov规发' : 'gov发'
      give(id, people.office, 'assignNumber', on, { textHash, code })
      const effectiveOn = form === 'ordinary' ? addDays(on, 31) : on
      give(id, people.office, 'publish', on, { textHash, channels: ['网站'], effectiveOn })
    },
    file(id: string, on: LegalDate, authority: 'city' | 'congress') {
      give(id, people.office, 'sendFiling', on, { authority, package: [...filingPackage] })
    },
    /** A document that was there before the register: recorded by an import, in force since 2015. */
    existing(id: string, kind: 'normativeDocument' | 'policyDocument', on: LegalDate = '2020-01-02') {
      append(
        id,
        [
          {
            type: 'ExistingRecorded',
            legalDate: '2015-03-01',
            data: {
              id,
              class: kind,
              title: `${id}的通知`,
              organ: 'gov',
              number: null,
              versions: [
                {
                  n: 1,
                  textHash: 'a'.repeat(64),
                  title: `${id}的通知`,
                  body: 'b'.repeat(64),
                  annexes: [],
                  publishedOn: '2015-03-01',
                  effectiveOn: '2015-03-01',
                  by: null,
                },
              ],
              publishedOn: '2015-03-01',
              effectiveOn: '2015-03-01',
              validUntil: null,
              ended: null,
              missing: [],
              provenance: { source: 'list.jsonl', ids: [id], issuer: 'gov', number: null },
            },
          },
        ],
        { account: 'import:test', name: '命令行导入' },
        on,
      )
    },
    facts: (knownAt?: LegalDate) =>
      [...streams.values()].flatMap((events) => {
        const facts = documentFacts(stateKnownAt(events, knownAt))
        return facts ? [facts] : []
      }),
    year: (year: number, more: Partial<StatisticsQuery> & { knownAt?: LegalDate } = {}) => {
      const { knownAt, ...query } = more
      return statistics(register.facts(knownAt), { ...yearPeriod(year), asOf: '2026-11-25', organ: null, ...query }, testContext)
    },
  }
  return register
}

export type County = ReturnType<typeof county>
