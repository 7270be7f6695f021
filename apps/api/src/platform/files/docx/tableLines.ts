export interface TableCell {
  /** The cell's paragraphs. */
  readonly blocks: readonly string[]
  /** Columns it covers. */
  readonly span: number
  /** It is the lower part of a cell that began in a row above. */
  readonly continues: boolean
}

/**
 * A table as the lines of a Markdown table, one block: the first row, a line of dashes, the other rows. A merged cell has its words
 * in its first place and empty cells in the others; paragraphs of a cell are separated by a space, a | in the words is written \|.
 */
export function rowsAsLines(rows: readonly (readonly TableCell[])[]): string[] {
  const lines = rows.map((row) =>
    row.flatMap((cell) => [cell.continues ? '' : cellText(cell.blocks), ...Array<string>(cell.span - 1).fill('')]),
  )
  const width = Math.max(0, ...lines.map((line) => line.length))
  if (width === 0 || lines.every((line) => line.every((cell) => cell === ''))) return []
  const written = lines.map((line) => `| ${[...line, ...Array<string>(width - line.length).fill('')].join(' | ')} |`)
  return [[written[0]!, `|${' --- |'.repeat(width)}`, ...written.slice(1)].join('\n')]
}

const cellText = (blocks: readonly string[]) => blocks.join(' ').replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')
