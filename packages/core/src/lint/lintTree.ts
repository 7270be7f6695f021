import type { LegalTree } from '../text/legalTree.ts'
import { renderLegalText } from '../text/renderLegalText.ts'
import { type StructureRemarkCode, structureRemarks } from '../text/structureRemarks.ts'
import { listCounts } from './listCounts.ts'
import { missingProvisions } from './missingProvisions.ts'
import { wrongLevels } from './wrongLevels.ts'

export type LintRule = StructureRemarkCode | 'reference.part' | 'reference.before' | 'list.count' | 'level.item' | 'level.section'

export interface LintRemark {
  readonly rule: LintRule
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
const FORM = '国办发〔2018〕115号（六）'

/** `lintLegalText` of a text that is parsed already. */
export function lintTree(tree: LegalTree): readonly LintRemark[] {
  const found = [
    ...structureRemarks(tree).map(({ code, ...remark }) => ({ rule: code, ...remark })),
    ...missingProvisions(tree, renderLegalText(tree)),
    ...listCounts(tree),
    ...wrongLevels(tree),
  ]
  return found.map((remark) => ({ ...remark, source: FORM })).sort((one, other) => one.start - other.start || one.end - other.end)
}
