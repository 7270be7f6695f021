import { randomUUID } from 'node:crypto'
import { addDays, type CommandInput, type CommandType, type LegalDate, type Person } from '@fadu/core'
import pg from 'pg'
import { demoActor } from '../../../apps/api/src/demo/actor.ts'
import { uploadsOf } from '../../../apps/api/src/platform/http/uploads.ts'
import { LOG_LOCK } from '../../../apps/api/src/platform/log/lock.ts'
import { act } from '../../../apps/api/src/platform/register/act.ts'
import { loadState } from '../../../apps/api/src/platform/register/facts.ts'
import { reviseText } from '../../../apps/api/src/registry/reviseText.ts'
import { cpuWatch } from '../measure/cpu.ts'
import type { BenchReport, Line } from '../measure/report.ts'
import { interleave, type Rounds, type Side } from '../measure/rounds.ts'
import type { Bed } from '../register/bed.ts'
import { BENCH_DAY } from '../register/config.ts'
import { type Copied, copyTables, type FloorRow, insertInto, readRows } from '../register/floorTables.ts'
import { legalText } from '../register/texts.ts'

const UNIT = 'hechuan-housing'
const GOVERNMENT = 'hechuan-government'
const DAY: LegalDate = addDays(BENCH_DAY, -1)

/** One command a call, each on a document of its own, through `act`; against the rows it wrote in one bare transaction. */
export async function benchCommand(bed: Bed, size: Rounds): Promise<BenchReport> {
  const clerk = demoActor('draftingClerk', UNIT)
  const file = { name: '起草说明.txt', ...(await bed.open.files.put(Buffer.from('起草说明'))) }
  await uploadsOf(bed.open.sql()).record(clerk, file)
  const client = new pg.Client(bed.poolConfig)
  await client.connect()
  try {
    const lines: Line[] = []
    for (const subject of subjects(bed, clerk, file)) lines.push(await compare(bed, client, subject, size))
    return {
      name: 'command',
      says: 'One lifecycle command through `act()` (load, decide, append, project) on a fresh document; floor: lock, the same entry, the same document row and the position, in one transaction of a bare `pg` client, prepared beforehand.',
      lines,
    }
  } finally {
    await client.end()
  }
}

interface Subject {
  readonly what: string
  /** Readies a document; gives what sends the command. */
  readonly ready: () => Promise<() => Promise<string>>
}

function subjects(bed: Bed, clerk: Person, file: { name: string; hash: string; size: number }): Subject[] {
  const give = async <T extends CommandType>(actor: Person, id: string, expectedSeq: number, type: T, input: CommandInput<T>) => {
    const answer = await act(bed.open.register, actor, DAY, { commandId: randomUUID(), documentId: id, expectedSeq, type, input })
    if ('refused' in answer) throw new Error(`${type}: ${answer.code}`)
    return id
  }
  const register = (id: string) =>
    give(clerk, id, 0, 'registerDraft', {
      id,
      title: '禾川县城镇住房保障管理办法',
      leadOrgan: GOVERNMENT,
      coIssuers: [],
      form: 'ordinary',
      urgent: null,
      majorDecision: false,
      trial: false,
    })
  const written = async () => {
    const id = await register(randomUUID())
    const answer = await reviseText({ ...bed.open, recordMade: async () => {} }, clerk, DAY, {
      commandId: randomUUID(),
      documentId: id,
      expectedSeq: 1,
      title: '禾川县城镇住房保障管理办法',
      body: legalText(0),
      original: null,
      annexes: [],
      effects: [],
    })
    if ('refused' in answer) throw new Error(`reviseText: ${answer.code}`)
    return id
  }
  return [
    { what: 'registerDraft', ready: async () => () => register(randomUUID()) },
    {
      what: 'addMaterial',
      ready: async () => {
        const id = await written()
        return () => give(clerk, id, 2, 'addMaterial', { materialId: randomUUID(), requirement: 'draftingNote', file })
      },
    },
    {
      what: 'concludeFairCompetition',
      ready: async () => {
        const id = await written()
        const { hash } = (await loadState(bed.open.sql(), id))!.text!
        const input = { textHash: hash, conclusion: 'compliant' as const, reason: '未发现排除、限制竞争的内容。' }
        return () => give(demoActor('fairnessReviewer', 'hechuan-market'), id, 2, 'concludeFairCompetition', input)
      },
    },
  ]
}

async function compare(bed: Bed, client: pg.Client, subject: Subject, size: Rounds): Promise<Line> {
  const sample = await (await subject.ready())()
  const tables = await copyTables(bed, ['log.entry', 'projection.document', 'projection.position'])
  const [entryTable, documentTable] = [tables.get('log.entry')!, tables.get('projection.document')!]
  const sql = bed.open.sql()
  const [entry] = (await readRows(sql, entryTable, 't.position = (select max(position) from log.entry)', [])) as [FloorRow]
  const [document] = (await readRows(sql, documentTable, 't.id = $1', [sample])) as [FloorRow]

  const ready: (() => Promise<string>)[] = []
  const ours: Side = {
    prepare: async (calls) => {
      for (let call = 0; call < calls; call++) ready.push(await subject.ready())
    },
    once: () => ready.pop()!(),
  }
  const cpu = cpuWatch(bed.dataDir, 'thisProcess')
  const floor = bareTransaction(client, entryTable, entry, documentTable, document, subject.what === 'registerDraft')
  const samples = await interleave({ floor: { ...floor, cpu }, ours: { ...ours, cpu } }, size)
  return { what: subject.what, ours: samples.ours, floor: samples.floor, aim: 2 }
}

/** The same rows under the same lock. A command on a document that is there already finds its row, as ours does. */
function bareTransaction(
  client: pg.Client,
  entryTable: Copied,
  entry: FloorRow,
  documentTable: Copied,
  sample: FloorRow,
  isNew: boolean,
): Side {
  const insertEntry = insertInto(entryTable, 1, 'fail')
  const writeDocument = insertInto(documentTable, 1, 'update')
  const document = (id: string) => sample.map((value, column) => (documentTable.columns[column]!.name === 'id' ? id : value))
  // Ids are random, as ours are: rows in the order of their keys would all land on the same page of an index.
  const entryOf = (id: string, position: number) => {
    const own: Record<string, unknown> = { position, stream: `document/${id}`, command_id: randomUUID() }
    return entry.map((value, column) => own[entryTable.columns[column]!.name] ?? value)
  }
  const ids: string[] = []
  let position = Number(entry[0])
  return {
    prepare: async (calls) => {
      for (let call = 0; call < calls; call++) {
        const id = randomUUID()
        ids.push(id)
        if (!isNew) await client.query(writeDocument, document(id))
      }
    },
    once: async () => {
      const id = ids.pop()!
      position += 1
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [LOG_LOCK])
      await client.query(insertEntry, entryOf(id, position))
      const { rowCount } = await client.query(writeDocument, document(id))
      await client.query('update floor.position set position = $1', [position])
      await client.query('commit')
      return rowCount
    },
  }
}
