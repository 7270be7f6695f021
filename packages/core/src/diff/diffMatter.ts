import type { LegalNodeKind } from '../text/legalTree.ts'
import { alignWords, type Hunk } from './alignWords.ts'
import type { Unit } from './cutIntoUnits.ts'
import { diffUnits, isAmended } from './diffUnits.ts'
import type { LegalDiffEntry, MatterDiff } from './legalDiff.ts'
import { compareUnits } from './likeness.ts'
import type { Lexicon } from './words.ts'

/**
 * What stands outside of the provisions, in the order of the new text. It keeps its order: units with the same words are found
 * first, and what lies between them is paired with its like.
 */
export function diffMatter(
  as: readonly Unit[],
  bs: readonly Unit[],
  entries: readonly LegalDiffEntry[],
  lexicon: Lexicon,
): MatterDiff[] {
  const ids = new Map<string, number>()
  const rowOf = (units: readonly Unit[]) =>
    Int32Array.from(units, ({ kind, folded }) => {
      const key = `${kind} ${folded}`
      if (!ids.has(key)) ids.set(key, ids.size)
      return ids.get(key)!
    })
  const matter: MatterDiff[] = []
  const before = placeAmong(entries)
  const add = (a: Unit | null, b: Unit | null) => {
    const part = diffUnits(a, b, lexicon)
    const kind = !a ? 'added' : !b ? 'removed' : isAmended(part) ? 'changed' : 'same'
    const { kind: unit, label } = (b ?? a)!
    matter.push({ kind, unit, label, before: before(a, b), part })
  }
  let [aAt, bAt] = [0, 0]
  const addEqual = (end: number) => {
    while (aAt < end) add(as[aAt++]!, bs[bAt++]!)
  }
  for (const hunk of alignWords(rowOf(as), rowOf(bs))) {
    addEqual(hunk.aFrom)
    for (const [a, b] of pairUp(as, bs, hunk)) add(a, b)
    aAt = hunk.aTo
    bAt = hunk.bTo
  }
  addEqual(as.length)
  return matter
}

/** Alike enough to be the same paragraph with other words. */
const ALIKE = 0.3

/** A text has one of each; the old one became the new one whatever it says. */
const SINGLE = new Set<LegalNodeKind>([
  'issuerLine', 'documentNumber', 'title', 'headnote', 'contents', 'salutation', 'annexList', 'signature', 'date',
]) // biome-ignore format: a list

function pairUp(as: readonly Unit[], bs: readonly Unit[], hunk: Hunk): [Unit | null, Unit | null][] {
  const [aLeft, bLeft] = [as.slice(hunk.aFrom, hunk.aTo), bs.slice(hunk.bFrom, hunk.bTo)]
  const partner = new Map<number, number>()
  const crosses = (a: number, b: number) => [...partner].some(([x, y]) => x === a || y === b || x < a !== y < b)
  for (const [a, unit] of aLeft.entries()) {
    const b = SINGLE.has(unit.kind) ? bLeft.findIndex(({ kind }) => kind === unit.kind) : -1
    if (b !== -1 && !crosses(a, b)) partner.set(a, b)
  }
  for (const { a, b, alike } of compareUnits(aLeft, bLeft).likenesses.sort((one, other) => other.alike - one.alike))
    if (alike >= ALIKE && aLeft[a]!.kind === bLeft[b]!.kind && !crosses(a, b)) partner.set(a, b)

  const rows: [Unit | null, Unit | null][] = []
  let b = 0
  for (const [a, unit] of aLeft.entries()) {
    const other = partner.get(a)
    if (other !== undefined) for (; b < other; b++) rows.push([null, bLeft[b]!])
    rows.push([unit, other === undefined ? null : bLeft[b++]!])
  }
  for (; b < bLeft.length; b++) rows.push([null, bLeft[b]!])
  return rows
}

/** Before which entry a unit stands: by its place in the new text, and among what was removed by its place in the old one. */
function placeAmong(entries: readonly LegalDiffEntry[]): (a: Unit | null, b: Unit | null) => number {
  let at = 0
  const removedAfter = (index: number, a: Unit | null) =>
    a !== null && entries[index]?.kind === 'removed' && entries[index].from[0]!.start > a.start
  return (a, b) => {
    if (b) {
      while (at < entries.length && (entries[at]!.to.length === 0 || entries[at]!.to[0]!.start < b.start)) at++
      let index = at
      while (index > 0 && removedAfter(index - 1, a)) index--
      return index
    }
    const stands = entries.findIndex(({ kind, from }) => kind !== 'moved' && from.length > 0 && from[0]!.start > a!.start)
    return stands === -1 ? entries.length : stands
  }
}
