import { type Draft, draftOf } from './draft.ts'
import { type Label, type LabelKind, readLabel } from './labels.ts'
import type { LegalNodeKind } from './legalTree.ts'
import type { LegalLine } from './lines.ts'
import { quotedArticleAt } from './quotations.ts'

/** Divisions, headings and articles from the outside in. */
export const RANK: Readonly<Record<LabelKind, number>> = {
  part: 1, subpart: 2, chapter: 3, section: 4, comma: 5, paren: 6, dot: 7, parenDigit: 8, circle: 9, article: 10,
} // biome-ignore format: a scale
const ROOT = 0
export const PARAGRAPH = 11
/** Points inside an article rank below its paragraphs, in the same order as headings outside one. */
const pointRank = (kind: LabelKind) => RANK[kind] + 10

/** Puts nodes where their rank says: what ranks as high or higher is closed first. */
export function bodyBuilder(root: Draft) {
  const open: { draft: Draft; rank: number }[] = [{ draft: root, rank: ROOT }]
  let quotation: Draft | null = null
  const ranks = new Map<Draft, number>()

  const attach = (draft: Draft, rank: number, stays = true): Draft => {
    while (open.at(-1)!.rank >= rank) open.pop()
    open.at(-1)!.draft.children.push(draft)
    if (stays) open.push({ draft, rank })
    ranks.set(draft, rank)
    quotation = null
    builder.openHeading = null
    return draft
  }

  /**
   * A point may go on with a list above, though paragraphs stand in between: （一）…。⏎其中…。⏎（二）…。 These then belong to the
   * point before it. Not so after a colon, which begins a list of its own.
   */
  const resumeList = (rank: number, number: number): void => {
    const article = open.find((entry) => entry.rank === RANK.article)
    const siblings = article?.draft.children ?? []
    let at = siblings.length - 1
    const holdsList = (draft: Draft) => draft.children.some((child) => isPoint(child) && ranks.get(child)! <= rank)
    while (at >= 0 && !holdsList(siblings[at]!)) at--
    if (!article || number < 2 || at < 0 || at === siblings.length - 1) return
    const path = [siblings[at]!]
    while (path.at(-1)!.children.some(isPoint) && ranks.get(path.at(-1)!) !== rank)
      path.push(path.at(-1)!.children.findLast(isPoint)!)
    const before = path.pop()!
    const last = siblings.at(-1)!
    const leadsIn = !last.children.some(isPoint) && /[：:]$/.test(last.lines.at(-1)?.text ?? '')
    if (ranks.get(before) !== rank || before.number?.[0] !== number - 1 || leadsIn) return
    for (const between of siblings.splice(at + 1)) before.children.push(between)
    while (open.at(-1)!.draft !== article.draft) open.pop()
    for (const draft of path) open.push({ draft, rank: ranks.get(draft)! })
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
    /** A division whose heading breaks off at a 、 and is finished on the next line. */
    openHeading: null as Draft | null,

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
      resumeList(rank, label.number[0]!)
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
      const division = label === null ? draftOf('chapter', [line]) : draftOf(label.kind as LegalNodeKind, [line], label)
      attach(division, label === null ? RANK.chapter : RANK[label.kind])
      builder.openHeading = /[、和及与]$/.test(line.text) ? division : null
    },
    paragraph(line: LegalLine): void {
      addLine(line, (head) => attach(draftOf('paragraph', [head]), PARAGRAPH))
    },
  }
  return builder
}

const isPoint = (draft: Draft) => draft.kind === 'item' || draft.kind === 'subitem'
