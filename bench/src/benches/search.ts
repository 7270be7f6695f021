import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openApp } from '../../../apps/api/src/app.ts'
import { importFile } from '../../../apps/api/src/importing/importFile.ts'
import { isDatabaseProblem } from '../../../apps/api/src/platform/database/problem.ts'
import { type OpenRegister, openRegister } from '../../../apps/api/src/platform/register/openRegister.ts'
import { readLogMoment, searchIndex } from '../../../apps/api/src/search/meilisearch/searchIndex.ts'
import { type Child, startApp } from '../children/startChild.ts'
import { type HttpClient, httpClient } from '../measure/httpClient.ts'
import type { BenchReport, Line } from '../measure/report.ts'
import { interleave, type Rounds, type Side } from '../measure/rounds.ts'
import { BENCH_DAY, configOf, demonstrationOn, freshFolder } from '../register/config.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/dev/', import.meta.url))
const documents = join(corpus, 'documents.jsonl')
const queriesFile = join(corpus, 'queries.jsonl')

/** A query with the texts that answer it: 3 is what was looked for, 1 is of some use. */
interface GradedQuery {
  readonly id: string
  readonly type: string
  readonly query: string
  readonly relevant: readonly { readonly id: string; readonly grade: number }[]
}

interface ApiAnswer {
  readonly items: readonly { readonly sourceIds: readonly string[] }[]
  readonly engine: string
}

const DEPTH = 10

/** What is asked of both: twenty documents with the fields that the answer is made from. */
const FIELDS = ['document', 'n', 'label', 'anchor', 'words']
const PAGE = 20

/**
 * How well and how fast the search finds, by both engines, in the dev corpus: through the public API with scope=all. A hit is a document:
 * it counts as its best-graded version, its other versions leave the list of what is relevant.
 */
export async function benchSearch(size: Rounds): Promise<BenchReport> {
  if (!existsSync(documents) || !existsSync(queriesFile))
    return { name: 'search', says: 'Skipped: the dev corpus is not there.', lines: [] }
  const queries = readFileSync(queriesFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GradedQuery)
  const folder = freshFolder()
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const environment = { ...demonstrationOn(dataDir), FADU_DEMO: '0' }
  const config = configOf(environment)
  try {
    const app = await openApp(config, () => {}, { postgresOnly: true })
    if (isDatabaseProblem(app)) throw new Error(app.line)
    await importFile(app.open, documents, { dryRun: false, account: 'bench', today: BENCH_DAY })
    await app.close()

    const alone = await startApp({ dataDir }, { environment })
    const byPostgres = await quality('PostgreSQL', alone, queries)
    await alone.stop()
    const child = await startApp({ dataDir }, { environment, withMeilisearch: true })
    const open = await openRegister(config)
    if (isDatabaseProblem(open)) throw new Error(open.line)
    try {
      await answersByMeilisearch(child)
      const byMeilisearch = await quality('Meilisearch', child, queries)
      const lines = await compared(child, open, dataDir, queries, size)
      const found = await findable(child, open, folder)
      return {
        name: 'search',
        says: 'The dev corpus through `/api/v1/search`; floor: the same query, page and fields asked of Meilisearch itself, with `accept-encoding: identity`. Asked anew: under an address that no memory of answers knows. Asked again: as a second visitor does.',
        lines,
        notes: [...byPostgres, ...byMeilisearch, found],
      }
    } finally {
      await open.close()
      await child.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const addressOf = (query: string, tail = '') => `/api/v1/search?scope=all&q=${encodeURIComponent(query)}${tail}`

async function asked(client: HttpClient, path: string): Promise<ApiAnswer> {
  const { status, body } = await client.get(path)
  if (status !== 200) throw new Error(`${path}: ${status} ${body.toString('utf8', 0, 300)}`)
  return JSON.parse(body.toString()) as ApiAnswer
}

/** A table by type of query, and the queries that did not find everything. */
async function quality(engine: string, child: Child, queries: readonly GradedQuery[]): Promise<string[]> {
  const client = await httpClient(child.origin)
  const outcomes: { query: GradedQuery; recall: number; reciprocal: number }[] = []
  for (const query of queries) outcomes.push({ query, ...judge(query, (await asked(client, addressOf(query.query))).items) })
  client.close()
  const rows = [...new Set(queries.map(({ type }) => type)), 'all'].map((type) => {
    const of = outcomes.filter(({ query }) => type === 'all' || query.type === type)
    return `| ${type} | ${of.length} | ${mean(of.map(({ recall }) => recall))} | ${mean(of.map(({ reciprocal }) => reciprocal))} |`
  })
  const short = outcomes
    .filter(({ recall, reciprocal }) => recall < 1 || reciprocal < 1)
    .map(
      ({ query, recall, reciprocal }) =>
        `${query.id}: recall ${recall.toFixed(2)}, first hit at ${reciprocal === 0 ? 'none' : 1 / reciprocal}`,
    )
  return [
    `${engine}, aims 0.98 and 0.97:\n\n| queries | | recall@10 | MRR |\n|---|---:|---:|---:|\n${rows.join('\n')}`,
    ...(short.length > 0 ? [`${engine} did not find everything of ${short.join('; ')}.`] : []),
  ]
}

const mean = (values: readonly number[]) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)

function judge({ relevant }: GradedQuery, items: ApiAnswer['items']) {
  const wanted = new Set(relevant.map(({ id }) => id))
  const hits = items.slice(0, DEPTH).map(({ sourceIds }) => sourceIds.filter((id) => wanted.has(id)))
  // Versions of one document that were found together are one thing to find.
  const counted = wanted.size - hits.reduce((sum, ids) => sum + Math.max(0, ids.length - 1), 0)
  const first = hits.findIndex((ids) => ids.length > 0)
  return {
    recall: hits.filter((ids) => ids.length > 0).length / Math.min(DEPTH, counted),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  }
}

async function answersByMeilisearch(child: Child): Promise<void> {
  const client = await httpClient(child.origin)
  for (let n = 0; (await asked(client, addressOf('管理', `&page=${1 + (n % 40)}`))).engine !== 'meilisearch'; n++)
    await sleep(200)
  client.close()
}

/** Queries that Meilisearch answers, against itself. What it finds nothing for is answered by PostgreSQL and compared with nothing. */
async function compared(
  child: Child,
  open: OpenRegister,
  dataDir: string,
  queries: readonly GradedQuery[],
  size: Rounds,
): Promise<Line[]> {
  const running = JSON.parse(readFileSync(join(dataDir, 'meilisearch', 'server.json'), 'utf8')) as { url: string; key: string }
  const { name } = searchIndex(running, (await readLogMoment(open.sql())).register)
  const api = await httpClient(child.origin)
  const raw = await httpClient(running.url, { authorization: `Bearer ${running.key}`, 'accept-encoding': 'identity' })
  const answered: string[] = []
  for (const { query } of queries) if ((await asked(api, addressOf(query))).engine === 'meilisearch') answered.push(query)
  const rawAddress = (query: string) =>
    `/indexes/${name}/search?q=${encodeURIComponent(query)}&page=1&hitsPerPage=${PAGE}&matchingStrategy=all&attributesToRetrieve=${FIELDS.join(',')}`
  let asks = 0
  const inTurn = (client: HttpClient, address: (query: string, ask: number) => string): Side => {
    let turn = 0
    return {
      once: async () => {
        const path = address(answered[turn++ % answered.length]!, asks++)
        const { status, body } = await client.get(path)
        if (status !== 200) throw new Error(`${path}: ${status}`)
        return body.length
      },
    }
  }
  const samples = await interleave(
    {
      floor: inTurn(raw, rawAddress),
      // Spaces at the end change the address and not the question.
      anew: inTurn(api, (query, ask) =>
        addressOf(`${query}${' '.repeat(1 + (ask % 60))}${'\t'.repeat(1 + (Math.floor(ask / 60) % 60))}`),
      ),
      again: inTurn(api, (query) => addressOf(query)),
    },
    size,
  )
  api.close()
  raw.close()
  const what = `${answered.length} of ${queries.length} queries`
  return [
    { what: `${what}, asked anew`, ours: samples.anew, floor: samples.floor, aim: 1.3 },
    { what: `${what}, asked again`, ours: samples.again, floor: samples.floor, aim: 1.3 },
  ]
}

const PUBLICATIONS = 10

/** From the moment at which a publication is recorded: until the API finds it at all, and until Meilisearch does. */
async function findable(child: Child, open: OpenRegister, folder: string): Promise<string> {
  const client = await httpClient(child.origin)
  const any: number[] = []
  const byMeilisearch: number[] = []
  for (let n = 0; n < PUBLICATIONS; n++) {
    const file = join(folder, 'one.jsonl')
    const topic = `${'甲乙丙丁戊己庚辛壬癸'[n]}号试点`
    writeFileSync(
      file,
      `${JSON.stringify({ id: `bench-${n}`, title: `禾川县${topic}办法`, kind: 'normative-document', issuer: '禾川县人民政府', publishedOn: '2026-01-01', body: `第一条 为了${topic}，制定本办法。` })}\n`,
    )
    await importFile(open, file, { dryRun: false, account: 'bench', today: BENCH_DAY })
    const recorded = performance.now()
    let first: number | null = null
    for (let ask = 1; ; ask++) {
      const answer = await asked(client, addressOf(`${topic}${' '.repeat(ask)}`))
      if (!answer.items.some(({ sourceIds }) => sourceIds.includes(`bench-${n}`))) continue
      first ??= performance.now() - recorded
      if (answer.engine === 'meilisearch') break
    }
    any.push(first)
    byMeilisearch.push(performance.now() - recorded)
  }
  client.close()
  const most = (times: readonly number[]) => `${Math.max(...times).toFixed(0)} ms at most`
  return `From recording a publication to finding it, ${PUBLICATIONS} times, aim 2000 ms: by whichever engine ${most(any)}, by Meilisearch ${most(byMeilisearch)}.`
}
