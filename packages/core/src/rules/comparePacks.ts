import type { LegalDate } from '../schema/legalDate.ts'
import { inForceOn } from './accessors.ts'
import { answersTo, type RulePack } from './rulePack.ts'
import type { Rule } from './ruleSchema.ts'

/** A field in which two rules differ: `limit.max`, with both values; undefined where a rule has no such field. */
export interface FieldDifference {
  readonly field: string
  readonly left: unknown
  readonly right: unknown
}

/**
 * One question and what each pack answers to it. `value`: the answers themselves differ; `ground`: the same answer on another source
 * or with another mark; `wording`: only said differently.
 */
export interface ComparedRule {
  /** `timeLimit filing government`; the same for both. */
  readonly question: string
  readonly left: Rule | null
  readonly right: Rule | null
  readonly kind: 'onlyLeft' | 'onlyRight' | 'value' | 'ground' | 'wording' | 'same'
  readonly differences: readonly FieldDifference[]
}

/** Proof and identity, and the period, which says when and not what. */
const aside: ReadonlySet<string> = new Set(['id', 'vectors', 'inForce'])
const grounds: ReadonlySet<string> = new Set(['source', 'also', 'assumption', 'mark'])
const wordings: ReadonlySet<string> = new Set(['text', 'purpose', 'startsWith', 'endsWith', 'order'])

/** Two packs side by side as they stand on a day, question by question: first in the order of the left, then what only the right has. */
export function comparePacks(left: RulePack, right: RulePack, on: LegalDate): readonly ComparedRule[] {
  const answers = (pack: RulePack) =>
    new Map(pack.rules.filter((rule) => inForceOn(rule, on)).map((rule) => [answersTo(rule), rule]))
  const [ours, theirs] = [answers(left), answers(right)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((question) =>
    compared(question, ours.get(question) ?? null, theirs.get(question) ?? null),
  )
}

function compared(question: string, left: Rule | null, right: Rule | null): ComparedRule {
  if (!left || !right) return { question, left, right, kind: left ? 'onlyLeft' : 'onlyRight', differences: [] }
  const differences = differencesOf('', left, right)
  const top = new Set(differences.map(({ field }) => field.split('.')[0]!))
  const kind =
    top.size === 0
      ? 'same'
      : [...top].every((field) => wordings.has(field))
        ? 'wording'
        : [...top].every((field) => wordings.has(field) || grounds.has(field))
          ? 'ground'
          : 'value'
  return { question, left, right, kind, differences }
}

/** Field by field down to the single value; lists are one value. */
function differencesOf(field: string, left: unknown, right: unknown): readonly FieldDifference[] {
  if (isFields(left) && isFields(right))
    return [...new Set([...Object.keys(left), ...Object.keys(right)])]
      .filter((key) => field !== '' || !aside.has(key))
      .flatMap((key) => differencesOf(field === '' ? key : `${field}.${key}`, left[key], right[key]))
  return JSON.stringify(left) === JSON.stringify(right) ? [] : [{ field, left, right }]
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
