import { randomUUID } from 'node:crypto'
import { addDays, type Effect } from '@fadu/core'
import pg from 'pg'
import { demoActor } from '../../../apps/api/src/demo/actor.ts'
import { beginLife } from '../../../apps/api/src/demo/life.ts'
import { openDatabase } from '../../../apps/api/src/platform/database/openDatabase.ts'
import { isDatabaseProblem } from '../../../apps/api/src/platform/database/problem.ts'
import { uploadsOf } from '../../../apps/api/src/platform/http/uploads.ts'
import { LOG_LOCK } from '../../../apps/api/src/platform/log/lock.ts'
import { isLogRefusal } from '../../../apps/api/src/platform/log/refusal.ts'
import { type NewEvent, transact } from '../../../apps/api/src/platform/log/transact.ts'
import { cpuWatch } from '../measure/cpu.ts'
import type { BenchReport, Line } from '../measure/report.ts'
import { interleave, type Rounds, type Side } from '../measure/rounds.ts'
import type { Bed } from '../register/bed.ts'
import { BENCH_DAY } from '../register/config.ts'
import { FULL, publishMore } from '../register/fill.ts'
import { type Copied, copyTables, type FloorRow, insertInto, readRows } from '../register/floorTables.ts'

/** As many as the largest clean-up of the corpus ended at once. */
const EFFECTS = 833

/** Appends of 833 events: of the log alone, and by a decision whose publication ends 833 documents. */
export async function benchAppend(bed: Bed, size: Pick<Rounds, 'rounds'>): Promise<BenchReport> {
  const rounds = { rounds: size.rounds, each: 1, warmup: 1 }
  return {
    name: 'append',
    says: `${EFFECTS} events in one append. The log alone: hashed, chained and written by \`transact\`; floor: the same rows, ready made, in one multi-row insert of a bare transaction. The publication of a clean-up decision with ${EFFECTS} effects through \`act()\`: every effect decided on its own document; floors: the log rows alone, and the rows of all tables that it wrote, one statement a table.`,
    lines: [await logAlone(bed, { ...rounds, rounds: size.rounds * 3 }), ...(await publication(bed, rounds))],
  }
}

/** In a database of its own, without projections, so that the register's log and projections stay together. */
async function logAlone(bed: Bed, rounds: Rounds): Promise<Line> {
  const { host, port, user, password } = bed.poolConfig
  const name = 'fadu_bench_log'
  const owner = new pg.Client({ host, port, user, password: password as string | undefined, database: 'postgres' })
  await owner.connect()
  await owner.query(`create database ${name}`)
  const database = await openDatabase({
    connection: { host, port, user, password: password as string | undefined, database: name },
  })
  if (isDatabaseProblem(database)) throw new Error(database.line)
  const other: Bed = { ...bed, open: { ...bed.open, database, sql: bed.open.sql }, poolConfig: database.poolConfig() }
  const client = new pg.Client(other.poolConfig)
  await client.connect()
  try {
    const append = async () => {
      const command = { id: randomUUID(), digest: '0'.repeat(64) }
      const actor = demoActor('issuingOffice', 'hechuan-office')
      const done = await transact({ em: database.desk, projectors: [] }, (log) =>
        log.append({ command, actor, events: endings(command.id) }),
      )
      if (isLogRefusal(done)) throw new Error(done.code)
      return done.length
    }
    await append()
    const table = (await copyTables(other, ['log.entry'])).get('log.entry')!
    const { rows } = await client.query('select * from log.entry order by position')
    const sample: FloorRow[] = rows.map((row) => table.columns.map(({ name: column }) => row[column]))
    const insert = insertInto(table, sample.length, 'fail')
    let parameters: unknown[] = []
    let position = sample.length
    const cpu = cpuWatch(bed.dataDir, 'thisProcess')
    const samples = await interleave(
      {
        floor: {
          cpu,
          prepare: async () => {
            parameters = moved(table, sample, position)
            position += sample.length
          },
          once: () => inOneTransaction(client, [[insert, parameters]]),
        },
        ours: { cpu, once: append },
      },
      rounds,
    )
    return { what: 'the log alone', ours: samples.ours, floor: samples.floor }
  } finally {
    await client.end()
    await database.close()
    await owner.query(`drop database ${name} with (force)`)
    await owner.end()
  }
}

const endings = (key: string): NewEvent[] =>
  Array.from({ length: EFFECTS }, (_, n) => ({
    stream: `document/${key}-${n}`,
    expectedSeq: 0,
    type: 'Repealed',
    schema: 1,
    legalDate: BENCH_DAY,
    data: { decision: key, endsOn: BENCH_DAY, reason: '主要内容已被上位法取代，不再适用。', tags: [] },
  }))

async function publication(bed: Bed, rounds: Rounds): Promise<Line[]> {
  const client = new pg.Client(bed.poolConfig)
  await client.connect()
  try {
    const decisions = decisionsOf(bed)
    const decision = await decisions.next()
    await decision.publish()
    const tables = await copyTables(bed, [
      'log.entry',
      'projection.document',
      'projection.publication',
      'projection.published_text',
    ])
    const sql = bed.open.sql()
    const [entries, documents, publications, texts] = [...tables.values()] as [Copied, Copied, Copied, Copied]
    const ids = [decision.id, ...decision.targets]
    const rows = {
      entries: await readRows(sql, entries, 't.position > (select max(position) - $1 from log.entry)', [EFFECTS + 1]),
      documents: await readRows(sql, documents, 't.id = any($1)', [ids]),
      publications: await readRows(sql, publications, 't.id = any($1)', [ids]),
      texts: await readRows(sql, texts, 't.document = $1', [decision.id]),
    }
    let position = Number(rows.entries.at(-1)![0])
    const log = (): Statement => {
      const parameters = moved(entries, rows.entries, position + 1)
      position += rows.entries.length
      return [insertInto(entries, rows.entries.length, 'fail'), parameters]
    }
    const written = ([table, held]: readonly [Copied, FloorRow[]]): Statement => [
      insertInto(table, held.length, 'update'),
      held.flat(),
    ]
    const others = (
      [
        [documents, rows.documents],
        [publications, rows.publications],
        [texts, rows.texts],
      ] as const
    ).map(written)
    const cpu = cpuWatch(bed.dataDir, 'thisProcess')
    const floor = (statements: () => Statement[]): Side => {
      let ready: Statement[] = []
      return {
        cpu,
        prepare: async () => {
          ready = statements()
        },
        once: () => inOneTransaction(client, ready),
      }
    }
    let next: Decision | null = null
    const samples = await interleave(
      {
        log: floor(() => [log()]),
        all: floor(() => [log(), ...others]),
        ours: {
          cpu,
          prepare: async () => {
            next = await decisions.next()
          },
          once: () => next!.publish(),
        },
      },
      rounds,
    )
    return [
      { what: 'a publication, against its log rows', ours: samples.ours, floor: samples.log },
      { what: 'a publication, against all its rows', ours: samples.ours, floor: samples.all },
    ]
  } finally {
    await client.end()
  }
}

interface Decision {
  readonly id: string
  readonly targets: readonly string[]
  readonly publish: () => Promise<void>
}

/** Clean-up decisions, signed and numbered, each with targets of its own. */
function decisionsOf(bed: Bed): { readonly next: () => Promise<Decision> } {
  const deps = {
    register: bed.open.register,
    files: bed.open.files,
    sql: bed.open.sql,
    recordMade: (
      actor: Parameters<ReturnType<typeof uploadsOf>['record']>[0],
      made: { hash: string; name: string; size: number },
    ) => uploadsOf(bed.open.sql()).record(actor, made),
  }
  let made = 0
  return {
    next: async () => {
      made += 1
      const targets = await publishMore(bed, FULL.published + made * EFFECTS, EFFECTS)
      const story = await beginLife(deps, {
        key: `bench-clean-up-${made}`,
        title: `禾川县人民政府关于第${made}批文件清理结果的决定`,
        body: '第一条 附件所列文件予以废止。\n\n第二条 本决定自公布之日起施行。',
        why: '需要。',
        basis: '有关规定。',
        leadOrgan: 'hechuan-government',
        draftingUnit: 'hechuan-housing',
        form: 'cleanUpDecision',
        effects: targets.map((target): Effect => ({ kind: 'repeal', target, reason: '主要内容已被上位法取代，不再适用。' })),
      })
      const day = (n: number) => addDays(BENCH_DAY, n - 30)
      await story.register(day(0))
      await story.write(day(0))
      await story.note(day(0))
      await story.materials(day(0))
      await story.fairness(day(0))
      await story.submit(day(0))
      await story.accept(day(0))
      await story.opinion(day(12), 'lawful', '合法。')
      await story.deliberate(day(13), '常务会议')
      await story.sign(day(14))
      await story.number(day(15), '禾政发')
      return { id: story.id, targets, publish: () => story.publish(day(16)) }
    },
  }
}

type Statement = readonly [text: string, parameters: unknown[]]

/** Entries at other positions of other streams: their keys must be new. */
const moved = (table: Copied, rows: readonly FloorRow[], first: number): unknown[] =>
  rows.flatMap((row, n) =>
    table.columns.map(({ name }, column) => {
      if (name === 'position') return first + n
      if (name === 'stream') return `document/${randomUUID()}`
      return row[column]
    }),
  )

async function inOneTransaction(client: pg.Client, statements: readonly Statement[]): Promise<number> {
  let written = 0
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock($1)', [LOG_LOCK])
  for (const [text, parameters] of statements) written += (await client.query(text, parameters)).rowCount ?? 0
  await client.query('commit')
  return written
}
