import { alignProvisions, pairsInOrder } from './alignProvisions.ts'
import { type CutText, cutIntoUnits, type Unit } from './cutIntoUnits.ts'
import { diffMatter } from './diffMatter.ts'
import { diffUnits } from './diffUnits.ts'
import type { LegalDiff, LegalDiffCounts, LegalDiffEntry, MatterDiff, ProvisionPlace } from './legalDiff.ts'
import type { Lexicon } from './words.ts'

/**
 * What a new legal text changes in an old one, provision by provision: aligned by what they say, not by their number. Takes any
 * two texts (they are normalised first) and never fails; equal texts differ in nothing.
 */
export function diffLegalTexts(oldText: string, newText: string): LegalDiff {
  const [a, b] = [cutIntoUnits(oldText), cutIntoUnits(newText)]
  const lexicon: Lexicon = new Map()
  const entries = entriesOf(a, b, lexicon)
  const matter = diffMatter(a.matter, b.matter, entries, lexicon)
  return { version: 1, entries, matter, counts: countsOf(entries, matter), weighty: [] }
}

function entriesOf(oldText: CutText, newText: CutText, lexicon: Lexicon): LegalDiffEntry[] {
  const [as, bs] = [oldText.provisions, newText.provisions]
  const pairs = alignProvisions(as, bs)
  const inOrder = pairsInOrder(pairs)
  const pairOfA = new Map(pairs.map((pair) => [pair.a, pair]))
  const pairOfB = new Map(pairs.map((pair) => [pair.b, pair]))
  const entries: LegalDiffEntry[] = []
  let a = 0
  const removeUpTo = (end: number) => {
    for (; a < end; a++) if (!pairOfA.has(a)) entries.push(lonely('removed', as[a]!, lexicon))
  }
  const untilNext = () => {
    let end = a
    while (end < as.length && !(pairOfA.has(end) && inOrder.has(pairOfA.get(end)!))) end++
    return end
  }
  removeUpTo(untilNext())
  bs.forEach((unit, b) => {
    const pair = pairOfB.get(b)
    if (!pair) entries.push(lonely('added', unit, lexicon))
    else entries.push(paired(as[pair.a]!, unit, inOrder.has(pair), lexicon))
    if (pair && inOrder.has(pair)) {
      a = pair.a + 1
      removeUpTo(untilNext())
    }
  })
  return entries
}

function lonely(kind: 'added' | 'removed', unit: Unit, lexicon: Lexicon): LegalDiffEntry {
  const place = placeOf(unit)
  return kind === 'added'
    ? { kind, old: null, new: unit.label, amended: true, from: [], to: [place], parts: [diffUnits(null, unit, lexicon)] }
    : { kind, old: unit.label, new: null, amended: true, from: [place], to: [], parts: [diffUnits(unit, null, lexicon)] }
}

function paired(a: Unit, b: Unit, inOrder: boolean, lexicon: Lexicon): LegalDiffEntry {
  const part = diffUnits(a, b, lexicon)
  const amended = part.pieces.some(({ op }) => op !== 'same' && op !== 'typing')
  const kind = !inOrder ? 'moved' : amended ? 'changed' : a.number === b.number ? 'same' : 'renumbered'
  return { kind, old: a.label, new: b.label, amended, from: [placeOf(a)], to: [placeOf(b)], parts: [part] }
}

const placeOf = ({ label, address, anchor, text, start, end }: Unit): ProvisionPlace => {
  let from = start
  while (text[from] === '\n') from++
  return { label, address, anchor, start: from, end }
}

function countsOf(entries: readonly LegalDiffEntry[], matter: readonly MatterDiff[]): LegalDiffCounts {
  const counts = { same: 0, changed: 0, renumbered: 0, moved: 0, split: 0, merged: 0, added: 0, removed: 0 }
  for (const { kind } of entries) counts[kind]++
  return {
    ...counts,
    movedAndChanged: entries.filter(({ kind, amended }) => kind === 'moved' && amended).length,
    typing: entries.filter(
      ({ amended, parts }) => !amended && parts.some(({ pieces }) => pieces.some(({ op }) => op === 'typing')),
    ).length,
    matter: matter.filter(({ kind }) => kind !== 'same').length,
  }
}
