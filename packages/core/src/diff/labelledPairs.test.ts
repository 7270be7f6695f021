/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { applyLegalDiff } from './applyLegalDiff.ts'
import { diffLegalTexts } from './diffLegalTexts.ts'
import { corpusTexts, hasCorpus, versionPairs } from './testing/corpus.ts'
import { type AlignmentLabels, emptyScore, scoreAlignment, tallies } from './testing/scoreAlignment.ts'

const labelled: readonly AlignmentLabels[] = readFileSync(new URL('alignmentLabels.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const texts = hasCorpus ? new Map(corpusTexts().map(({ id, body }) => [id, body])) : new Map<string, string>()

/** What must be found of the labels, and what of the findings must be right. Splits and mergers are few: one is a twentieth, or an eighth. */
const floors = {
  links: [0.98, 0.99],
  words: [1, 1],
  split: [0.85, 0.94],
  merged: [0.87, 1],
  moved: [0.93, 0.96],
  added: [0.98, 0.97],
  removed: [1, 0.96],
} as const

it.skipIf(!hasCorpus)(
  'articles of amended laws are aligned as readers labelled them before',
  () => {
    const score = emptyScore()
    const lines = labelled.flatMap((labels) => {
      const wrong = scoreAlignment(labels, diffLegalTexts(texts.get(labels.old)!, texts.get(labels.new)!), score)
      return wrong.length > 0 ? [`  ${labels.old} ${labels.new}: ${wrong.join('; ')}`] : []
    })
    const share = (part: number, all: number) => (all === 0 ? 1 : part / all)
    console.log(`${labelled.length} pairs of versions`)
    for (const name of tallies) {
      const { expected, found, claimed } = score[name]
      const [recall, precision] = [share(found, expected), share(found, claimed)]
      console.log(
        `${name.padEnd(8)} recall ${recall.toFixed(3)} (${found}/${expected}), precision ${precision.toFixed(3)} (${found}/${claimed})`,
      )
      expect.soft(recall, `${name}, recall`).toBeGreaterThanOrEqual(floors[name][0])
      expect.soft(precision, `${name}, precision`).toBeGreaterThanOrEqual(floors[name][1])
    }
    console.log(lines.join('\n'))
  },
  60_000,
)

it.skipIf(!hasCorpus)(
  'for every pair of versions the difference makes exactly the new text from the old one',
  () => {
    const wrong = versionPairs().flatMap((pair) => {
      const [before, after] = [texts.get(pair.old)!, texts.get(pair.new)!]
      return applyLegalDiff(before, diffLegalTexts(before, after)) === normalizeLegalText(after) ? [] : [pair]
    })
    expect(wrong).toEqual([])
  },
  120_000,
)

it.skipIf(!hasCorpus)(
  'real texts do not differ from themselves',
  () => {
    for (const { old } of versionPairs()) {
      const { entries, matter, weighty } = diffLegalTexts(texts.get(old)!, texts.get(old)!)
      expect([...entries, ...matter].filter(({ kind }) => kind !== 'same')).toEqual([])
      expect(weighty).toEqual([])
    }
  },
  120_000,
)
