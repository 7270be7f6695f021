import { type LegalTree, walkLegalTree } from './legalTree.ts'

/** The text of a tree: exactly the normalised text it was parsed from. */
export function renderLegalText(tree: LegalTree): string {
  let text = ''
  for (const node of walkLegalTree(tree)) text += node.gap + node.source
  return text
}
