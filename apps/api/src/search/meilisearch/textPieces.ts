import type { TextPlace } from '../../platform/register/publications.ts'
import { gramsOf } from '../../platform/register/searchGrams.ts'

/** A place of a text, or what stands outside of any, with its words. */
export interface Piece {
  readonly label: string
  readonly anchor: string
  readonly words: string
}

/** Characters of a piece outside of articles: a list of results shows no more of it, and an answer should stay small. */
const PIECE = 1500

/** A text in pieces that together hold all of it: its articles or points, and between them what belongs to none. */
export function piecesOf(body: string, places: readonly TextPlace[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const outside = (until: number) => {
    for (const words of cut(body.slice(at, until))) pieces.push({ label: '', anchor: '', words })
  }
  for (const { label, anchor, start, end } of places) {
    if (start > at) outside(start)
    pieces.push({ label, anchor, words: body.slice(start, end) })
    at = Math.max(at, end)
  }
  if (at < body.length) outside(body.length)
  return pieces
}

/** What to show of a text that is found by its title: the piece with most of the title's 2-grams, the first of several. */
export function pieceForTitle(title: string, pieces: readonly Piece[]): Piece {
  const wanted = [...new Set(gramsOf(title))]
  let best = { piece: pieces[0] ?? { label: '', anchor: '', words: '' }, held: 0 }
  for (const piece of pieces) {
    const held = wanted.filter((gram) => piece.words.includes(gram)).length
    if (held > best.held) best = { piece, held }
  }
  return best.piece
}

/** Words of a piece by how often the whole text says them: at least 16, 8 and 4 times. */
export interface WordsSaid {
  readonly said16: readonly string[]
  readonly said8: readonly string[]
  readonly said4: readonly string[]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Of each piece its words of two characters and more. */
export function wordsSaid(pieces: readonly Piece[]): readonly WordsSaid[] {
  const counts = new Map<string, number>()
  const words = pieces.map((piece) => {
    const found = new Set<string>()
    for (const { segment, isWordLike } of segmenter.segment(piece.words)) {
      if (!isWordLike || segment.length < 2) continue
      counts.set(segment, (counts.get(segment) ?? 0) + 1)
      found.add(segment)
    }
    return [...found]
  })
  return words.map((found) => {
    // The place within an attribute counts too: what the text says most stands first.
    found.sort((a, b) => counts.get(b)! - counts.get(a)!)
    const between = (least: number, most: number) =>
      found.filter((word) => counts.get(word)! >= least && counts.get(word)! < most)
    return { said16: between(16, Number.POSITIVE_INFINITY), said8: between(8, 16), said4: between(4, 8) }
  })
}

/** Whole paragraphs, as many as fit. */
function cut(text: string): string[] {
  const pieces: string[] = []
  for (const paragraph of text.split('\n')) {
    if (paragraph.trim() === '') continue
    const last = pieces.at(-1)
    if (last !== undefined && last.length + paragraph.length < PIECE) pieces[pieces.length - 1] = `${last}\n${paragraph}`
    else pieces.push(paragraph)
  }
  return pieces
}
