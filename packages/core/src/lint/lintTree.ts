import type { LegalTree } from '../text/legalTree.ts'
import { renderLegalText } from '../text/renderLegalText.ts'
import { type StructureRemarkCode, structureRemarks } from '../text/structureRemarks.ts'
import { contentRemarks } from './contentRemarks.ts'
import type { ContentRuleName } from './contentRules.ts'
import { listCounts } from './listCounts.ts'
import { missingProvisions } from './missingProvisions.ts'
import { wrongLevels } from './wrongLevels.ts'

export type FormRule = StructureRemarkCode | 'reference.part' | 'reference.before' | 'list.count' | 'level.item' | 'level.section'
export type LintRule = FormRule | ContentRuleName

export interface LintOptions {
  /**
   * A law, a regulation or a 规章 (`regulation`) may do much that a normative document (`document`, as taken without being told) may
   * only repeat: what is reserved to that rank is then not asked.
   */
  readonly rank?: 'document' | 'regulation'
}

export interface LintRemark {
  readonly rule: LintRule
  /** The review item it bears on, by its number in the rule packs. */
  readonly item: number
  readonly start: number
  readonly end: number
  readonly address: string
  readonly anchor: string
  /** What the words need. */
  readonly params: Readonly<Record<string, string>>
  /** What asks for it. */
  readonly source: string
}

/**
 * Form is item 48 of the review, 结构、引用和用语; that it belongs to what 115号 lets the review look at is an assumption of the rule
 * packs.
 */
const FORM = { item: 48, source: '国办发〔2018〕115号（六）' }

/** What a rule on form finds; which item asks for it is the same for all. */
export type FormRemark = Omit<LintRemark, keyof typeof FORM> & { readonly rule: FormRule }

/** `lintLegalText` of a text that is parsed already. */
export function lintTree(tree: LegalTree, { rank = 'document' }: LintOptions = {}): readonly LintRemark[] {
  const form: readonly FormRemark[] = [
    ...structureRemarks(tree).map(({ code, ...remark }) => ({ rule: code, ...remark })),
    ...missingProvisions(tree, renderLegalText(tree)),
    ...listCounts(tree),
    ...wrongLevels(tree),
  ]
  return [...form.map((remark) => ({ ...remark, ...FORM })), ...contentRemarks(tree, rank)].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )
}
