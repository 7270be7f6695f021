import { parseChineseNumeral } from '../../text/chineseNumeral.ts'
import type { LegalDiff } from '../legalDiff.ts'

/**
 * How articles of an old text answer to those of a new one, by number: `3=4` has the same words, `5>6` other ones, `3>3+4` was
 * split, `2+6>5` merged, `+7` is new, `-9` gone. Of each group in `moved` one is the article that moved. What readers could see
 * in two ways is open and counts for nobody.
 */
export interface AlignmentLabels {
  readonly old: string
  readonly new: string
  readonly relations: string
  readonly moved: readonly (readonly string[])[]
  readonly openOld: readonly number[]
  readonly openNew: readonly number[]
}

export interface Tally {
  expected: number
  found: number
  claimed: number
}

export const tallies = ['links', 'words', 'split', 'merged', 'moved', 'added', 'removed'] as const
export type Score = Record<(typeof tallies)[number], Tally>
export const emptyScore = (): Score =>
  Object.fromEntries(tallies.map((name) => [name, { expected: 0, found: 0, claimed: 0 }])) as Score

/** Adds what of the labels the difference found, and what it claims; gives back the differing relations in words. */
export function scoreAlignment(labels: AlignmentLabels, diff: LegalDiff, score: Score): string[] {
  const wrong: string[] = []
  const isOpen = ({ old, now }: Relation) => {
    const [openOld, openNew] = [old.filter((n) => !labels.openOld.includes(n)), now.filter((n) => !labels.openNew.includes(n))]
    return openOld.length === 0 && openNew.length === 0
  }
  const expected = labels.relations.split(' ').map(readRelation)
  const claimed = diff.entries.map((entry): Relation & { moved: boolean } => ({
    ...relationOf(entry),
    moved: entry.kind === 'moved',
  }))
  const tally = (name: keyof Score, should: ReadonlySet<string>, does: ReadonlySet<string>) => {
    score[name].expected += should.size
    score[name].claimed += does.size
    score[name].found += [...should].filter((item) => does.has(item)).length
    for (const item of should) if (!does.has(item)) wrong.push(`${name}: missed ${item}`)
    for (const item of does) if (!should.has(item)) wrong.push(`${name}: claimed ${item}`)
  }
  const openLink = (a: number, b: number) => labels.openOld.includes(a) || labels.openNew.includes(b)
  const links = (relations: readonly Relation[]) =>
    new Set(relations.flatMap(({ old, now }) => old.flatMap((a) => now.flatMap((b) => (openLink(a, b) ? [] : [`${a}-${b}`])))))
  tally('links', links(expected), links(claimed))
  const closed = <R extends Relation>(relations: readonly R[]): R[] =>
    relations
      .filter((relation) => !isOpen(relation))
      .map((relation) => ({
        ...relation,
        old: relation.old.filter((n) => !labels.openOld.includes(n)),
        now: relation.now.filter((n) => !labels.openNew.includes(n)),
      }))
  const [should, does] = [closed(expected), closed(claimed)]
  const written = ({ old, now }: Relation) => `${old.join('+')}>${now.join('+')}`
  const pick = (relations: readonly Relation[], test: (relation: Relation) => boolean) =>
    new Set(relations.filter(test).map(written))
  tally(
    'words',
    pick(should, ({ same }) => same),
    pick(does, ({ same }) => same),
  )
  tally(
    'split',
    pick(should, ({ now }) => now.length > 1),
    pick(does, ({ now }) => now.length > 1),
  )
  tally(
    'merged',
    pick(should, ({ old }) => old.length > 1),
    pick(does, ({ old }) => old.length > 1),
  )
  tally(
    'added',
    pick(should, ({ old }) => old.length === 0),
    pick(does, ({ old }) => old.length === 0),
  )
  tally(
    'removed',
    pick(should, ({ now }) => now.length === 0),
    pick(does, ({ now }) => now.length === 0),
  )
  const moved = new Set(claimed.filter((relation) => relation.moved).map(written))
  const groups = labels.moved.map((group) => group.map((item) => item.replace('=', '>')))
  // Whichever of a group is called moved, it is called by the name of the group.
  const named = new Set([...moved].map((item) => groups.find((group) => group.includes(item))?.join('|') ?? item))
  tally('moved', new Set(groups.map((group) => group.join('|'))), named)
  return wrong
}

interface Relation {
  readonly old: readonly number[]
  readonly now: readonly number[]
  readonly same: boolean
}

function readRelation(text: string): Relation {
  if (text.startsWith('+')) return { old: [], now: [Number(text.slice(1))], same: false }
  if (text.startsWith('-')) return { old: [Number(text.slice(1))], now: [], same: false }
  const [old, now] = text.split(/[=>]/).map((side) => side.split('+').map(Number))
  return { old: old!, now: now!, same: text.includes('=') }
}

const relationOf = (entry: LegalDiff['entries'][number]): Relation => ({
  old: entry.from.map(({ label }) => numberOf(label)),
  now: entry.to.map(({ label }) => numberOf(label)),
  same: !entry.amended,
})

const numberOf = (label: string) => parseChineseNumeral(label.replace(/^第|条$/g, ''))!
