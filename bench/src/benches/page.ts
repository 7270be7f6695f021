import type { Sql } from '../../../apps/api/src/platform/database/sql.ts'
import { readPublicMoment } from '../../../apps/api/src/portal/pageCache.ts'
import { type Child, startApp, startFloor } from '../children/startChild.ts'
import { cpuWatch } from '../measure/cpu.ts'
import { type HttpClient, httpClient } from '../measure/httpClient.ts'
import type { BenchReport } from '../measure/report.ts'
import { interleave, type Rounds, type Side } from '../measure/rounds.ts'
import type { Bed } from '../register/bed.ts'
import { FULL, publishedId } from '../register/fill.ts'

/** What a page cannot be made without: the public facts of the document and its text. */
const DOCUMENT = 'select p.view, t.body from publication p join published_text t on t.document = p.id and t.n = 1 where p.id = $1'

/**
 * One public page. Cached: it was sent before and nothing public changed since, so it is sent again after one look at whether that is
 * so. Made anew: something public changed; the text is still known in its parsed form. First view: nothing of it is known.
 */
export async function benchPage(bed: Bed, size: Rounds): Promise<BenchReport> {
  const needed = size.rounds * size.each + (size.warmup ?? 20)
  const ids = Array.from({ length: Math.min(needed, FULL.longTexts) }, (_, n) => publishedId(n))
  // Read from a server of its own, so that the one that is measured has seen none of them.
  const bodies = await readPages(bed, ids)
  const moment = await statementOf(readPublicMoment)
  const [app, floor] = await Promise.all([
    startApp(bed),
    startFloor(bed, [
      { path: '/cached/:id', sql: moment, parameters: [], bodies },
      { path: '/page/:id', sql: DOCUMENT, parameters: [':id'], bodies },
    ]),
  ])
  const [client, bare] = await Promise.all([httpClient(app.origin), httpClient(floor.origin)])
  try {
    const cached = ids[0]!
    await client.get(`/d/${cached}`)
    const again = await interleave(
      {
        floor: reading(bed, floor, bare, () => `/cached/${cached}`),
        ours: reading(bed, app, client, () => `/d/${cached}`),
      },
      { ...size, each: size.each * 5 },
    )
    const first = await interleave(
      { floor: reading(bed, floor, bare, inTurn('/page/', ids)), ours: reading(bed, app, client, inTurn('/d/', ids)) },
      size,
    )
    const anew = await interleave(
      {
        floor: reading(bed, floor, bare, inTurn('/page/', ids)),
        ours: { ...reading(bed, app, client, inTurn('/d/', ids)), prepare: () => changeSomethingPublic(bed) },
      },
      size,
    )
    const bytes = Math.round(Object.values(bodies).reduce((sum, body) => sum + body.length * 0.75, 0) / ids.length / 1024)
    return {
      name: 'page',
      says: `\`/d/{id}\` of a document of 35 articles (${bytes} KB of HTML), one request after the other on one connection; floor: a bare Fastify that sends the same bytes from memory, for the cached page after the one statement that a cached page asks too, otherwise after one statement that reads the facts and the text.`,
      lines: [
        { what: 'cached', ours: again.ours, floor: again.floor, aim: 1.5 },
        { what: 'uncached, made anew', ours: anew.ours, floor: anew.floor, aim: 3 },
        { what: 'uncached, first view', ours: first.ours, floor: first.floor, aim: 3 },
      ],
    }
  } finally {
    client.close()
    bare.close()
    await Promise.all([app.stop(), floor.stop()])
  }
}

const reading = (bed: Bed, server: Child, client: HttpClient, next: () => string): Side => ({
  cpu: cpuWatch(bed.dataDir, [server.pid]),
  once: async () => {
    const path = next()
    const { status, body } = await client.get(path)
    if (status !== 200) throw new Error(`${path}: ${status} ${body.toString('utf8', 0, 300)}`)
    return body.length
  },
})

const inTurn = (prefix: string, ids: readonly string[]) => {
  let next = 0
  return () => `${prefix}${ids[next++ % ids.length]}`
}

async function readPages(bed: Bed, ids: readonly string[]): Promise<Record<string, string>> {
  const app = await startApp(bed)
  const client = await httpClient(app.origin)
  try {
    const bodies: Record<string, string> = {}
    for (const id of ids) {
      const { status, body } = await client.get(`/d/${id}`)
      if (status !== 200) throw new Error(`/d/${id}: ${status} ${body}`)
      bodies[id] = body.toString('base64')
    }
    return bodies
  } finally {
    client.close()
    await app.stop()
  }
}

/** As a publication would: pages made before it are good no more. */
async function changeSomethingPublic(bed: Bed): Promise<void> {
  await bed.open.sql()('update publication set position = (select max(position) + 1 from publication) where id = $1', [
    publishedId(FULL.published - 1),
  ])
}

/** The statement that a reader of ours sends. */
async function statementOf(read: (sql: Sql) => Promise<unknown>): Promise<string> {
  let text = ''
  const spy: Sql = async <Row>(asked: string) => {
    text = asked
    return [{}] as Row[]
  }
  await read(spy)
  return text
}
