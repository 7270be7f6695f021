import { roleTerms } from '@fadu/core'
import { demoActor } from '../../../apps/api/src/demo/actor.ts'
import type { Sql } from '../../../apps/api/src/platform/database/sql.ts'
import { listDocuments } from '../../../apps/api/src/registry/lists.ts'
import { type Child, startApp, startFloor } from '../children/startChild.ts'
import { cpuWatch } from '../measure/cpu.ts'
import { type HttpClient, httpClient } from '../measure/httpClient.ts'
import type { BenchReport, Line } from '../measure/report.ts'
import { interleave, type Rounds, type Side } from '../measure/rounds.ts'
import { signIn } from '../measure/signIn.ts'
import type { Bed } from '../register/bed.ts'
import { IDLE_UNIT, UNIT } from '../register/fill.ts'

const LIMIT = 20
const PATH = `/trpc/registry.list?input=${encodeURIComponent(JSON.stringify({ limit: LIMIT }))}`

const readers = [
  ['draftingClerk', UNIT],
  ['draftingClerk', IDLE_UNIT],
  ['issuingOffice', 'hechuan-office'],
  ['reviewHead', 'hechuan-justice'],
  ['fairnessReviewer', 'hechuan-market'],
  ['npcOffice', 'hechuan-congress'],
] as const

/** The first page of the desk's list, for persons who may see much and little of what comes first. */
export async function benchList(bed: Bed, size: Rounds): Promise<BenchReport> {
  const people = readers.map(([role, organ]) => demoActor(role, organ))
  const statements = await Promise.all(people.map((person) => statementOf(bed.open.sql(), person)))
  const [app, floor] = await Promise.all([
    startApp(bed),
    startFloor(
      bed,
      statements.map(({ text, parameters }, n) => ({ path: `/list/${n}`, sql: text, parameters })),
    ),
  ])
  try {
    const lines: Line[] = []
    for (const [n, person] of people.entries()) {
      const client = await httpClient(app.origin, { cookie: await signIn(app.origin, person.account) })
      const bare = await httpClient(floor.origin)
      const samples = await interleave(
        { floor: reading(bed, floor, bare, `/list/${n}`), ours: reading(bed, app, client, PATH) },
        size,
      )
      lines.push({ what: `${roleTerms[person.role][1]}, ${person.organ}`, ours: samples.ours, floor: samples.floor, aim: 3 })
      client.close()
      bare.close()
    }
    const plans = []
    for (const [n, { text, parameters }] of statements.entries())
      plans.push(
        `${roleTerms[people[n]!.role][1]}, ${people[n]!.organ}:\n\n\`\`\`\n${await planOf(bed.open.sql(), text, parameters)}\n\`\`\``,
      )
    return {
      name: 'list',
      says: `\`registry.list\`, ${LIMIT} of ten thousand documents, over HTTP with a session; floor: the same statement and its rows as JSON from a bare Fastify.`,
      lines,
      notes: plans,
    }
  } finally {
    await Promise.all([app.stop(), floor.stop()])
  }
}

const reading = (bed: Bed, server: Child, client: HttpClient, path: string): Side => ({
  cpu: cpuWatch(bed.dataDir, [server.pid]),
  once: async () => {
    const { status, body } = await client.get(path)
    if (status !== 200) throw new Error(`${path}: ${status} ${body.toString('utf8', 0, 300)}`)
    return body.length
  },
})

/** What `registry.list` asks the database for this person. */
async function statementOf(sql: Sql, person: Parameters<typeof listDocuments>[1]) {
  let asked: { text: string; parameters: readonly unknown[] } | null = null
  const spy: Sql = (text, parameters = []) => {
    asked = { text, parameters: [...parameters] }
    return sql(text, parameters)
  }
  const { rows } = await listDocuments(spy, person, { limit: LIMIT })
  if (!asked || rows.length !== LIMIT) throw new Error('the list did not ask for its rows in one statement')
  return asked as { text: string; parameters: readonly unknown[] }
}

async function planOf(sql: Sql, text: string, parameters: readonly unknown[]): Promise<string> {
  const rows = await sql<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) ${text}`, parameters)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
