import { parseChineseNumeral } from '../text/chineseNumeral.ts'
import { type LegalTree, walkLegalTree } from '../text/legalTree.ts'
import type { FormRemark } from './lintTree.ts'

const SAID =
  /(?:下列|以下|如下)([二两三四五六七八九十]{1,3}|\d{1,2})(?:项|种|类|个(?:方面|条件|步骤)?|款|方面|点|条)[^。；\n]{0,30}：$/

/** A list that holds more or fewer points than the words before it say: 下列三项 before four. */
export function listCounts(tree: LegalTree): readonly FormRemark[] {
  return [...walkLegalTree(tree)].flatMap((node): readonly FormRemark[] => {
    if (node.kind !== 'paragraph' && node.kind !== 'item') return []
    const points = node.children.filter(({ kind }) => kind === 'item' || kind === 'subitem')
    const match = points.length === 0 ? null : SAID.exec(node.source)
    const said = match && parseChineseNumeral(match[1]!)
    if (!match || said === null || said === points.length) return []
    const start = node.start + match.index
    return [
      {
        rule: 'list.count',
        start,
        end: start + 2 + match[1]!.length,
        address: node.address,
        anchor: node.anchor,
        params: { said: match[1]!, has: String(points.length) },
      },
    ]
  })
}
