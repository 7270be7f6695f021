import { type ComparisonRow, comparisonRows, type LegalDiff } from '@fadu/core'
import type { Table } from '../tables/table.ts'

/** What a 修改对照表 is made of. It is a paper of the procedure and speaks Chinese in every language of the screen. */
export interface Comparison {
  /** Title of the new text. */
  readonly title: string
  /** What the two texts are: 《…》（2021年3月5日公布）. */
  readonly old: string
  readonly new: string
  readonly diff: LegalDiff
}

export const comparisonTitle = ({ title }: Pick<Comparison, 'title'>): string => `《${title}》修改对照表`

export const comparisonHeads = ['条号', '原条文', '修改后条文', '说明'] as const

/** Widths of the columns, in characters of Latin. */
export const comparisonWidths = [14, 60, 60, 28] as const

const plain = (lines: ComparisonRow['old']) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n') || null

/** 修改对照表 as a sheet. Its cells have no marks; what changed is seen from the two texts beside each other. */
export const comparisonTable = (comparison: Comparison): Table => ({
  name: '修改对照表',
  columns: comparisonHeads.map((header, i) => ({ header, width: comparisonWidths[i]!, wraps: true })),
  isLandscape: true,
  rows: comparisonRows(comparison.diff).map((row) => [row.label, plain(row.old), plain(row.new), row.note]),
})
