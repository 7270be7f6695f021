import { continuesAsReference, isDivision, type Label, readLabel } from './labels.ts'
import { isFinished, type LegalLine } from './lines.ts'

/** What is known of each line before the tree is built, all of it in linear time. */
export interface LineFacts {
  readonly lines: readonly LegalLine[]
  readonly labels: readonly (Label | null)[]
  /** Index after the table the line belongs to, or 0. */
  readonly tableEnds: Uint32Array
  readonly quoted: Uint8Array
  /** A sentence that is open at this line comes to its end before the next label or blank line. */
  readonly endsSoon: Uint8Array
  /** The next line with a label that can be a heading is that of a division or an article. */
  readonly articleNext: Uint8Array
  /** A label that can be a heading stands at this line or below. */
  readonly labelAfter: Uint8Array
  /** Articles of this text have a title on the line of the number (第一条 目的), and their sentences begin below it. */
  readonly titledArticles: boolean
}

export function readLineFacts(lines: readonly LegalLine[], tableEnds: Uint32Array, quoted: Uint8Array): LineFacts {
  const labels = lines.map((line, index) => (tableEnds[index] || quoted[index] ? null : readLabel(line.text)))
  const endsSoon = new Uint8Array(lines.length)
  const articleNext = new Uint8Array(lines.length + 1)
  const labelAfter = new Uint8Array(lines.length + 1)
  let articles = 0
  let titled = 0
  for (let index = lines.length - 1; index >= 0; index--) {
    const label = labels[index]!
    const isHeading = label !== null && !continuesAsReference(label)
    const next = lines[index + 1]
    const nextLabel = labels[index + 1] ?? null
    const goesOn =
      next !== undefined && next.gap === '\n' && !tableEnds[index + 1] && (nextLabel === null || continuesAsReference(nextLabel))
    endsSoon[index] = isFinished(lines[index]!.text) || (goesOn && endsSoon[index + 1]) ? 1 : 0
    articleNext[index] = isHeading ? Number(label.kind === 'article' || isDivision(label)) : articleNext[index + 1]!
    labelAfter[index] = isHeading ? 1 : labelAfter[index + 1]!
    if (label?.kind === 'article' && label.rest !== '' && isHeading) {
      articles++
      if (label.rest.length <= 20 && !isFinished(label.rest)) titled++
    }
  }
  return {
    lines,
    labels,
    tableEnds,
    quoted,
    endsSoon,
    articleNext,
    labelAfter,
    titledArticles: titled >= 3 && titled * 2 > articles,
  }
}

/** True where the line cannot be taken for title matter: a heading, a point, an article. */
export const startsBody = (facts: LineFacts, index: number): boolean => {
  const label = facts.labels[index] ?? null
  return facts.tableEnds[index] !== 0 || (label !== null && !continuesAsReference(label))
}
