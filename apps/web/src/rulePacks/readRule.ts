import type { Rule, RuleKind } from '@fadu/core'
import type { RuleWords } from './ruleWords.ts'

/** The kinds in the order in which a pack is read: first the clocks, last what is only counted. */
export const ruleKinds = [
  'timeLimit',
  'effectDate',
  'validity',
  'evaluation',
  'yearlyDay',
  'material',
  'reviewItem',
  'filingRoute',
  'issuingOrgan',
  'numberFormat',
  'cleanUpConclusion',
  'localDays',
  'switch',
] as const satisfies readonly RuleKind[]

/** What the rule answers, in a few words: 合法性审核; 报送备案（人大常委会）; 起草说明. */
export function ruleTitle(rule: Rule, words: RuleWords): string {
  const say = (value: unknown) => valueInWords(value, words)
  switch (rule.kind) {
    case 'timeLimit':
      return rule.authority ? `${say(rule.step)}（${say(rule.authority)}）` : say(rule.step)
    case 'effectDate':
    case 'evaluation':
      return words.kind[rule.kind]
    case 'validity':
      return say(rule.form)
    case 'yearlyDay':
      return say(rule.duty)
    case 'material':
      return `${say(rule.step)}${words.colon}${rule.name}${rule.authority ? `（${say(rule.authority)}）` : ''}`
    case 'reviewItem':
      return `${rule.number}. ${rule.title}`
    case 'filingRoute':
      return say(rule.maker)
    case 'numberFormat':
      return rule.maker ? `${say(rule.document)}（${say(rule.maker)}）` : say(rule.document)
    case 'issuingOrgan':
      return say(rule.organ)
    case 'cleanUpConclusion':
      return rule.name
    case 'localDays':
      return words.kind.localDays
    case 'switch':
      return say(rule.name)
  }
}

/** Said elsewhere on the page, or said by the title. */
const saidElsewhere: ReadonlySet<string> = new Set([
  ...['kind', 'id', 'text', 'source', 'also', 'assumption', 'mark', 'inForce', 'vectors'],
  ...['step', 'authority', 'duty', 'material', 'name', 'order', 'number', 'title', 'maker', 'organ', 'conclusion'],
])
/** Fields that are either true or not there. */
const saysItAll: ReadonlySet<string> = new Set(['urgentExempt', 'pauses', 'extendable'])
const titleIsForm: ReadonlySet<RuleKind> = new Set(['validity'])

export interface FieldInWords {
  readonly field: string
  /** Empty where the name of the field says it all: 可以延长. */
  readonly value: string
}

/** What a rule sets, field by field: 最长 15个工作日; 补正期间暂停 是. */
export function ruleSets(rule: Rule, words: RuleWords): readonly FieldInWords[] {
  const unit = rule.kind === 'timeLimit' ? rule.limit.unit : null
  return Object.entries(rule)
    .filter(([key]) => !saidElsewhere.has(key) && !(key === 'form' && titleIsForm.has(rule.kind)))
    .filter(([key]) => !(key === 'document' && rule.kind === 'numberFormat'))
    .flatMap(([key, value]) => (key === 'limit' ? Object.entries(value as object) : [[key, value] as const]))
    .filter(([key]) => !(unit && key === 'unit'))
    .map(([key, value]) => ({
      field: fieldInWords(key, words),
      value: saysItAll.has(key)
        ? ''
        : unit && (key === 'min' || key === 'max')
          ? `${value}${words.value[unit]}`
          : valueInWords(value, words),
    }))
}

/** A field by its place in the rule: `limit.max`. */
export function fieldInWords(place: string, words: RuleWords): string {
  return words.field[place] ?? words.field[place.split('.').at(-1)!] ?? place
}

/** A value of a pack as a person reads it; lists and parts one after the other. `field`: whose value it is, where its words are its own. */
export function valueInWords(value: unknown, words: RuleWords, field = ''): string {
  if (Array.isArray(value))
    return value.map((item) => valueInWords(item, words, field)).join(value.some(isParts) ? words.part : words.between)
  if (isParts(value))
    return Object.entries(value)
      .map(([key, held]) => `${partName(field, key, words)} ${valueInWords(held, words, key)}`)
      .join(words.between)
  if (field === 'mark') return words.mark[String(value) as Rule['mark']] ?? String(value)
  return words.value[String(value)] ?? String(value)
}

/** The case of a test vector names conditions where other parts name fields. */
const partName = (field: string, key: string, words: RuleWords): string =>
  words.field[`${field}.${key}`] ?? words.field[key] ?? words.value[key] ?? key

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
