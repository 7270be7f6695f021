import { authorityKind } from '../register/materials.ts'
import { lapsesOn } from '../register/standing.ts'
import { filingLimit, reviewLimit, switchOf } from '../rules/accessors.ts'
import { explainDeadline } from '../rules/explainDeadline.ts'
import type { RulePack } from '../rules/rulePack.ts'
import { workingDaysBetween } from '../rules/workingDays.ts'
import { daysBetween, type LegalDate } from '../schema/legalDate.ts'
import type { DocumentFacts } from './documentFacts.ts'
import {
  type Evidence,
  type EvidenceLine,
  type FigureName,
  figureNames,
  type Obligation,
  type ReviewedDraft,
  type ReviewOutcome,
  type Timeliness,
} from './evidence.ts'
import { heirOf, type StatisticsContext, type StatisticsQuery } from './query.ts'

/** The tag of changes made in clearing away what restricts competition (公平竞争审查条例). A document may count by it and by its class. */
export const FAIR_COMPETITION = '公平竞争'

/**
 * Everything that the figures of a period count, from the facts of its documents: the definitions of the domain card §9, one block
 * each. Days are legal days; what lies after `asOf` has not happened.
 */
export function gatherEvidence(documents: Iterable<DocumentFacts>, query: StatisticsQuery, context: StatisticsContext): Evidence {
  const evidence = Object.fromEntries(figureNames.map((name) => [name, [] as EvidenceLine[]])) as Record<
    FigureName,
    EvidenceLine[]
  >
  const obligationOf = obligations(query, context)
  const happened = (day: LegalDate | null | undefined): day is LegalDate => Boolean(day) && day! <= query.asOf
  const counts = (day: LegalDate | null | undefined): day is LegalDate => happened(day) && query.from <= day && day <= query.to

  for (const document of documents) {
    if (document.class === 'reference') continue
    if (query.organ && heirOf(document.leadOrgan, context.organs, query.asOf) !== query.organ) continue
    const line = (event: EvidenceLine['event'], on: LegalDate, more: Partial<EvidenceLine> = {}): EvidenceLine => ({
      document,
      authority: null,
      event,
      on,
      ...more,
    })
    if (document.origin === 'made') {
      const review = reviewedDraft(document, query, context)
      const first = document.opinions[0]
      if (review && first && counts(first.on) && countsAsNew(document, context.packOf(first.pack), first.on)) {
        const reviewed = line('OpinionIssued', first.on, { review })
        evidence[review.outcome].push(reviewed)
        // Found to be no normative document: it stands apart, and no draft of one was reviewed.
        if (review.outcome !== 'outOfScope') {
          evidence.reviewed.push(reviewed)
          if (document.majorDecision) evidence.majorReviewed.push(reviewed)
          if (happened(document.counselOn))
            evidence.counselled.push({ ...reviewed, event: 'CounselGiven', on: document.counselOn })
        }
      }
      if (document.publication) {
        const rules = context.packOf(document.publication.pack)
        const { publishedOn } = document.publication
        if (countsAsNew(document, rules, publishedOn)) {
          const bySignature = switchOf(rules, 'issuedByDate', publishedOn) === 'signedOn'
          const issuedOn = bySignature ? document.signedOn : publishedOn
          if (counts(issuedOn) && happened(publishedOn))
            evidence[document.class === 'policyDocument' ? 'policyIssued' : 'issued'].push(
              line(bySignature ? 'Signed' : 'Published', issuedOn),
            )
        }
        const sent = document.filings
          .filter((filing) => happened(filing.sentOn))
          .toSorted((a, b) => (a.sentOn! < b.sentOn! ? -1 : 1))
        if (counts(sent[0]?.sentOn)) evidence.filed.push(line('FilingSent', sent[0]!.sentOn!, { authority: sent[0]!.authority }))
        if (counts(publishedOn))
          for (const filing of document.filings) {
            const obligation = obligationOf(document.publication, filing)
            const duty = line(obligation.sentOn ? 'FilingSent' : null, obligation.sentOn ?? obligation.due ?? publishedOn, {
              authority: filing.authority,
              obligation,
            })
            evidence[obligation.timeliness].push(duty)
            if (obligation.timeliness !== 'notDue') evidence.owed.push(duty)
            if (!obligation.sentOn) continue
            evidence.sent.push(duty)
            const returned = happened(filing.returnedOn)
            const decided = happened(filing.decidedOn)
            if (returned) evidence.returned.push({ ...duty, event: 'FilingReturned', on: filing.returnedOn })
            // The first answer of the authority tells: what it returned does not conform, whatever comes of it later.
            if (returned || decided) evidence.answered.push(duty)
            if (decided && !returned && !filing.refused)
              evidence.conforming.push({ ...duty, event: 'FilingRegistered', on: filing.decidedOn })
          }
      }
    }

    const policy = document.class === 'policyDocument'
    const { ending, publication } = document
    const lapse = publication?.validUntil ? lapsesOn(publication.validUntil) : null
    const lapsedFirst = lapse !== null && !(ending && ending.on <= lapse)
    if (lapsedFirst && counts(lapse)) evidence[policy ? 'policyExpired' : 'expired'].push(line(null, lapse))
    if (ending?.decided && counts(ending.on) && !lapsedFirst) {
      const [figure, event] = endings[ending.kind]
      evidence[policy ? figure[1] : figure[0]].push(line(event, ending.on))
      if (ending.kind === 'repealed' && ending.tags.includes(FAIR_COMPETITION)) evidence.fairRepealed.push(line(event, ending.on))
    }
    const amended = document.amendments.filter((amendment) => counts(amendment.on))
    if (amended[0]) evidence[policy ? 'policyAmended' : 'amended'].push(line('Amended', amended[0].on))
    const fair = amended.find((amendment) => amendment.tags.includes(FAIR_COMPETITION))
    if (fair) evidence.fairAmended.push(line('Amended', fair.on))
  }
  return Object.fromEntries(
    Object.entries(evidence).map(([name, lines]) => [name, lines.toSorted(inOrder)]),
  ) as unknown as Evidence
}

const endings = {
  repealed: [['repealed', 'policyRepealed'], 'Repealed'],
  lapsed: [['declaredLapsed', 'policyDeclaredLapsed'], 'DeclaredLapsed'],
  annulled: [['annulled', 'policyAnnulled'], 'Annulled'],
} as const

const inOrder = (a: EvidenceLine, b: EvidenceLine): number =>
  compare(a.on, b.on) || compare(a.document.id, b.document.id) || compare(a.authority ?? '', b.authority ?? '')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Decisions that only change other documents count as new documents where the pack says so. */
function countsAsNew({ form }: DocumentFacts, rules: RulePack, day: LegalDate): boolean {
  if (form === 'ordinary') return true
  return switchOf(rules, form === 'amendingDecision' ? 'amendingDecisionsFiled' : 'repealAndCleanUpFiled', day)
}

/** The review of a draft as it stood on the day: by all opinions issued until then; null before the first. */
function reviewedDraft(document: DocumentFacts, { asOf }: StatisticsQuery, context: StatisticsContext): ReviewedDraft | null {
  const opinions = document.opinions.filter((opinion) => opinion.on <= asOf)
  const first = opinions[0]
  const last = opinions.at(-1)
  if (!first || !last) return null
  const kept = last.conclusion === 'changesRequired' && document.keptOn !== null && document.keptOn <= asOf
  const outcome: ReviewOutcome =
    last.conclusion === 'lawful' ? (opinions.length === 1 ? 'passed' : 'passedAfterChanges') : kept ? 'kept' : last.conclusion
  const { calendar } = context
  const worked = (from: LegalDate, until: LegalDate) => workingDaysBetween(from, until, calendar).days
  const paused = first.pauses.reduce((days, pause) => days + worked(pause.from, pause.until ?? first.on), 0)
  const limit = reviewLimit(context.packOf(first.pack), first.receivedOn, { majorDecision: document.majorDecision })
  const due =
    limit &&
    explainDeadline(
      { start: { event: '', on: first.receivedOn }, limit, pauses: first.pauses, urgent: document.urgent },
      calendar,
    ).due
  return {
    outcome,
    receivedOn: first.receivedOn,
    rounds: opinions.length,
    workingDays: worked(first.receivedOn, first.on) - paused,
    late: due !== null && first.on > due,
    limit: limit && {
      days: limit.unit === 'workingDay' && !(document.urgent && limit.urgentExempt) ? limit.max : null,
      source: limit.source,
      unverified: limit.unverified,
    },
  }
}

/** Judges duties to file. The rule of the day of publication decides; a year has few such days, so each is reckoned once. */
function obligations({ asOf }: StatisticsQuery, context: StatisticsContext) {
  const reckoned = new Map<string, Pick<Obligation, 'due' | 'limit'>>()
  const limitOf = (publishedOn: LegalDate, pack: string, authority: string): Pick<Obligation, 'due' | 'limit'> => {
    const kind = authorityKind(context.organs[authority])
    const key = `${publishedOn} ${kind} ${pack}`
    const known = reckoned.get(key)
    if (known) return known
    const limit = filingLimit(context.packOf(pack), kind, publishedOn)
    const found = {
      due: limit && explainDeadline({ start: { event: '', on: publishedOn }, limit }, context.calendar).due,
      limit: limit && {
        days: limit.unit === 'calendarDay' ? limit.max : null,
        source: limit.source,
        unverified: limit.unverified,
      },
    }
    reckoned.set(key, found)
    return found
  }
  return (
    { publishedOn, pack }: NonNullable<DocumentFacts['publication']>,
    filing: DocumentFacts['filings'][number],
  ): Obligation => {
    const { due, limit } = limitOf(publishedOn, pack, filing.authority)
    const sentOn = filing.sentOn !== null && filing.sentOn <= asOf ? filing.sentOn : null
    const over = due !== null && (sentOn ?? asOf) > due
    const timeliness: Timeliness = sentOn ? (over ? 'late' : 'onTime') : over ? 'overdue' : 'notDue'
    return { timeliness, publishedOn, due, sentOn, days: sentOn && daysBetween(publishedOn, sentOn), limit }
  }
}
