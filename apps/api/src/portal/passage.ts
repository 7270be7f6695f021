import type { TextPlace } from '../platform/register/publications.ts'
import { gramsOf } from '../platform/register/searchGrams.ts'
import type { Hit } from './page.ts'

/** Characters of a passage in a list of results: two lines of it. */
const WIDTH = 96
const BEFORE = 18

const HAN = /\p{Script=Han}/u
/** What is a word as a whole: runs of other letters and digits. */
const OTHER_RUN = /[[\p{L}\p{N}]--\p{Script=Han}]+/gv

/** Where the words of a query stand in a text, by the same 2-grams that found it. Neighbouring hits are one. */
export function hitsIn(text: string, words: ReadonlySet<string>): readonly Hit[] {
  const found: Hit[] = []
  let hasOthers = false
  for (const word of words) {
    if (HAN.test(word))
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push({ start: at, end: at + word.length })
    else hasOthers = true
  }
  if (hasOthers)
    for (const { 0: run, index } of text.matchAll(OTHER_RUN))
      if (gramsOf(run).some((word) => words.has(word))) found.push({ start: index, end: index + run.length })

  const hits: { start: number; end: number }[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = hits.at(-1)
    if (last && (start <= last.end || isWithinWord(text.slice(last.end - 1, start + 1)))) last.end = Math.max(last.end, end)
    else hits.push({ start, end })
  }
  return hits
}

/** The point of PM2.5 stands between two words for the index, and within one for a reader. */
const isWithinWord = (between: string) => /^[\p{L}\p{N}][.．·\-/][\p{L}\p{N}]$/u.test(between) && !HAN.test(between)

export interface Passage {
  readonly label: string
  readonly anchor: string
  readonly text: string
  readonly hits: readonly Hit[]
}

/** The place of a text that holds most of the query's words, cut to what fits; null where the words stand in the title only. */
export function bestPassage(body: string, places: readonly TextPlace[], words: ReadonlySet<string>): Passage | null {
  const hits = hitsIn(body, words)
  if (hits.length === 0) return null
  const inPlaces = places.map((place) => ({
    place,
    hits: hits.filter((hit) => hit.start >= place.start && hit.end <= place.end),
  }))
  const placed = new Set(inPlaces.flatMap((found) => found.hits))
  const around = {
    place: { label: '', anchor: '', start: 0, end: body.length },
    hits: hits.filter((hit) => !placed.has(hit)).slice(0, 200),
  }
  let best = { place: around.place, weight: 0, from: hits[0]!.start }
  for (const { place, hits: inside } of [...inPlaces, around])
    for (const [i, hit] of inside.entries()) {
      // A longer unbroken hit is closer to what was asked than several short ones.
      let weight = hit.end - hit.start
      for (let j = i; j < inside.length && inside[j]!.end <= hit.start + WIDTH - BEFORE; j++)
        weight += inside[j]!.end - inside[j]!.start - 1
      if (weight > best.weight) best = { place, weight, from: hit.start }
    }
  return passageAt(body, best.place, best.from, words)
}

/** How a place begins, for a text that is found by its title alone; null where there is nothing. */
export const openingOf = (body: string, place: TextPlace): Passage | null =>
  body.slice(place.start, place.end).trim() === '' ? null : passageAt(body, place, place.start, new Set())

function passageAt(body: string, place: TextPlace, from: number, words: ReadonlySet<string>): Passage {
  const labelled = place.label !== '' && body.startsWith(place.label, place.start)
  const head = labelled ? place.start + place.label.length : place.start
  const first = headOf(body, head, from)
  const last = Math.min(place.end, first + WIDTH)
  // In Chinese the next paragraph goes on without a space.
  const cut = body
    .slice(first, last)
    .replaceAll(/(?<=[\p{Script=Han}\p{P}])\s*\n\s*(?=[\p{Script=Han}\p{P}])/gu, '')
    .replaceAll(/\s/gu, ' ')
  const text = `${first > skipSpace(body, head) ? '……' : ''}${cut.trimStart()}${last < place.end ? '……' : ''}`
  return { label: place.label, anchor: place.anchor, text, hits: hitsIn(text, words) }
}

/** Begins with a sentence where one begins near, else a little before the hit. */
function headOf(body: string, least: number, hit: number): number {
  const begin = skipSpace(body, least)
  if (hit - begin <= BEFORE * 2) return begin
  const near = body.slice(hit - BEFORE * 2, hit)
  const stop = Math.max(near.lastIndexOf('。'), near.lastIndexOf('；'), near.lastIndexOf('\n'))
  return stop >= 0 ? hit - BEFORE * 2 + stop + 1 : hit - BEFORE
}

const skipSpace = (body: string, from: number): number => {
  let at = from
  while (at < body.length && /\s/u.test(body[at]!)) at += 1
  return at
}
