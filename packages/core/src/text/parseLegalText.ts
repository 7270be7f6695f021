import { addressTree } from './addressTree.ts'
import { buildBody } from './buildBody.ts'
import { type Draft, draftOf } from './draft.ts'
import type { LegalTree } from './legalTree.ts'
import { type LineFacts, readLineFacts, startsBody } from './lineFacts.ts'
import { isDateLine, isPageMark, type LegalLine, markTables, splitLines } from './lines.ts'
import { normalizeLegalText } from './normalizeLegalText.ts'
import { markQuoted } from './quotations.ts'
import { readFront } from './readFront.ts'
import { type Scope, splitScopes } from './splitScopes.ts'

/**
 * The structure of a Chinese legal text: 编 章 节 条 款 项 目, headings 一、（一）1. of texts without articles, title, 题注, contents,
 * tables, annexes, signature. Takes any text (it is normalised first), never fails, in time linear in its length, and loses
 * nothing: `renderLegalText` of the tree is the normalised text. What fits nowhere is a paragraph or a note.
 */
export function parseLegalText(text: string): LegalTree {
  const lines = splitLines(normalizeLegalText(text))
  const facts = readLineFacts(lines, markTables(lines), markQuoted(lines))
  const root = draftOf('note', [])
  let title: string | null = null
  for (const scope of splitScopes(facts)) {
    const main = scope.from === 0 && scope.annex === null
    const home = main ? root : annexDraft(lines, scope)
    if (!main) root.children.push(home)
    const found = buildScope(facts, scope, home)
    if (main) title = found
  }
  return addressTree(root, title)
}

const annexDraft = (lines: readonly LegalLine[], scope: Scope): Draft =>
  scope.annex ? draftOf('annex', lines.slice(scope.from, scope.from + 1), scope.annex) : draftOf('annex', [])

/** Front, body, list of annexes, signature and what follows it; the title found in front comes back. */
function buildScope(facts: LineFacts, scope: Scope, home: Draft): string | null {
  const { lines } = facts
  const front = readFront(lines, scope.from + (scope.annex ? 1 : 0), scope.closing, (index) => startsBody(facts, index))
  for (const node of front.nodes) home.children.push(node)
  const end = Math.max(front.next, scope.closing)
  buildBody(facts, front.next, end, scope.annexLists, home)
  for (let index = end; index < scope.to; index++) {
    const kind =
      index > scope.dateAt || isPageMark(lines, index)
        ? 'note'
        : index === scope.dateAt && isDateLine(lines[index]!.text)
          ? 'date'
          : 'signature'
    home.children.push(draftOf(kind, lines.slice(index, index + 1)))
  }
  return front.title
}
