// How well the search finds: node bench/src/search.ts [documents.jsonl queries.jsonl]
import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApp } from '../../apps/api/src/app.ts'
import { importFile } from '../../apps/api/src/importing/importFile.ts'
import { prepareDataFolder } from '../../apps/api/src/platform/config/dataFolder.ts'
import { isDatabaseProblem } from '../../apps/api/src/platform/database/problem.ts'
import { BENCH_DAY, configOf, freshFolder } from './register/config.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/dev/', import.meta.url))

/** A query with the texts that answer it: 3 is what was looked for, 1 is of some use. */
interface GradedQuery {
  readonly id: string
  readonly type: string
  readonly query: string
  readonly relevant: readonly { readonly id: string; readonly grade: number }[]
}

interface Outcome {
  readonly query: GradedQuery
  readonly recall: number
  readonly reciprocalRank: number
  readonly milliseconds: number
}

/** Rounds of the same queries; the times are those of all but the first, which warms up. */
const ROUNDS = 4
const DEPTH = 10

/**
 * Imports the documents into an empty register, asks every query through the public API with scope=all, and measures recall@10 and
 * MRR. A hit is a document: it counts as its best-graded version, its other versions leave the list of what is relevant.
 */
async function measure(documents: string, queries: readonly GradedQuery[]): Promise<readonly Outcome[]> {
  const folder = freshFolder()
  const config = configOf({
    FADU_DATA_DIR: join(folder, 'data'),
    FADU_DEMO: '0',
    FADU_NOW: BENCH_DAY,
    HOST: '127.0.0.1',
    PORT: '0',
  })
  const prepared = prepareDataFolder(config.dataDir)
  if (!prepared.ok) throw new Error(prepared.problem)
  const app = await openApp(config, () => {}, { limits: { rate: false } })
  if (isDatabaseProblem(app)) throw new Error(app.line)
  try {
    await importFile(app.open, documents, { dryRun: false, account: 'bench', today: BENCH_DAY })
    await app.server.listen({ host: '127.0.0.1', port: 0 })
    const origin = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`
    const outcomes: Outcome[] = []
    for (let round = 0; round < ROUNDS; round++) {
      for (const query of queries) {
        const began = performance.now()
        // Another address each time: the answer must not come from memory.
        const answer = await fetch(`${origin}/api/v1/search?scope=all&q=${encodeURIComponent(query.query)}${'%20'.repeat(round)}`)
        const { items } = (await answer.json()) as { items: readonly { sourceIds: readonly string[] }[] }
        const milliseconds = performance.now() - began
        if (round > 0) outcomes.push({ query, milliseconds, ...judge(query, items) })
      }
    }
    return outcomes
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function judge({ relevant }: GradedQuery, items: readonly { sourceIds: readonly string[] }[]) {
  const wanted = new Set(relevant.map(({ id }) => id))
  const hit = items.slice(0, DEPTH).map(({ sourceIds }) => sourceIds.filter((id) => wanted.has(id)))
  // Versions of one document that were found together are one thing to find.
  const counted = wanted.size - hit.reduce((sum, ids) => sum + Math.max(0, ids.length - 1), 0)
  const found = hit.filter((ids) => ids.length > 0).length
  const first = hit.findIndex((ids) => ids.length > 0)
  return { recall: found / Math.min(DEPTH, counted), reciprocalRank: first < 0 ? 0 : 1 / (first + 1) }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!

const [documents = join(corpus, 'documents.jsonl'), queriesFile = join(corpus, 'queries.jsonl')] = process.argv.slice(2)
if (!existsSync(documents) || !existsSync(queriesFile)) {
  console.log(`search: skipped, ${existsSync(documents) ? queriesFile : documents} is not there.`)
  process.exit(0)
}
const queries = readFileSync(queriesFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GradedQuery)
const outcomes = await measure(documents, queries)
const types = [...new Set(queries.map((query) => query.type))]
console.log('type      queries  recall@10  MRR')
for (const type of [...types, 'all']) {
  const of = outcomes.filter((outcome) => type === 'all' || outcome.query.type === type)
  const count = queries.filter((query) => type === 'all' || query.type === type).length
  console.log(
    `${type.padEnd(10)}${String(count).padStart(7)}${mean(of.map((outcome) => outcome.recall))
      .toFixed(3)
      .padStart(11)}${mean(of.map((outcome) => outcome.reciprocalRank))
      .toFixed(3)
      .padStart(7)}`,
  )
}
for (const { query, recall, reciprocalRank } of outcomes.slice(0, queries.length))
  if (recall < 1 || reciprocalRank < 1)
    console.log(
      `${query.id} “${query.query}”: recall ${recall.toFixed(2)}, first hit at ${reciprocalRank === 0 ? 'none' : 1 / reciprocalRank}`,
    )
const times = outcomes.map((outcome) => outcome.milliseconds)
console.log(
  `search through the API: p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms over ${times.length} requests`,
)
process.exit(0)
