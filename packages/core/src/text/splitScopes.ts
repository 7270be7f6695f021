import { type AnnexLabel, readAnnexLabel } from './labels.ts'
import type { LineFacts } from './lineFacts.ts'
import { isDateLine, isFinished, isHeadline, isPageMark, isSignedDateLine } from './lines.ts'

/** One text inside the whole: the main one, an annex, or the text that a notice issues. Line indexes, `to` not included. */
export interface Scope {
  readonly from: number
  readonly to: number
  /** The annex's own heading line is line `from`; null for the main text and for a text that follows a signature. */
  readonly annex: AnnexLabel | null
  /** Where the signature block begins (`to` where there is none), and the line of its date. */
  readonly closing: number
  readonly dateAt: number
  /** Lines of the list of annexes (附件说明): from..to, or null. */
  readonly annexLists: readonly { readonly from: number; readonly to: number }[]
}

const AFTER_CLOSING =
  /^(?:[（(].{0,40}(?:公开|删减|印发|此页|本文|此件).{0,20}[）)]|抄送|抄报|主送|印发|分送|联系人|扫一扫|-->|分享|打印|责任编辑|来源|.{2,40}日[ \u3000]*(?:印发|印)$)/

/**
 * Cut a text at the headings of its annexes, and after each signature that is followed by a further text (a notice and the
 * measures it issues). One pass; each line is looked at a bounded number of times.
 */
export function splitScopes(facts: LineFacts): readonly Scope[] {
  const { lines } = facts
  const heads = annexHeads(facts)
  const scopes: Scope[] = []
  let from = 0
  let annex: AnnexLabel | null = null
  let bodySeen = false
  let lists: { from: number; to: number }[] = []
  let closing: { from: number; dateAt: number } | null = null

  const finish = (to: number) => {
    if (to > from || annex)
      scopes.push({ from, to, annex, closing: closing?.from ?? to, dateAt: closing?.dateAt ?? to, annexLists: lists })
    from = to
    annex = null
    bodySeen = false
    lists = []
    closing = null
  }

  for (let index = 0; index < lines.length; index++) {
    const head = heads[index]
    if (head?.kind === 'list') {
      lists.push({ from: index, to: head.to })
      index = head.to - 1
    } else if (head?.kind === 'head' && !(scopes.length === 0 && annex === null && onlyNotesBefore(facts, index))) {
      finish(index)
      annex = head.label
    } else if (bodySeen && !facts.tableEnds[index] && !facts.quoted[index] && isClosingDate(lines[index]!.text)) {
      const next = afterNotes(facts, index + 1)
      if (next >= lines.length || heads[next]?.kind === 'head')
        closing = { from: closingStart(facts, from, index), dateAt: index }
      else if (startsFurtherText(facts, next)) {
        closing = { from: closingStart(facts, from, index), dateAt: index }
        finish(next)
        index = next - 1
      }
    } else if (bodySeen && startsTitledText(facts, index)) {
      finish(index)
    } else if (facts.labels[index] || isFinished(lines[index]!.text) || facts.tableEnds[index])
      bodySeen ||= !/[：:]$/.test(lines[index]!.text)
  }
  finish(lines.length)
  return scopes
}

const isClosingDate = (text: string) => isDateLine(text) || isSignedDateLine(text)

function onlyNotesBefore(facts: LineFacts, index: number): boolean {
  if (index > 8) return false
  for (let before = 0; before < index; before++) if (!isPageMark(facts.lines, before)) return false
  return true
}

function afterNotes(facts: LineFacts, from: number): number {
  let index = from
  while (
    index < facts.lines.length &&
    index < from + 40 &&
    (AFTER_CLOSING.test(facts.lines[index]!.text) || isPageMark(facts.lines, index))
  )
    index++
  return index
}

/** A title or a first label after a signature begins a text of its own, if it has structure. */
function startsFurtherText(facts: LineFacts, index: number): boolean {
  const text = facts.lines[index]!.text
  const label = facts.labels[index]
  if (label) return label.number[0] === 1 && (label.kind === 'article' || label.kind === 'chapter' || label.kind === 'comma')
  return isHeadline(text, 80) && !isFinished(text) && facts.labelAfter[index] === 1
}

const HEADNOTE = /^[（(]\d{4}年.{0,80}(?:通过|公布|发布|批准)[）)]$/
const TITLE = /关于.{2,}(?:决定|办法|规定|条例|细则|通知|意见|决议|解释)$/

/** A title and its 题注 in the middle of a text, with its body below: a further text, though no signature closed the one before. */
function startsTitledText(facts: LineFacts, index: number): boolean {
  const { lines } = facts
  let title = ''
  for (let at = index; at < Math.min(index + 5, lines.length - 1); at++) {
    const { text } = lines[at]!
    if (at > index && HEADNOTE.test(text)) {
      const next = lines[at + 1]!.text
      return TITLE.test(title) && (facts.labels[at + 1]?.number[0] === 1 || isFinished(next))
    }
    if (!isHeadline(text, 60) || facts.labels[at] || facts.tableEnds[at] || facts.quoted[at]) return false
    title += text
  }
  return false
}

/** The organs, or the person, that sign stand above the date: short lines without punctuation. */
function closingStart(facts: LineFacts, from: number, dateAt: number): number {
  let start = dateAt
  while (start > from && dateAt - start < 12 && isSignatureLine(facts, start - 1)) start--
  return start
}

const isSignatureLine = (facts: LineFacts, index: number) => {
  const text = facts.lines[index]!.text
  return (
    text.length <= 40 &&
    !facts.labels[index] &&
    !facts.tableEnds[index] &&
    !readAnnexLabel(text) &&
    /^[\p{Script=Han} \t\u3000（）()·•]+$/u.test(text)
  )
}

type AnnexHead = { readonly kind: 'head'; readonly label: AnnexLabel } | { readonly kind: 'list'; readonly to: number }

/**
 * Which lines begin an annex, and which belong to the list of annexes: that stands before a signature with nothing but its
 * own lines in between, or is a run of annex headings with nothing under them.
 */
function annexHeads(facts: LineFacts): readonly (AnnexHead | undefined)[] {
  const { lines } = facts
  const candidates = lines.map((line, index) =>
    facts.tableEnds[index] || facts.quoted[index] || breaksSentence(facts, index) ? null : readAnnexLabel(line.text),
  )
  const dateAfter = new Int32Array(lines.length + 1).fill(-1)
  const bodyAfter = new Int32Array(lines.length + 1).fill(lines.length)
  for (let index = lines.length - 1; index >= 0; index--) {
    const { text } = lines[index]!
    const label = facts.labels[index]
    dateAfter[index] = isClosingDate(text) ? index : dateAfter[index + 1]!
    const isBody =
      !candidates[index] &&
      (isFinished(text) || label?.kind === 'article' || label?.kind === 'chapter' || label?.kind === 'comma')
    bodyAfter[index] = isBody || facts.tableEnds[index] ? index : bodyAfter[index + 1]!
  }
  const heads: (AnnexHead | undefined)[] = []
  let nextLabel: AnnexLabel | null = null
  const labelAfter = candidates.map(() => null as AnnexLabel | null)
  for (let index = lines.length - 1; index >= 0; index--) {
    labelAfter[index] = nextLabel
    nextLabel = candidates[index] ?? nextLabel
  }
  for (let index = 0; index < lines.length; index++) {
    const label = candidates[index]
    if (!label) continue
    const date = dateAfter[index]!
    const to =
      date > index && date < bodyAfter[index + 1]! && date - index <= LONGEST_LIST
        ? Math.max(index + 1, closingStart(facts, index + 1, date))
        : listEnd(candidates, labelAfter[index] ?? null, index, bodyAfter[index + 1]!)
    heads[index] = to > index ? { kind: 'list', to } : { kind: 'head', label }
    index = Math.max(index, to - 1)
  }
  return heads
}

const LONGEST_LIST = 60

/** The end of a list of annexes without a signature after it; `index` itself where the line begins an annex. */
function listEnd(candidates: readonly (AnnexLabel | null)[], next: AnnexLabel | null, index: number, body: number): number {
  const label = candidates[index]!
  if (label.rest === '') return index
  let to = index + 1
  while (to < candidates.length && candidates[to] && candidates[to]!.rest !== '') to++
  if (to > index + 1) return to
  if (label.number !== null) return index
  if (/^1[.．、]/.test(label.rest)) {
    while (to < body && !candidates[to] && to - index < LONGEST_LIST) to++
    return to
  }
  // 附件：某某表 now and 附件 alone on a line further down: the first only announces it.
  return next?.label === label.label && next.rest === '' ? to : index
}

/** 按照⏎附件1⏎的规定: a bare annex label in the middle of a wrapped sentence. */
const breaksSentence = (facts: LineFacts, index: number) =>
  index > 0 &&
  facts.lines[index]!.gap === '\n' &&
  /(?:按照?|依照|根据|见|和|及|与|的|[、，（])$/.test(facts.lines[index - 1]!.text)
