import { parseDocumentNumber } from '../number/documentNumber.ts'
import { daysBetween, type LegalDate } from '../schema/legalDate.ts'
import {
  cleanUpAnswers,
  codeFits,
  computeValidUntil,
  earliestEffect,
  evaluationStart,
  filingRoutes,
  inForceOn,
  limitFor,
  mayIssue,
  requiredMaterials,
  reviewItems,
  switchOf,
  yearlyDue,
} from './accessors.ts'
import { explainDeadline } from './explainDeadline.ts'
import { type PackProblem, ruleProblem } from './packProblem.ts'
import type { RulePack } from './rulePack.ts'
import type { Rule } from './ruleSchema.ts'
import { calendarOf, type WorkingCalendar } from './workingDays.ts'

/** How many days the deadlines of a pack's vectors may count in all; a second's work. The shipped packs count some 2,000. */
const MOST_DAYS = 200_000

/** Every vector of the first `own` rules that does not come out when the pack itself is asked, with what came out instead. */
export function vectorProblems(pack: RulePack, own: number): readonly PackProblem[] {
  const calendar = calendarOf(pack)
  const problems: PackProblem[] = []
  let counted = 0
  for (const [index, rule] of pack.rules.slice(0, own).entries())
    for (const i of rule.vectors.keys()) {
      if (counted > MOST_DAYS)
        return [...problems, ruleProblem(pack.rules, index, ['vectors'], '测试样例推算的天数太多，请减少样例或者缩短期限')]
      const { answers, days } = asked(pack, rule, i, calendar)
      counted += days
      for (const { field, expected, found } of answers.filter(differs))
        problems.push(
          ruleProblem(pack.rules, index, ['vectors', i, field], `验证不通过：应为 ${show(expected)}，实际得出 ${show(found)}`),
        )
    }
  return problems
}

interface Mismatch {
  readonly field: string
  readonly expected: unknown
  readonly found: unknown
}

const show = (value: unknown): string =>
  value === null || value === undefined ? '（无）' : Array.isArray(value) ? value.join('、') : String(value)

/** A field that the vector leaves out is not looked at. */
const differs = ({ expected, found }: Mismatch) => expected !== undefined && show(expected) !== show(found)

interface Asked {
  /** Pairs of what a vector expects and what the pack answers. */
  readonly answers: readonly Mismatch[]
  /** Days that had to be counted for it. */
  readonly days: number
}

function asked(pack: RulePack, rule: Rule, i: number, calendar: WorkingCalendar): Asked {
  if (rule.kind !== 'timeLimit') return { answers: answersOf(pack, rule, i, calendar), days: 1 }
  const vector = rule.vectors[i]!
  const limit = limitFor(pack, rule.step, vector.start, rule.authority)
  if (limit?.rule !== rule) return { answers: [outside('start', vector.start)], days: 1 }
  const ledger = explainDeadline({ start: { event: rule.startsWith, on: vector.start }, limit, pauses: vector.pauses }, calendar)
  return {
    answers: [
      { field: 'earliest', expected: vector.earliest, found: ledger.earliest },
      { field: 'latest', expected: vector.latest, found: ledger.due },
      { field: 'estimated', expected: vector.estimated ?? false, found: ledger.estimated },
    ],
    days: daysBetween(vector.start, ledger.entries.at(-1)?.until ?? vector.start) + 1,
  }
}

function answersOf(
  pack: RulePack,
  rule: Exclude<Rule, { kind: 'timeLimit' }>,
  i: number,
  calendar: WorkingCalendar,
): readonly Mismatch[] {
  switch (rule.kind) {
    case 'effectDate': {
      const vector = rule.vectors[i]!
      return [{ field: 'earliest', expected: vector.earliest, found: earliestEffect(pack, vector.publishedOn)?.earliest }]
    }
    case 'validity': {
      const vector = rule.vectors[i]!
      const form = { trial: rule.form === 'trial', notice: rule.form === 'notice' }
      const end = computeValidUntil(pack, vector.effectiveOn, { ...form, years: vector.years })
      return [{ field: 'validUntil', expected: vector.validUntil, found: end?.validUntil }]
    }
    case 'evaluation': {
      const vector = rule.vectors[i]!
      const window = evaluationStart(pack, vector.validUntil)
      return [
        { field: 'from', expected: vector.from, found: window?.from },
        { field: 'reviewBy', expected: vector.reviewBy, found: window?.reviewBy },
        { field: 'decideBy', expected: vector.decideBy, found: window?.decideBy },
      ]
    }
    case 'yearlyDay': {
      const vector = rule.vectors[i]!
      return [{ field: 'due', expected: vector.due, found: yearlyDue(pack, rule.duty, vector.year)?.due }]
    }
    case 'material': {
      const vector = rule.vectors[i]!
      const all = requiredMaterials(pack, rule.step, vector.facts, rule.inForce.from, rule.authority)
      const one = all.find((held) => held.rule === rule)
      const found = !one ? 'notAsked' : one.required ? 'required' : 'byContent'
      return [{ field: 'expect', expected: vector.expect, found }]
    }
    case 'reviewItem': {
      const vector = rule.vectors[i]!
      return [{ field: 'asked', expected: vector.asked, found: reviewItems(pack, vector.on).some((item) => item.rule === rule) }]
    }
    case 'filingRoute': {
      const vector = rule.vectors[i]!
      return [{ field: 'to', expected: vector.to, found: filingRoutes(pack, rule.maker, vector.on)?.to }]
    }
    case 'numberFormat': {
      const vector = rule.vectors[i]!
      const read = parseDocumentNumber(vector.number)
      if (!read.ok) return [{ field: 'number', expected: '能够识别的发文字号', found: vector.number }]
      return [{ field: 'fits', expected: vector.fits, found: codeFits(rule, read.value.code) }]
    }
    case 'issuingOrgan': {
      const vector = rule.vectors[i]!
      return [{ field: 'entitled', expected: vector.entitled, found: mayIssue(pack, rule.organ, vector.on)?.entitled }]
    }
    case 'cleanUpConclusion': {
      const vector = rule.vectors[i]!
      const answer = cleanUpAnswers(pack, vector.on).find((held) => held.conclusion === rule.conclusion)
      return [{ field: 'name', expected: vector.name, found: answer?.name }]
    }
    case 'localDays': {
      const vector = rule.vectors[i]!
      return [{ field: 'working', expected: vector.working, found: calendar.isWorkingDay(vector.day).working }]
    }
    case 'switch': {
      const vector = rule.vectors[i]!
      if (!inForceOn(rule, vector.on)) return [outside('on', vector.on)]
      return [{ field: 'value', expected: vector.value, found: switchOf(pack, rule.name, vector.on) }]
    }
  }
}

const outside = (field: string, day: LegalDate): Mismatch => ({ field, expected: '规则适用期间内的日期', found: day })
