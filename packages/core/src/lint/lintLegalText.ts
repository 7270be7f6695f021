import { parseLegalText } from '../text/parseLegalText.ts'
import { type LintOptions, type LintRemark, lintTree } from './lintTree.ts'

/**
 * What a drafter or reviewer should look at in a text: numbering, levels, lists that do not hold what is said, references that lead
 * nowhere, and what a normative document may not do. A remark is a question, never a judgement. Offsets in the normalised text, in its
 * order.
 */
export const lintLegalText = (text: string, options: LintOptions = {}): readonly LintRemark[] =>
  lintTree(parseLegalText(text), options)
