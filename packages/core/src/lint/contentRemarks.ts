import { type LegalNode, type LegalTree, walkLegalTree } from '../text/legalTree.ts'
import { type ContentRule, contentRules } from './contentRules.ts'
import type { LintRemark } from './lintTree.ts'

/**
 * Places where a text seems to do what a normative document may not: permits, penalties, coercion, charges, proofs, local protection.
 * A question each, with the article that forbids it. Silent where the sentence forbids the act itself (不得收取保证金), defines a word,
 * or, for what is reserved to laws and regulations, says under which it acts (依照《某法》第三条).
 */
export function contentRemarks(tree: LegalTree, rank: 'document' | 'regulation'): readonly LintRemark[] {
  const asked = contentRules.filter(({ reserved }) => !reserved || rank === 'document')
  const leads = leadsOf(tree)
  return [...walkLegalTree(tree)].flatMap((node) =>
    SPEAKS.has(node.kind) ? sentencesOf(node).flatMap((sentence) => within(node, sentence, leads.get(node) ?? '', asked)) : [],
  )
}

/** Kinds of nodes whose words order something. */
const SPEAKS = new Set<LegalNode['kind']>(['paragraph', 'item', 'subitem', 'heading'])

interface Sentence {
  /** Offset in the node's source. */
  readonly at: number
  readonly text: string
}

const sentencesOf = (node: LegalNode): readonly Sentence[] =>
  [...node.source.matchAll(/[^。；！？;\n]+/g)].map((match) => ({ at: match.index, text: match[0] }))

/** The words that introduce a list, for each of its points: 不得有下列行为：. */
function leadsOf(tree: LegalTree): ReadonlyMap<LegalNode, string> {
  const leads = new Map<LegalNode, string>()
  for (const node of walkLegalTree(tree))
    for (const child of node.children)
      if (child.kind === 'item' || child.kind === 'subitem') {
        const own = /[^。；]*[：:]$/.exec(node.source)?.[0] ?? ''
        leads.set(child, (leads.get(node) ?? '') + own)
      }
  return leads
}

function within(node: LegalNode, { at, text }: Sentence, lead: string, rules: readonly ContentRule[]): readonly LintRemark[] {
  return rules.flatMap(({ rule, item, source, signal, unless, reserved }): readonly LintRemark[] => {
    const match = signal.exec(text)
    if (!match || unless?.test(text)) return []
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    if (SPEAKS_OF.test(before) || KINDS_OF_ENFORCING.test(after) || FORBIDS_ALL.test(lead) || forbids(before)) return []
    if (reserved && (RESTATES.test(clauseTo(text, match.index + match[0].length)) || RESTATES.test(lead))) return []
    const start = node.start + at + match.index
    return [
      {
        rule,
        item,
        source,
        start,
        end: start + match[0].length,
        address: node.address,
        anchor: node.anchor,
        params: { found: match[0].length > SHOWN ? `${match[0].slice(0, SHOWN)}…` : match[0] },
      },
    ]
  })
}

const SHOWN = 24

/** Up to the end of the clause: a law named later (违者按《某法》处理) is no ground for what stands before. */
function clauseTo(text: string, end: number): string {
  const comma = text.indexOf('，', end)
  return comma < 0 ? text : text.slice(0, comma)
}

/** A definition, or something to be looked for. */
const SPEAKS_OF = /是指|所称|是否|(?:违法|违规|擅自|非法)[^，]{0,4}$/
/** …、送达文书等执法活动时, …等现场执法: how officers behave while they do it, not that they may. */
const KINDS_OF_ENFORCING = /^[^，]{0,20}等[^，]{0,30}执法/
const FORBIDS_ALL = /(?:不得|禁止|严禁|不准)[^。；]*[：:]$/
/** Under which law it acts; 依法 says that there is one. */
const RESTATES =
  /(?:依照|按照|根据|依据|违反|适用|参照)[^，]{0,16}《[^》]+》|依法|法律、(?:行政)?法规|法律法规|国家(?:有关|相关)?规定|国务院(?:有关|的)?(?:规定|决定)|有关(?:法律|法规)/

/** 不得 in the same clause, or before the ways of doing it: 不得以……等方式，收取费用. */
function forbids(before: string): boolean {
  const clause = before.slice(before.lastIndexOf('，') + 1)
  return (
    /(?:不得|禁止|严禁|不准|不再|不应|无需|无须|取消|停止|避免|防止|杜绝|清理|查处|纠正)(?!擅自)/.test(clause) ||
    FORBIDDEN_WAYS.test(before)
  )
}
const FORBIDDEN_WAYS = /(?:不得|禁止|严禁)(?:以|因|利用|滥用|通过|借|变相|违法|违规|对|在|违反)/
