import type { z } from 'zod'
import { type PackPlace, type PackProblem, ruleProblem } from './packProblem.ts'
import { ruleProblems } from './ruleProblems.ts'
import type { Rule } from './ruleSchema.ts'
import { packSchema, switchNames } from './ruleSchema.ts'
import { schemaProblems } from './schemaProblems.ts'
import { vectorProblems } from './vectors.ts'

/** The law of one jurisdiction as data, complete in itself. Plain JSON; the log keeps it by the hash of its canonical form. */
export type RulePack = Omit<z.output<typeof packSchema>, 'basedOn'>

export type LoadedPack =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

/**
 * Takes a pack in, or says everything that is wrong with it: an unknown or missing field, a rule without a source or declared
 * assumption, two rules of one kind for the same days, a switch that is not set, a vector that does not come out.
 * A pack `basedOn` another (handed over by id in `bases`, loaded) takes from it every rule to whose question it has no answer of its own.
 * Those were held against their vectors with their own pack; here local days or a switch may move their results.
 */
export function loadRulePack(json: unknown, bases: Readonly<Record<string, RulePack>> = {}): LoadedPack {
  const parsed = packSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error, json) }
  const { basedOn, ...own } = parsed.data
  const base = basedOn === undefined ? null : Object.hasOwn(bases, basedOn) ? bases[basedOn]! : undefined
  if (base === undefined) return { ok: false, problems: [whole(['basedOn'], `没有找到作为基础的规则包“${basedOn}”`)] }
  const pack = base ? completed(own, base) : own
  const problems = [
    ...ruleProblems(own.rules, pack),
    ...overlapProblems(own.rules),
    ...(base ? takenIds(own.rules, pack) : []),
    ...missingSwitches(pack),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const failing = vectorProblems(pack, own.rules.length)
  return failing.length === 0 ? { ok: true, pack } : { ok: false, problems: failing }
}

/**
 * A pack that was checked when it was adopted, read again from where it is kept. Its hash says that it is the same; a calendar that
 * has grown since must not make it fail.
 */
export function readRulePack(json: unknown): LoadedPack {
  const parsed = packSchema.omit({ basedOn: true }).safeParse(json)
  return parsed.success ? { ok: true, pack: parsed.data } : { ok: false, problems: schemaProblems(parsed.error, json) }
}

const whole = (at: PackPlace, message: string): PackProblem => ({ path: at.join('.'), at, message })

/** Own rules first, so that the places named in problems are those of the file. */
function completed(own: RulePack, base: RulePack): RulePack {
  const answered = new Set(own.rules.map(answersTo))
  return { ...own, rules: [...own.rules, ...base.rules.filter((rule) => !answered.has(answersTo(rule)))] }
}

/** What a rule is the only answer to on any one day. Two rules with the same key must not overlap, whatever their ids. */
export function answersTo(rule: Rule): string {
  switch (rule.kind) {
    case 'timeLimit':
      return `timeLimit ${rule.step} ${rule.authority ?? '*'}`
    case 'effectDate':
    case 'evaluation':
      return rule.kind
    case 'validity':
      return `validity ${rule.form}`
    case 'yearlyDay':
      return `yearlyDay ${rule.duty}`
    case 'material':
      return `material ${rule.step} ${rule.material} ${rule.authority ?? '*'}`
    case 'reviewItem':
      return `reviewItem ${rule.number}`
    case 'filingRoute':
      return `filingRoute ${rule.maker}`
    case 'numberFormat':
      return `numberFormat ${rule.document} ${rule.maker ?? '*'}`
    case 'issuingOrgan':
      return `issuingOrgan ${rule.organ}`
    case 'cleanUpConclusion':
      return `cleanUpConclusion ${rule.conclusion}`
    case 'localDays':
      return `localDays ${rule.id}`
    case 'switch':
      return `switch ${rule.name}`
  }
}

function overlapProblems(rules: readonly Rule[]): PackProblem[] {
  const problems: PackProblem[] = []
  const seen = new Map<string, number[]>()
  rules.forEach((rule, index) => {
    let told = false
    for (const key of [`id ${rule.id}`, answersTo(rule)]) {
      const earlier = seen.get(key) ?? []
      const clash = earlier.find((other) => overlap(rules[other]!, rule))
      if (clash !== undefined && !told) {
        problems.push(
          ruleProblem(
            rules,
            index,
            ['inForce'],
            `与 rules[${clash}]（${rules[clash]!.id}） 的适用期间重叠：同一事项在同一日只能有一条规则`,
          ),
        )
        told = true
      }
      seen.set(key, [...earlier, index])
    }
  })
  return problems
}

const overlap = (a: Rule, b: Rule): boolean =>
  (b.inForce.until === undefined || a.inForce.from <= b.inForce.until) &&
  (a.inForce.until === undefined || b.inForce.from <= a.inForce.until)

/** An id names one rule; a rule taken over from the base keeps its own. */
const takenIds = (own: readonly Rule[], pack: RulePack): PackProblem[] => {
  const taken = new Map(pack.rules.slice(own.length).map((rule) => [rule.id, rule]))
  return own.flatMap((rule, index) => {
    const other = taken.get(rule.id)
    return other && answersTo(other) !== answersTo(rule) && overlap(other, rule)
      ? [ruleProblem(own, index, ['id'], '作为基础的规则包里已有同名的另一条规则，请换一个编号')]
      : []
  })
}

const missingSwitches = (pack: RulePack): PackProblem[] =>
  switchNames
    .filter((name) => !pack.rules.some((rule) => rule.kind === 'switch' && rule.name === name))
    .map((name) => whole(['rules'], `缺少开关“${name}”：每个规则包都应当逐项写明`))
