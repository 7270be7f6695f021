/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { Citation } from './citation.ts'
import { findCitations } from './findCitations.ts'

const corpus = new URL('../../../../../shared/corpus/bench/documents.jsonl.gz', import.meta.url)
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

interface Label {
  readonly id: string
  readonly from: number
  readonly until: number
  readonly citations: readonly Citation[]
}

it.skipIf(!existsSync(corpus))(
  'finds what is labelled in real texts, nothing else, and the right target',
  () => {
    const bodies = new Map<string, string>(lines(gunzipSync(readFileSync(corpus)).toString()).map(({ id, body }) => [id, body]))
    const labels: readonly Label[] = lines(readFileSync(new URL('citationLabels.jsonl', import.meta.url), 'utf8'))
    const score = { all: { right: 0, found: 0, labelled: 0 }, relative: { right: 0, found: 0, labelled: 0 } }
    const faults: string[] = []
    for (const { id, from, until, citations } of labels) {
      const body = bodies.get(id)!
      const found = findCitations(body).filter(({ start, end }) => start >= from && end <= until)
      const show = (citation: Citation) => `${id} ${body.slice(citation.start, citation.end)} ${JSON.stringify(citation)}`
      const wanted = new Set(citations.map(key))
      const given = new Set(found.map(key))
      for (const [set, of] of [
        ['all', () => true],
        ['relative', ({ kind }: Citation) => kind === 'relative'],
      ] as const) {
        score[set].labelled += citations.filter(of).length
        score[set].found += found.filter(of).length
        score[set].right += citations.filter(of).filter((citation) => given.has(key(citation))).length
      }
      faults.push(...citations.filter((citation) => !given.has(key(citation))).map((citation) => `missed ${show(citation)}`))
      faults.push(...found.filter((citation) => !wanted.has(key(citation))).map((citation) => `too much ${show(citation)}`))
    }
    const rates = Object.entries(score).map(([set, { right, found, labelled }]) => ({
      set,
      precision: right / found,
      recall: right / labelled,
      labelled,
    }))
    console.info([...rates.map((rate) => JSON.stringify(rate)), ...faults].join('\n'))
    const [all, relative] = rates
    expect(Math.min(all!.precision, all!.recall)).toBeGreaterThanOrEqual(0.98)
    expect(Math.min(relative!.precision, relative!.recall)).toBeGreaterThanOrEqual(0.95)
  },
  300_000,
)

/** Where and what; brackets of 项 are as the text writes them in either case. */
const key = ({ start, end, title, number, article }: Citation) =>
  JSON.stringify([start, end, title, number, article?.replace(/第（(.+?)）项/g, '第$1项')])
