import { type Language, type LegalTree, lintTree, lintWords } from '@fadu/core'
import type { TextSpan } from '@fadu/ui'

/** A remark on the text with its number, its place and its words. */
export interface NumberedRemark {
  /** The same for the same remark on the same text. */
  readonly key: string
  readonly number: number
  readonly start: number
  readonly end: number
  readonly anchor: string
  /** 第十九条 */
  readonly address: string
  readonly sentence: string
  /** What asks for it. */
  readonly source: string
}

/** Item 48, 结构、引用和用语: what these remarks bear on. Source: item list of the review, 115号（六） as the rule pack has it. */
export const structureItem = 48

export const remarksOf = (tree: LegalTree, language: Language): readonly NumberedRemark[] =>
  lintTree(tree).map((remark, index) => ({
    key: `${remark.rule} ${remark.start}`,
    number: index + 1,
    start: remark.start,
    end: remark.end,
    anchor: remark.anchor,
    address: remark.address,
    sentence: lintWords[language][remark.rule](remark.params),
    source: remark.source,
  }))

/** The remarks as marks over the text. */
export const spansOf = (remarks: readonly NumberedRemark[], current: boolean): readonly TextSpan[] =>
  remarks.map(({ number, start, end }) => ({ kind: 'remark', number, start, end, severity: 'due', current }))
