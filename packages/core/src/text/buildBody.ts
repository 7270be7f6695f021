import { bodyBuilder, PARAGRAPH, RANK } from './bodyBuilder.ts'
import { type Draft, draftOf } from './draft.ts'
import { continuesAsReference, isDivision, isUnnumberedDivision } from './labels.ts'
import type { LineFacts } from './lineFacts.ts'
import { isDateLine, isFinished, isPageMark } from './lines.ts'
import { INSIDE, quotedArticleAt } from './quotations.ts'

/** The lines from..to of one text (front and closing already taken off) as children of `root`. */
export function buildBody(facts: LineFacts, from: number, to: number, lists: readonly LineRange[], root: Draft): void {
  const { lines, labels, tableEnds, quoted } = facts
  const builder = bodyBuilder(root)
  const listAt = new Map(lists.map((list) => [list.from, list]))
  for (let index = from; index < to; index++) {
    const line = lines[index]!
    const label = labels[index] ?? null
    const list = listAt.get(index)
    if (quoted[index] || quotedArticleAt(line.text) === 0) builder.quote(line, quoted[index] === INSIDE)
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
    } else if (builder.openHeading && line.text.length <= 40 && !isFinished(line.text)) {
      builder.openHeading.lines.push(line)
      builder.openHeading = null
    } else if (goesOn(facts, index, builder)) builder.running!.lines.push(line)
    else builder.paragraph(line)
  }
}

interface LineRange {
  readonly from: number
  readonly to: number
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
