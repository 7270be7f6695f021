import {
  computeValidUntil,
  earliestEffect,
  evaluationStart,
  filingRoutes,
  inForceOn,
  limitFor,
  requiredMaterials,
  reviewItems,
  switchOf,
  yearlyDue,
} from './accessors.ts'
import { explainDeadline } from './explainDeadline.ts'
import { type PackProblem, rulePath } from './packProblem.ts'
import type { RulePack } from './rulePack.ts'
import type { Rule } from './ruleSchema.ts'

/** Every vector that does not come out when the pack itself is asked, with what came out instead. */
export const vectorProblems = (pack: RulePack): readonly PackProblem[] =>
  pack.rules.flatMap((rule, index) =>
    rule.vectors.flatMap((_, i) =>
      mismatches(pack, rule, i).map(({ field, expected, found }) => ({
        path: rulePath(index, rule.id, 'vectors', i, field),
        message: `验证不通过：应为 ${show(expected)}，实际得出 ${show(found)}`,
      })),
    ),
  )

interface Mismatch {
  readonly field: string
  readonly expected: unknown
  readonly found: unknown
}

const show = (value: unknown): string =>
  value === null || value === undefined ? '（无）' : Array.isArray(value) ? value.join('、') : String(value)

/** Pairs of what a vector expects and what the pack answers; a field the vector leaves out is not looked at. */
function mismatches(pack: RulePack, rule: Rule, i: number): readonly Mismatch[] {
  return answers(pack, rule, i).filter(({ expected, found }) => expected !== undefined && show(expected) !== show(found))
}

function answers(pack: RulePack, rule: Rule, i: number): readonly Mismatch[] {
  switch (rule.kind) {
    case 'timeLimit': {
      const vector = rule.vectors[i]!
      const limit = limitFor(pack, rule.step, vector.start, rule.authority)
      if (!limit || limit.rule !== rule) return [outside('start', vector.start)]
      const ledger = explainDeadline({ start: { event: rule.startsWith, on: vector.start }, limit, pauses: vector.pauses })
      return [
        { field: 'earliest', expected: vector.earliest, found: ledger.earliest },
        { field: 'latest', expected: vector.latest, found: ledger.due },
        { field: 'estimated', expected: vector.estimated ?? false, found: ledger.estimated },
      ]
    }
    case 'effectDate': {
      const vector = rule.vectors[i]!
      return [{ field: 'earliest', expected: vector.earliest, found: earliestEffect(pack, vector.publishedOn)?.earliest }]
    }
    case 'validity': {
      const vector = rule.vectors[i]!
      const end = computeValidUntil(pack, vector.effectiveOn, { trial: rule.form === 'trial', years: vector.years })
      return [{ field: 'validUntil', expected: vector.validUntil, found: end?.validUntil }]
    }
    case 'evaluation': {
      const vector = rule.vectors[i]!
      return [{ field: 'from', expected: vector.from, found: evaluationStart(pack, vector.validUntil)?.from }]
    }
    case 'yearlyDay': {
      const vector = rule.vectors[i]!
      return [{ field: 'due', expected: vector.due, found: yearlyDue(pack, rule.duty, vector.year)?.due }]
    }
    case 'material': {
      const vector = rule.vectors[i]!
      const asked = requiredMaterials(pack, rule.step, vector.facts, rule.inForce.from).find((held) => held.rule === rule)
      const found = !asked ? 'notAsked' : asked.required ? 'required' : 'byContent'
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
    case 'switch': {
      const vector = rule.vectors[i]!
      if (!inForceOn(rule, vector.on)) return [outside('on', vector.on)]
      return [{ field: 'value', expected: vector.value, found: switchOf(pack, rule.name, vector.on) }]
    }
  }
}

const outside = (field: string, day: string): Mismatch => ({ field, expected: '规则适用期间内的日期', found: day })
