import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { applyLegalDiff, type DiffPiece, diffLegalTexts, type LegalDiff, normalizeLegalText } from '@fadu/core'
import { diffChars } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import type { BenchReport } from '../measure/report.ts'

const corpus = new URL('../../../../shared/corpus/bench/', import.meta.url)

/** jsdiff needs minutes for some pairs; it stops after so many milliseconds on the clock, and what it has worked by then counts. */
const PATIENCE = 10_000
/** Of ours the middle one of so many runs counts. */
const RUNS = 3

/** Successive versions of real laws: our difference beside those of jsdiff and diff-match-patch on the whole texts. */
export async function benchDiff(): Promise<BenchReport> {
  if (!existsSync(corpus)) throw new Error('the corpus of real texts is not beside the repository (../shared/corpus)')
  const pairs = realPairs()
  const times = { ours: [] as number[], chars: [] as number[], match: [] as number[] }
  const marks = { ours: none(), told: none(), chars: none(), match: none(), semantic: none() }
  let [exact, same, unfinished] = [0, 0, 0]
  for (const [old, now] of pairs) diffLegalTexts(old, now) // warm
  for (const [old, now] of pairs) {
    const runs = Array.from({ length: RUNS }, () => worked(() => diffLegalTexts(old, now)))
    const ours = runs.sort((one, other) => one.time - other.time)[RUNS >> 1]!
    const chars = worked(() => diffChars(old, now, { timeout: PATIENCE }))
    const matcher = new DiffMatchPatch()
    const match = worked(() => matcher.diff_main(old, now))
    times.ours.push(ours.time)
    times.chars.push(chars.time)
    times.match.push(match.time)
    if (applyLegalDiff(old, ours.result) === now) exact++
    if (isSame(diffLegalTexts(now, now))) same++
    add(marks.match, match.result)
    matcher.diff_cleanupSemantic(match.result)
    // Where jsdiff was stopped it has no difference to count: the pair is left out of the counts of all.
    if (!chars.result) {
      unfinished++
      continue
    }
    add(marks.semantic, match.result)
    add(
      marks.chars,
      chars.result.map(({ added, removed, value }): Edit => [added ? 1 : removed ? -1 : 0, value]),
    )
    for (const edits of editsOf(ours.result)) add(marks.ours, edits)
    marks.told.hunks += toldApart(ours.result)
  }
  return {
    name: 'diff',
    says: `${pairs.length} pairs of successive versions of real laws. diffLegalTexts, reading the structure of both texts included; floors: jsdiff diffChars and diff-match-patch diff_main (which by itself stops after a second) on the same texts. Milliseconds of this thread's own work; jsdiff is stopped after ${PATIENCE / 1000} s on the clock, ${unfinished} times here, so its figures are too low.`,
    lines: [
      { what: 'against jsdiff diffChars', ours: samples(times.ours), floor: samples(times.chars) },
      { what: 'against diff-match-patch', ours: samples(times.ours), floor: samples(times.match) },
    ],
    notes: [
      `p95 ${(at95(times.chars) / at95(times.ours)).toFixed(1)} times faster than jsdiff diffChars (aim 20), ${(at95(times.match) / at95(times.ours)).toFixed(1)} times than diff-match-patch (aim 5).`,
      `Applied to the old text it gives exactly the new one for ${exact} of ${pairs.length} pairs; ${same} of ${pairs.length} texts do not differ from themselves.`,
      [
        `Marks, over the ${pairs.length - unfinished} pairs that jsdiff finished: ours ${told(marks.ours)}`,
        `and ${marks.told.hunks} provisions told to have another number or place (the others mark these as edits)`,
        `jsdiff ${told(marks.chars)}`,
        `diff-match-patch with semantic clean-up ${told(marks.semantic)}`,
      ].join('; '),
      ...huge(),
    ],
  }
}

type Edit = readonly [op: number, text: string]
interface Marks {
  hunks: number
  single: number
}
const none = (): Marks => ({ hunks: 0, single: 0 })
const told = ({ hunks, single }: Marks) => `${hunks} hunks, ${single} edits of one character`

/** A hunk is what stands between two equal passages. */
function add(marks: Marks, edits: readonly Edit[]): void {
  let isOpen = false
  for (const [op, text] of edits) {
    if (op !== 0 && !isOpen) marks.hunks++
    if (op !== 0 && [...text].length === 1) marks.single++
    isOpen = op !== 0
  }
}

/**
 * What is marked in a text: words, typing and numbers of points, in each provision and outside of them. Provisions put in or taken
 * out one after the other have nothing equal between them and are one passage.
 */
function editsOf({ entries, matter }: LegalDiff): Edit[][] {
  const passages: Edit[][] = []
  for (const [index, { kind, parts }] of entries.entries()) {
    const edits = parts.map(({ pieces }) => pieces.flatMap(editsOfPiece))
    const goesOn = (kind === 'added' || kind === 'removed') && entries[index - 1]?.kind === kind
    if (goesOn) passages.at(-1)!.push(...edits.flat())
    else passages.push(...edits)
  }
  return [...passages, ...matter.map(({ part }) => part.pieces.flatMap(editsOfPiece))]
}
function editsOfPiece(piece: DiffPiece): Edit[] {
  if (!('text' in piece)) return [[-1, piece.old], [1, piece.new]] // biome-ignore format: one pair
  return [[piece.op === 'same' ? 0 : piece.op === 'added' ? 1 : -1, piece.text]]
}
const toldApart = ({ entries }: LegalDiff) =>
  entries.filter(({ kind, old, new: now }) => kind === 'moved' || (old !== null && now !== null && old !== now)).length

const isSame = ({ entries, matter }: LegalDiff) => [...entries, ...matter].every(({ kind }) => kind === 'same')

/** Texts larger than any law: growth must be that of the length. */
function huge(): string[] {
  const sizes: readonly (readonly [what: string, text: (times: number) => string])[] = [
    [
      '2,000 articles, and 20,000',
      (times) => Array.from({ length: 2000 * times }, (_, n) => `第${n + 1}条　${line(n)}。`).join('\n'),
    ],
    ['100 KB without an article, and 1 MB', (times) => Array.from({ length: 1700 * times }, (_, n) => line(n)).join('，')],
    ['one line 5,000 times, and 50,000 times', (times) => '用水单位应当报告。\n'.repeat(5000 * times)],
  ]
  return sizes.map(([what, text]) => {
    const [small, large] = [1, 10].map((times) => {
      const before = text(times)
      return worked(() => diffLegalTexts(before, before.replaceAll(/本县(第\d*[37]号)/g, '本市$1').concat('\n完。'))).time
    })
    return `${what}: ${small!.toFixed(0)} ms and ${large!.toFixed(0)} ms.`
  })
}
const line = (n: number) => `本县第${(n * 7919) % 10_007}号水源由第${(n * 104_729) % 9973}号站管理`

function realPairs(): [string, string][] {
  const read = (lines: string) => lines.trim().split('\n').map((each) => JSON.parse(each)) // biome-ignore format: one thought
  const bodies = new Map<string, string>(
    read(gunzipSync(readFileSync(new URL('documents.jsonl.gz', corpus))).toString()).map(({ id, body }) => [id, body]),
  )
  return read(readFileSync(new URL('version-pairs.jsonl', corpus), 'utf8'))
    .filter(({ suspect }) => !suspect)
    .map((pair) => [normalizeLegalText(bodies.get(pair.old)!), normalizeLegalText(bodies.get(pair.new)!)])
}

function worked<Result>(work: () => Result): { readonly time: number; readonly result: Result } {
  const since = process.threadCpuUsage()
  const result = work()
  const { user, system } = process.threadCpuUsage(since)
  return { time: (user + system) / 1000, result }
}

const samples = (times: readonly number[]) => ({ rounds: [times], cpu: null })
const at95 = (times: readonly number[]) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1]!
