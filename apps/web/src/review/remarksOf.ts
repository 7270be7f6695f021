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
  /** Number of the review item it bears on. */
  readonly item: number
}

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
    item: remark.item,
  }))

/** The remarks as marks over the text; those on the item that is looked at stand out. */
export const spansOf = (remarks: readonly NumberedRemark[], current: number | undefined): readonly TextSpan[] =>
  remarks.map(({ number, start, end, item }) => ({
    kind: 'remark',
    number,
    start,
    end,
    severity: 'due',
    current: item === current,
  }))
