import type { z } from 'zod'
import { type PackProblem, rulePath } from './packProblem.ts'
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
 */
export function loadRulePack(json: unknown, bases: Readonly<Record<string, RulePack>> = {}): LoadedPack {
  const parsed = packSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error, json) }
  const { basedOn, ...own } = parsed.data
  const base = basedOn === undefined ? null : Object.hasOwn(bases, basedOn) ? bases[basedOn]! : undefined
  if (base === undefined) return { ok: false, problems: [{ path: 'basedOn', message: `没有找到作为基础的规则包“${basedOn}”` }] }
  const pack = base ? completed(own, base) : own
  const shape = [...pack.rules.flatMap(ruleProblems), ...overlapProblems(pack), ...missingSwitches(pack)]
  if (shape.length > 0) return { ok: false, problems: shape }
  const failing = vectorProblems(pack)
  return failing.length === 0 ? { ok: true, pack } : { ok: false, problems: failing }
}

/** Own rules first, so that the places named in problems are those of the file. */
function completed(own: RulePack, base: RulePack): RulePack {
  const answered = new Set(own.rules.map(answersTo))
  return { ...own, rules: [...own.rules, ...base.rules.filter((rule) => !answered.has(answersTo(rule)))] }
}

/** W, E and M name a source; A declares what it borrows and what has to be read. */
function ruleProblems(rule: Rule, index: number): PackProblem[] {
  const problems: PackProblem[] = []
  const say = (field: string, message: string) => problems.push({ path: rulePath(index, rule.id, ...field.split('.')), message })
  if (rule.mark === 'A') {
    if (!rule.assumption) say('assumption', '标记为 A 的规则应当写明比照什么（borrowsFrom）、还需查阅什么（toRead）')
    if (rule.source) say('source', '标记为 A 的规则没有查到出处，不能写 source；查到出处的，改用 W、E 或者 M')
  } else {
    if (!rule.source)
      say('source', `缺少出处：标记为 ${rule.mark} 的规则应当写明文件和条款；没有出处的，标记为 A 并填写 assumption`)
    if (rule.assumption) say('assumption', `标记为 ${rule.mark} 的规则有出处，不能再写 assumption`)
  }
  if (rule.inForce.until !== undefined && rule.inForce.until < rule.inForce.from)
    say('inForce.until', '停止适用的日期早于开始适用的日期')
  if (rule.kind === 'timeLimit') {
    const { min, max, unit, roll } = rule.limit
    if (min === undefined && max === undefined) say('limit', '最短（min）和最长（max）期限至少写一个')
    if (min !== undefined && max !== undefined && min > max) say('limit.min', `最短期限 ${min} 长于最长期限 ${max}`)
    if (roll && max === undefined) say('limit.roll', '没有最长期限，不存在期限最后一日顺延的问题')
    if (roll && unit === 'workingDay') say('limit.roll', '按工作日计算的期限不会落在休息日，不需要顺延')
  }
  return problems
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
      return `material ${rule.step} ${rule.material}`
    case 'reviewItem':
      return `reviewItem ${rule.number}`
    case 'filingRoute':
      return `filingRoute ${rule.maker}`
    case 'switch':
      return `switch ${rule.name}`
  }
}

function overlapProblems(pack: RulePack): PackProblem[] {
  const problems: PackProblem[] = []
  const seen = new Map<string, number[]>()
  pack.rules.forEach((rule, index) => {
    for (const key of [`id ${rule.id}`, answersTo(rule)]) {
      const earlier = seen.get(key) ?? []
      const clash = earlier.find((other) => overlap(pack.rules[other]!, rule))
      if (clash !== undefined && !problems.some((problem) => problem.path === rulePath(index, rule.id, 'inForce'))) {
        problems.push({
          path: rulePath(index, rule.id, 'inForce'),
          message: `与 ${rulePath(clash, pack.rules[clash]!.id)} 的适用期间重叠：同一事项在同一日只能有一条规则`,
        })
      }
      seen.set(key, [...earlier, index])
    }
  })
  return problems
}

const overlap = (a: Rule, b: Rule): boolean =>
  (b.inForce.until === undefined || a.inForce.from <= b.inForce.until) &&
  (a.inForce.until === undefined || b.inForce.from <= a.inForce.until)

const missingSwitches = (pack: RulePack): PackProblem[] =>
  switchNames
    .filter((name) => !pack.rules.some((rule) => rule.kind === 'switch' && rule.name === name))
    .map((name) => ({ path: 'rules', message: `缺少开关“${name}”：每个规则包都应当逐项写明` }))
