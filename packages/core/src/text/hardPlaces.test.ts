/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { corpusTexts, hasCorpus } from '../diff/testing/corpus.ts'
import { groupBy } from '../schema/groupBy.ts'
import type { LegalNode, LegalNodeKind, LegalTree } from './legalTree.ts'
import { parseLegalText } from './parseLegalText.ts'

/**
 * A line of a real text by its offset in the normalised text, drawn by `testing/drawHardPlaces.ts` and labelled by reading, before the
 * parser was mended. `kind`: why it was drawn; `is`: the kind of node that the line begins, or goes on with.
 */
interface HardPlace {
  readonly kind: string
  readonly id: string
  readonly at: number
  readonly is: LegalNodeKind
  readonly label?: string
  /** In an annex or a text that another one issues; absent for the main text. */
  readonly in?: 'annex'
}

const places: readonly HardPlace[] = readFileSync(new URL('hardPlaces.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Nodes of several lines: their further lines begin no node. */
const OF_LINES = new Set<LegalNodeKind>(['title', 'contents', 'table', 'note', 'annexList'])

/** What the tree says of the line at an offset. */
function readingAt(tree: LegalTree, at: number): string {
  const path: LegalNode[] = []
  for (let nodes = tree.children; ; ) {
    const node = nodes.findLast(({ start, end }) => start <= at && at < end)
    if (!node) break
    path.push(node)
    nodes = node.children
  }
  const quotation = path.find(({ kind }) => kind === 'quotation')
  const first = path.find(({ start, kind, label }) => start === at && !(kind === 'annex' && label === ''))
  const node = quotation ? (path.findLast(({ start }) => start === at) ?? quotation) : (first ?? path.at(-1)!)
  const kind = quotation ? 'quotation' : first || OF_LINES.has(node.kind) ? node.kind : `inside ${node.kind}`
  const label = quotation && node.start === at ? node.label : first ? node.label : ''
  const within = path.slice(0, path.indexOf(node)).some(({ kind: above }) => above === 'annex')
  return said({ is: kind, label, in: within ? 'annex' : undefined })
}

const LABELLED = /^(?:article|quotation|part|chapter|section|item|subitem|heading|annex)$/
const said = ({ is, label = '', in: home = 'main' }: { is: string; label?: string | undefined; in?: string | undefined }) =>
  `${is} ${LABELLED.test(is) ? label : ''} (${home})`

it.skipIf(!hasCorpus)(
  'at least 99 of 100 hard places of real texts are read as readers labelled them',
  () => {
    const wanted = new Set(places.map(({ id }) => id))
    const trees = new Map(
      corpusTexts()
        .filter(({ id }) => wanted.has(id))
        .map(({ id, body }) => [id, parseLegalText(body)]),
    )
    const right = new Map<string, number>()
    const all = groupBy(places, ({ kind }) => kind)
    const wrong = places.filter((place) => {
      const isRight = readingAt(trees.get(place.id)!, place.at) === said(place)
      right.set(place.kind, (right.get(place.kind) ?? 0) + Number(isRight))
      return !isRight
    })
    const share = (places.length - wrong.length) / places.length
    console.info(
      [
        `${places.length} hard places, ${places.length - wrong.length} right (${(share * 100).toFixed(1)}%)`,
        ...[...all].map(([kind, of]) => `  ${kind}: ${right.get(kind)} of ${of.length}`),
        ...wrong.map(
          (place) => `  ${place.id} ${place.at}: ${said(place)}, read as ${readingAt(trees.get(place.id)!, place.at)}`,
        ),
      ].join('\n'),
    )
    expect(share).toBeGreaterThanOrEqual(0.99)
  },
  60_000,
)
