import { parseLegalText } from '../text/parseLegalText.ts'
import { type LintRemark, lintTree } from './lintTree.ts'

/**
 * What a drafter or reviewer should look at in a text: numbering, levels, lists that do not hold what is said, references that lead
 * nowhere. A remark is a question, never a judgement. Offsets in the normalised text, in its order.
 */
export const lintLegalText = (text: string): readonly LintRemark[] => lintTree(parseLegalText(text))
