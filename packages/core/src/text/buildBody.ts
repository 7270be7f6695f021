import { type Draft, draftOf } from './draft.ts'
import { continuesAsReference, isDivision, isUnnumberedDivision, type Label, type LabelKind, readLabel } from './labels.ts'
import type { LegalNodeKind } from './legalTree.ts'
import { isDateLine, isFinished, isPageMark, type LegalLine } from './lines.ts'
import { quotedArticleAt } from './quotations.ts'

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

const RANK: Readonly<Record<LabelKind, number>> = {
  part: 1, subpart: 2, chapter: 3, section: 4, comma: 5, paren: 6, dot: 7, parenDigit: 8, circle: 9, article: 10,
} // biome-ignore format: a scale
const ROOT = 0
const PARAGRAPH = 11
/** Points inside an article rank below its paragraphs, in the same order as headings outside one. */
const pointRank = (kind: LabelKind) => RANK[kind] + 10

/** True where the line cannot be taken for title matter: a heading, a point, an article. */
export const startsBody = (facts: LineFacts, index: number): boolean => {
  const label = facts.labels[index] ?? null
  return facts.tableEnds[index] !== 0 || (label !== null && !continuesAsReference(label))
}

/** The lines from..to of one text (front and closing already taken off) as children of `root`. */
export function buildBody(facts: LineFacts, from: number, to: number, lists: readonly LineRange[], root: Draft): void {
  const { lines, labels, tableEnds, quoted } = facts
  const builder = bodyBuilder(root)
  const listAt = new Map(lists.map((list) => [list.from, list]))
  for (let index = from; index < to; index++) {
    const line = lines[index]!
    const label = labels[index] ?? null
    const list = listAt.get(index)
    if (quoted[index] || quotedArticleAt(line.text) === 0) builder.quote(line, quoted[index] === 1)
    else if (list) {
      builder.place(draftOf('annexList', lines.slice(index, list.to)), RANK.part)
      index = list.to - 1
    } else if (tableEnds[index]) {
      const end = Math.min(tableEnds[index]!, to)
      builder.place(draftOf('table', lines.slice(index, end)), PARAGRAPH)
      index = end - 1
    } else if (isPageMark(lines, index)) builder.place(draftOf('note', [line]), PARAGRAPH)
    else if (isHeadingHere(facts, index, builder)) {
      const kind = headingKind(facts, index, builder)
      if (kind === 'article') builder.article(line, label!)
      else if (kind === 'point') builder.point(line, label!)
      else if (kind === 'heading') builder.heading(line, label!)
      else builder.division(line, label)
    } else if (goesOn(facts, index, builder)) builder.running!.lines.push(line)
    else builder.paragraph(line)
  }
}

interface LineRange {
  readonly from: number
  readonly to: number
}

/** Puts nodes where their rank says: what ranks as high or higher is closed first. */
function bodyBuilder(root: Draft) {
  const open: { draft: Draft; rank: number }[] = [{ draft: root, rank: ROOT }]
  let quotation: Draft | null = null

  const attach = (draft: Draft, rank: number, stays = true): Draft => {
    while (open.at(-1)!.rank >= rank) open.pop()
    open.at(-1)!.draft.children.push(draft)
    if (stays) open.push({ draft, rank })
    quotation = null
    return draft
  }

  const beginQuotation = (line: LegalLine): void => {
    const label = readLabel(line.text.slice(1))!
    quotation = draftOf('quotation', [{ ...line, text: line.text.slice(0, label.length + 1) }], {
      ...label,
      length: label.length + 1,
    })
    if (label.rest !== '') quotation.children.push(draftOf('paragraph', [{ gap: '', text: label.rest }]))
    open.at(-1)!.draft.children.push(quotation)
  }

  /** A line in which a quoted article begins is cut in two there. */
  const addLine = (line: LegalLine, add: (head: LegalLine) => Draft): void => {
    const at = quotedArticleAt(line.text)
    builder.running = add(at > 0 ? { ...line, text: line.text.slice(0, at) } : line)
    if (at <= 0) return
    beginQuotation({ gap: '', text: line.text.slice(at) })
    builder.running = null
  }

  const builder = {
    inArticle: false,
    lastArticle: 0,
    /** The node a wrapped line would go on with. */
    running: null as Draft | null,

    quote(line: LegalLine, inside: boolean): void {
      if (quotedArticleAt(line.text) === 0) beginQuotation(line)
      else if (inside && quotation) quotation.children.push(draftOf('paragraph', [line]))
      else {
        quotation = draftOf('quotation', [line])
        open.at(-1)!.draft.children.push(quotation)
      }
      builder.running = null
    },
    place(draft: Draft, rank: number): void {
      attach(draft, rank, false)
      builder.running = null
    },
    article(line: LegalLine, label: Label): void {
      attach(draftOf('article', [{ ...line, text: line.text.slice(0, label.length) }], label), RANK.article)
      builder.inArticle = true
      builder.lastArticle = label.number[0]!
      builder.running = null
      if (label.rest !== '') addLine({ gap: '', text: label.rest }, (head) => attach(draftOf('paragraph', [head]), PARAGRAPH))
    },
    point(line: LegalLine, label: Label): void {
      const rank = pointRank(label.kind)
      const nested = open.some((entry) => entry.rank > PARAGRAPH && entry.rank < rank)
      addLine(line, (head) => attach(draftOf(nested ? 'subitem' : 'item', [head], label), rank))
    },
    heading(line: LegalLine, label: Label): void {
      builder.inArticle = false
      addLine(line, (head) => attach(draftOf('heading', [head], label), RANK[label.kind]))
    },
    division(line: LegalLine, label: Label | null): void {
      builder.inArticle = false
      builder.running = null
      if (label === null) attach(draftOf('chapter', [line]), RANK.chapter)
      else attach(draftOf(label.kind as LegalNodeKind, [line], label), RANK[label.kind])
    },
    paragraph(line: LegalLine): void {
      addLine(line, (head) => attach(draftOf('paragraph', [head]), PARAGRAPH))
    },
  }
  return builder
}

interface Place {
  readonly inArticle: boolean
  readonly lastArticle: number
  readonly running: Draft | null
}

/**
 * Whether the label at the beginning of a line makes it a heading. After a sentence that is not over, a bare or unspaced
 * label goes on with it (但有本办法⏎第八条规定情形的除外), unless it is the next article's.
 */
function isHeadingHere(facts: LineFacts, index: number, place: Place): boolean {
  const label = facts.labels[index] ?? null
  const line = facts.lines[index]!
  if (label === null) return isUnnumberedDivision(line.text)
  if (continuesAsReference(label)) return false
  if (RANK[label.kind] <= RANK.section) return isDivision(label)
  if (label.kind !== 'article') return true
  const isOpen = line.gap === '\n' && place.running !== null && !isFinished(place.running.lines.at(-1)!.text)
  return !isOpen || (label.spaced && label.rest !== '') || label.number[0] === place.lastArticle + 1
}

/**
 * 一、 or （一） inside an article is a point of it; but a headline without a full stop, after a sentence that is over and
 * before the next article, is a heading above articles (一、管辖 in judicial interpretations).
 */
function headingKind(facts: LineFacts, index: number, place: Place): 'article' | 'point' | 'heading' | 'division' {
  const label = facts.labels[index] ?? null
  if (label === null || RANK[label.kind] <= RANK.section) return 'division'
  if (label.kind === 'article') return 'article'
  if (!place.inArticle) return 'heading'
  const before = place.running?.lines.at(-1)?.text ?? ''
  const isHeadline = (label.kind === 'comma' || label.kind === 'paren') && label.rest.length <= 40 && !isFinished(label.rest)
  return isHeadline && isFinished(before) && !/[：:；;]$/.test(before) && facts.articleNext[index + 1] === 1 ? 'heading' : 'point'
}

// Long enough to have been wrapped at the edge of a page.
const FULL_LINE = 15

/**
 * Whether an unlabelled line goes on with the sentence before it, which a printed or narrow page has wrapped. Needs that no
 * blank line stands between, that the sentence is open and is over before the next label, and a sign of wrapping: a full
 * line before, one of a character or two, a clause mark at the break, a reference that goes on, or an earlier wrap.
 */
function goesOn(facts: LineFacts, index: number, place: Place): boolean {
  const { running } = place
  const line = facts.lines[index]!
  const before = running?.lines.at(-1)?.text
  if (!running || !before || line.gap !== '\n' || isFinished(before) || !facts.endsSoon[index] || isDateLine(line.text))
    return false
  if (running.lines.length > 1) return true
  if (running.kind === 'heading') return before.length > 30
  if (place.inArticle && facts.titledArticles && before.length <= 20) return false
  const label = facts.labels[index] ?? null
  return (
    before.length >= FULL_LINE ||
    before.length <= 2 ||
    line.text.length <= 2 ||
    /[，、（《“第,]$/.test(before) ||
    /^[，、。；）》”]/.test(line.text) ||
    /^附(?:件|表)[\d一二三四五六七八九十]*[所的中]/.test(line.text) ||
    (label !== null && continuesAsReference(label))
  )
}
