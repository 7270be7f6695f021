import type { Rule, RuleSource } from './ruleSchema.ts'

/** What an answer drawn from a rule rests on, so that a screen can show it: the rule, its source in one line, and 待核实. */
export interface Basis {
  readonly rule: Rule
  /** 国办发〔2018〕115号（五）; for an assumption 比照……（待核实）. */
  readonly source: string
  /** Rests on memory or on an assumption: the screen shows 待核实 and `toRead`. */
  readonly unverified: boolean
  readonly toRead: string | null
}

export const basisOf = <R extends Rule>(rule: R): Basis & { readonly rule: R } => ({
  rule,
  source: cite(rule),
  unverified: rule.mark === 'M' || rule.mark === 'A',
  toRead: toRead(rule),
})

/** A 公文 is cited by its 发文字号, a law by its name, as lawyers do. */
const citeSource = ({ document, number, article }: RuleSource): string =>
  `${number?.includes('〔') ? number : document}${article}`

function cite(rule: Rule): string {
  if (rule.assumption) return `比照${rule.assumption.borrowsFrom}（待核实）`
  return [rule.source, ...(rule.also ?? [])]
    .filter((source) => source !== undefined)
    .map(citeSource)
    .join('，')
}

function toRead(rule: Rule): string | null {
  if (rule.assumption) return rule.assumption.toRead
  return rule.mark === 'M' && rule.source ? `核对${citeSource(rule.source)}原文` : null
}
