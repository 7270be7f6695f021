import { addDays, daysBetween, isLegalDate, weekday } from '../schema/legalDate.ts'
import { type PackPlace, type PackProblem, ruleProblem } from './packProblem.ts'
import type { RulePack } from './rulePack.ts'
import type { LimitUnit, Rule, RuleOf } from './ruleSchema.ts'

/** What the schema cannot say: fields of a rule that do not fit one another, or another rule of the pack. */
export const ruleProblems = (rules: readonly Rule[], pack: RulePack): readonly PackProblem[] =>
  rules.flatMap((rule, index) =>
    [...common(rule), ...ofKind(rule, pack)].map(({ inside, message }) => ruleProblem(rules, index, inside, message)),
  )

interface Found {
  readonly inside: PackPlace
  readonly message: string
}

const found = (field: string, message: string, ...deeper: PackPlace): Found => ({
  inside: [...field.split('.'), ...deeper],
  message,
})

/** W, E and M name a source; A declares what it borrows and what has to be read. */
function common(rule: Rule): Found[] {
  const problems: Found[] = []
  if (rule.mark === 'A') {
    if (!rule.assumption)
      problems.push(found('assumption', '标记为 A 的规则应当写明比照什么（borrowsFrom）、还需查阅什么（toRead）'))
    if (rule.source) problems.push(found('source', '标记为 A 的规则没有查到出处，不能写 source；查到出处的，改用 W、E 或者 M'))
  } else {
    if (!rule.source)
      problems.push(
        found('source', `缺少出处：标记为 ${rule.mark} 的规则应当写明文件和条款；没有出处的，标记为 A 并填写 assumption`),
      )
    if (rule.assumption) problems.push(found('assumption', `标记为 ${rule.mark} 的规则有出处，不能再写 assumption`))
  }
  if (rule.inForce.until !== undefined && rule.inForce.until < rule.inForce.from)
    problems.push(found('inForce.until', '停止适用的日期早于开始适用的日期'))
  return problems
}

function ofKind(rule: Rule, pack: RulePack): readonly Found[] {
  switch (rule.kind) {
    case 'timeLimit':
      return timeLimit(rule, pack)
    case 'evaluation':
      return evaluation(rule)
    case 'yearlyDay':
      return isLegalDate(`2023-${two(rule.month)}-${two(rule.day)}`) ? [] : [found('day', `${rule.month}月没有${rule.day}日`)]
    case 'numberFormat':
      return numberFormat(rule)
    case 'localDays':
      return localDays(rule, pack)
    case 'material':
      return rule.authority !== undefined && rule.step !== 'filing'
        ? [found('authority', '只有报送备案（filing）的材料区分备案机关')]
        : []
    default:
      return []
  }
}

const two = (n: number) => String(n).padStart(2, '0')

/** About ten years, in each unit. */
const longest: Readonly<Record<LimitUnit, number>> = { workingDay: 2500, calendarDay: 3700, month: 120, year: 30 }

function timeLimit(rule: RuleOf<'timeLimit'>, pack: RulePack): readonly Found[] {
  const { min, max, unit, roll } = rule.limit
  const problems: Found[] = []
  if (min === undefined && max === undefined) problems.push(found('limit', '最短（min）和最长（max）期限至少写一个'))
  if (min !== undefined && max !== undefined && min > max)
    problems.push(found('limit.min', `最短期限 ${min} 长于最长期限 ${max}`))
  if ((max ?? min ?? 0) > longest[unit]) problems.push(found(`limit.${max ? 'max' : 'min'}`, `不能大于 ${longest[unit]}`))
  if (roll && max === undefined) problems.push(found('limit.roll', '没有最长期限，不存在期限最后一日顺延的问题'))
  if (roll && unit === 'workingDay') problems.push(found('limit.roll', '按工作日计算的期限不会落在休息日，不需要顺延'))
  if (rule.after === rule.step) problems.push(found('after', '期限不能以自己的结束为开始'))
  else if (rule.after !== undefined && !pack.rules.some((held) => held.kind === 'timeLimit' && held.step === rule.after))
    problems.push(found('after', `规则包里没有 ${rule.after} 这一步的期限`))
  return problems
}

function evaluation(rule: RuleOf<'evaluation'>): readonly Found[] {
  const { months, reviewMonths = months, decisionMonths = 0 } = rule
  if (reviewMonths > months) return [found('reviewMonths', '报审核机构不能早于开始评估')]
  return decisionMonths > reviewMonths ? [found('decisionMonths', '报决定机关不能早于报审核机构')] : []
}

function numberFormat({ holds = [], lacks = [] }: RuleOf<'numberFormat'>): readonly Found[] {
  if (holds.length + lacks.length === 0) return [found('holds', '应当含有（holds）和不得含有（lacks）的字至少写一个')]
  const both = lacks.find((part) => holds.includes(part))
  return both ? [found('lacks', `“${both}”既应当含有又不得含有`)] : []
}

/** Days off and worked: each once in the whole pack, inside the rule's period, and working days in the stead of weekends. */
function localDays(rule: RuleOf<'localDays'>, pack: RulePack): readonly Found[] {
  const problems: Found[] = []
  const { off, working = [], inForce } = rule
  if (off.length + working.length === 0) problems.push(found('off', '没有写明任何一日'))
  off.forEach(({ from, until }, i) => {
    const days = daysBetween(from, until)
    if (days < 0) problems.push(found('off', '放假的最后一日早于第一日', i, 'until'))
    else if (days > 30) problems.push(found('off', '一次放假超过31日，请核对日期', i, 'until'))
    if (from < inForce.from || (inForce.until !== undefined && until > inForce.until))
      problems.push(found('off', '不在规则的适用期间内', i))
  })
  working.forEach(({ day }, i) => {
    if (weekday(day) % 6 !== 0) problems.push(found('working', '不是周末，本来就上班', i, 'day'))
  })
  if (problems.length > 0) return problems
  const others = new Set(pack.rules.flatMap((held) => (held.kind === 'localDays' && held !== rule ? daysNamed(held) : [])))
  const own = daysNamed(rule)
  const twice = own.find((day, i) => others.has(day) || own.indexOf(day) !== i)
  return twice ? [found('off', `${twice} 写了不止一次`)] : []
}

const daysNamed = ({ off, working = [] }: RuleOf<'localDays'>): string[] => [
  ...off.flatMap(({ from, until }) => Array.from({ length: daysBetween(from, until) + 1 }, (_, i) => addDays(from, i))),
  ...working.map(({ day }) => day),
]
