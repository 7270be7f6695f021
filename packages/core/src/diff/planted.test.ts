/// <reference types="node" />
import { expect, it } from 'vitest'
import { formatChineseNumeral } from '../text/chineseNumeral.ts'
import { listArticles } from '../text/listArticles.ts'
import { parseLegalText } from '../text/parseLegalText.ts'
import { diffLegalTexts } from './diffLegalTexts.ts'
import type { LegalDiffEntry, ProvisionPlace } from './legalDiff.ts'
import { corpusTexts, hasCorpus } from './testing/corpus.ts'

/** So many are drawn; a few have too few articles that differ. */
const TEXTS = process.env.FADU_FULL ? 210 : 42

interface Planted {
  readonly kind: LegalDiffEntry['kind']
  /** Indices of the articles among those of the old text, and of the new one. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** An article of the new text: its words, what it was made from, and whether it was taken to another place. */
interface Made {
  readonly words: string
  readonly from: readonly number[]
  readonly isMoved?: boolean
}

const randomFrom = (seed: number) => {
  let state = seed + 1
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Random = ReturnType<typeof randomFrom>

/** Enough words to be known again. */
const isTelling = (words: string) => words.length >= 30

/** Where a long article can be cut in two articles that each say something. */
function halvesOf(words: string): readonly [string, string] | null {
  const ends = [...words.matchAll(/。\n?/g)].map(({ index, 0: end }) => index + end.length)
  const cut = ends.find((end) => end >= words.length / 3)
  if (cut === undefined) return null
  const halves = [words.slice(0, cut).trimEnd(), words.slice(cut)] as const
  return halves.every(isTelling) ? halves : null
}

/** A new text with articles split, merged, moved, removed, added and changed, each far enough from the others to be told from them. */
function plant(articles: readonly string[], foreign: readonly string[], random: Random): readonly Made[] {
  const made: Made[] = []
  const moving: Made[] = []
  for (let at = 0; at < articles.length; at++) {
    const words = articles[at]!
    const same = { words, from: [at] }
    // Only every third article is touched, so that neighbours stay by which a reader finds his way.
    if (at % 3 !== 1 || !isTelling(words)) {
      made.push(same)
      continue
    }
    const halves = halvesOf(words)
    const next = articles[at + 1]
    const what = random(6)
    if (what === 0 && halves) made.push(...halves.map((half) => ({ words: half, from: [at] })))
    else if (what === 1 && next !== undefined && isTelling(next)) made.push({ words: `${words}\n${next}`, from: [at, ++at] })
    else if (what === 2 && moving.length < 3) moving.push({ ...same, isMoved: true })
    else if (what === 3) made.push(same, { words: foreign[at % foreign.length]!, from: [] })
    else if (what === 4) continue
    else
      made.push({ words: words.replace(/应当|可以|。$/, (found) => (found === '。' ? '，从其规定。' : '依法应当')), from: [at] })
  }
  // Far from where they stood: over at least five articles that stay.
  for (const one of moving) {
    const old = made.findIndex(({ from }) => from[0]! > one.from[0]!)
    const place =
      old === -1 || old > made.length / 2
        ? random(Math.max(1, (old === -1 ? made.length : old) - 6))
        : old + 6 + random(made.length - old)
    made.splice(place, 0, one)
  }
  return made
}

function plantedIn(made: readonly Made[], articles: readonly string[]): Planted[] {
  const places = new Map<string, number[]>()
  for (const [to, { from }] of made.entries())
    for (const key of from.length > 0 ? [from.join()] : []) places.set(key, [...(places.get(key) ?? []), to])
  const kept = [...places].map(([key, to]): Planted => {
    const from = key.split(',').map(Number)
    const { words, isMoved } = made[to[0]!]!
    if (to.length > 1) return { kind: 'split', from, to }
    if (from.length > 1) return { kind: 'merged', from, to }
    const kind = isMoved ? 'moved' : words !== articles[from[0]!] ? 'changed' : from[0] === to[0] ? 'same' : 'renumbered'
    return { kind, from, to }
  })
  const added = [...made.keys()].filter((to) => made[to]!.from.length === 0)
  const removed = [...articles.keys()].filter((at) => !made.some(({ from }) => from.includes(at)))
  return [
    ...kept,
    ...added.map((to): Planted => ({ kind: 'added', from: [], to: [to] })),
    ...removed.map((at): Planted => ({ kind: 'removed', from: [at], to: [] })),
  ]
}

const lawOf = (articles: readonly string[]) =>
  articles.map((words, index) => `第${formatChineseNumeral(index + 1)}条　${words}`).join('\n\n')

/** The entries of the difference in the same words as what was planted. */
function foundIn(before: string, after: string): Set<string> {
  const indexOf = (text: string) => {
    const starts = new Map(listArticles(parseLegalText(text)).map(({ start }, index) => [start, index]))
    return (places: readonly ProvisionPlace[]) => places.map(({ start }) => starts.get(start)!)
  }
  const [old, now] = [indexOf(before), indexOf(after)]
  return new Set(
    diffLegalTexts(before, after).entries.map(({ kind, from, to }) => written({ kind, from: old(from), to: now(to) })),
  )
}
const written = ({ kind, from, to }: Planted) => `${kind} ${from.join('+')}>${to.join('+')}`

/** Real texts of some length, evenly over the corpus, whose articles differ from each other. */
function realTexts(): readonly (readonly string[])[] {
  const texts = corpusTexts().flatMap(({ body }) => (body.length < 4000 || body.length > 30_000 ? [] : [body]))
  const step = texts.length / TEXTS
  return Array.from({ length: TEXTS }, (_, index) =>
    listArticles(parseLegalText(texts[Math.floor(index * step)]!)).map(({ text }) => text),
  )
    .map((articles) => articles.filter((words, index) => words !== '' && articles.indexOf(words) === index))
    .filter((articles) => articles.length >= 12)
}

it.skipIf(!hasCorpus)(
  'what was split, merged, moved, added, removed, changed and renumbered in real texts by program is found',
  () => {
    const all = realTexts()
    const tally = new Map<string, { planted: number; found: number }>()
    const count = (kind: string, isFound: boolean) => {
      const { planted, found } = tally.get(kind) ?? { planted: 0, found: 0 }
      tally.set(kind, { planted: planted + 1, found: found + (isFound ? 1 : 0) })
    }
    for (const [index, articles] of all.entries()) {
      const random = randomFrom(index)
      const foreign = all[(index + 7) % all.length]!.filter(isTelling)
      const made = plant(articles, foreign, random)
      const found = foundIn(lawOf(articles), lawOf(made.map(({ words }) => words)))
      for (const planted of plantedIn(made, articles)) {
        count(planted.kind, found.has(written(planted)))
      }
      // All of them in any order: which of them moved is a matter of taste, which became which is not.
      const shuffled = articles.map((words, at) => ({ words, at, by: random(1_000_000) })).sort((one, other) => one.by - other.by)
      const links = [...foundIn(lawOf(articles), lawOf(shuffled.map(({ words }) => words)))].map((entry) => entry.split(' ')[1])
      for (const [to, { at }] of shuffled.entries()) count('shuffled', links.includes(`${at}>${to}`))
    }
    console.log(`planted in ${all.length} real texts`)
    for (const [kind, { planted, found }] of tally) {
      console.log(`${kind.padEnd(10)} ${found} of ${planted}, ${((100 * found) / planted).toFixed(2)}%`)
      expect.soft(found / planted, kind).toBeGreaterThanOrEqual(0.98)
    }
  },
  300_000,
)
