import { alignProvisions } from './alignProvisions.ts'
import { type CutText, cutIntoUnits, type Unit } from './cutIntoUnits.ts'
import { diffMatter } from './diffMatter.ts'
import { isAmended, partsOf } from './diffUnits.ts'
import { findWeighty } from './findWeighty.ts'
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
  return { version: 1, entries, matter, counts: countsOf(entries, matter), weighty: findWeighty(entries) }
}

function entriesOf(oldText: CutText, newText: CutText, lexicon: Lexicon): LegalDiffEntry[] {
  const [as, bs] = [oldText.provisions, newText.provisions]
  const groups = alignProvisions(as, bs)
  const stays = new Set(
    groups.filter(({ as, bs, moved }) => as.length > 0 && bs.length > 0 && !moved).flatMap((group) => group.as),
  )
  const gone = new Set(groups.filter((group) => group.bs.length === 0).flatMap((group) => group.as))
  const entries: LegalDiffEntry[] = []
  let a = 0
  /** What was removed stands where it stood: before the next provision that stayed. */
  const addRemoved = () => {
    for (; a < as.length && !stays.has(a); a++) if (gone.has(a)) entries.push(entryOf([as[a]!], [], false, lexicon))
  }
  addRemoved()
  for (const group of groups.filter(({ bs }) => bs.length > 0).sort((one, other) => one.bs[0]! - other.bs[0]!)) {
    entries.push(
      entryOf(
        group.as.map((index) => as[index]!),
        group.bs.map((index) => bs[index]!),
        group.moved,
        lexicon,
      ),
    )
    if (group.moved || group.as.length === 0) continue
    while (a < as.length && a <= group.as.at(-1)!) {
      if (gone.has(a)) entries.push(entryOf([as[a]!], [], false, lexicon))
      a++
    }
    addRemoved()
  }
  return entries
}

function entryOf(as: readonly Unit[], bs: readonly Unit[], moved: boolean, lexicon: Lexicon): LegalDiffEntry {
  const parts = partsOf(as, bs, lexicon)
  const amended = parts.some(isAmended)
  const facts = { amended, from: as.map(placeOf), to: bs.map(placeOf), parts }
  const [a, b] = [as[0], bs[0]]
  if (!a) return { kind: 'added', old: null, new: b!.label, ...facts }
  if (!b) return { kind: 'removed', old: a.label, new: null, ...facts }
  if (bs.length > 1) return { kind: 'split', old: a.label, new: bs.map(({ label }) => label), ...facts }
  if (as.length > 1) return { kind: 'merged', old: as.map(({ label }) => label), new: b.label, ...facts }
  const kind = moved ? 'moved' : amended ? 'changed' : a.number === b.number ? 'same' : 'renumbered'
  return { kind, old: a.label, new: b.label, ...facts }
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
