import type { LegalNode, LegalTree } from '../text/legalTree.ts'
import type { FormRemark } from './lintTree.ts'

/**
 * Numbers of a level that does not stand there: 1. directly below an article, where 项 are numbered （一） (立法法: 条、款、项、目, 项 in
 * Chinese numerals in brackets, 目 in Arabic ones); a 节 outside every chapter. Said once for each list.
 */
export const wrongLevels = (tree: LegalTree): readonly FormRemark[] =>
  tree.children.flatMap((node) => (node.kind === 'annex' ? [] : within(node, null)))

function within(node: LegalNode, parent: LegalNode | null): readonly FormRemark[] {
  if (node.kind === 'quotation' || node.kind === 'contents') return []
  const below = node.children.flatMap((child) => within(child, node))
  const wrong = (rule: 'level.item' | 'level.section', first: LegalNode) => ({
    rule,
    start: first.start,
    end: first.start + Math.max(1, first.label.length),
    address: first.address,
    anchor: first.anchor,
    params: { found: first.label },
  })
  const first =
    node.kind === 'paragraph' && parent?.kind === 'article' ? node.children.find(({ kind }) => kind === 'item') : undefined
  return [
    ...(first && /^\d/.test(first.label) ? [wrong('level.item', first)] : []),
    ...(node.kind === 'section' && parent?.kind !== 'chapter' ? [wrong('level.section', node)] : []),
    ...below,
  ]
}
