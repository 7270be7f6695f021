import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type DocumentNumber, type EventData, formatDocumentNumber, type LegalDate, titleKey } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { digestOf } from '../platform/log/canonical.ts'
import { isLogRefusal } from '../platform/log/refusal.ts'
import { transact } from '../platform/log/transact.ts'
import { loadState } from '../platform/register/facts.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { documentStream } from '../platform/register/streams.ts'
import { textHash } from '../platform/register/texts.ts'
import { organBook } from './organBook.ts'
import { isListFile, type ReadLine, readJsonLines, readListFile } from './readLines.ts'
import { bodyOf, existingDocument, type HeldRecord, hold, NO_TEXT_HASH } from './works.ts'

export interface ImportReport {
  readonly lines: number
  /** Of a list `line` is the row. */
  readonly bad: readonly { readonly line: number; readonly reason: string }[]
  readonly documents: number
  readonly versions: number
  readonly references: number
  /** Documents that came without a text. */
  readonly textless: number
  /** Works that the register had already. */
  readonly unchanged: number
  readonly recorded: number
  /** Documents of the register that had no text and were given theirs. */
  readonly completed: number
}

export interface ImportOptions {
  readonly dryRun: boolean
  readonly account: string
  readonly today: LegalDate
  /** 制定机关 of what a list names without saying whose it is. */
  readonly issuer?: string | undefined
  /** A folder in which the texts of what a list names lie, each under its number or title. */
  readonly texts?: string | undefined
  readonly onProgress?: (line: string) => void
}

/**
 * Takes existing documents in as what they are, from a file of JSON Lines or from the list that an office keeps (.xlsx, .csv), whose texts may
 * lie in a folder or be still to come. A bad line is reported and left out, the others go in; a list that cannot be read at all is one bad
 * line, with the number 0. Run twice it changes nothing, for a work's id follows from the work; only a text that was still to come is added.
 * The only way into the register without an opinion, and never one for a draft.
 */
export async function importFile(open: OpenRegister, path: string, options: ImportOptions): Promise<ImportReport> {
  const works = new Map<string, HeldRecord[]>()
  const bad: { line: number; reason: string }[] = []
  const ids = new Map<string, number>()
  const organs = await organBook(open.sql())
  let lines = 0
  for await (const { line, read } of linesOf(path, organs, options)) {
    lines += 1
    const double = read?.ok ? ids.get(read.record.id) : undefined
    if (!read) continue
    if (!read.ok) bad.push({ line, reason: read.reason })
    else if (double !== undefined) bad.push({ line, reason: `与第 ${double} 行重复：${nameOf(read.record)}` })
    else {
      const { record } = read
      ids.set(record.id, line)
      const body = Buffer.from(bodyOf(record))
      const bodyHash = options.dryRun ? createHash('sha256').update(body).digest('hex') : (await open.files.put(body)).hash
      const work = record.documentId ?? record.workId ?? record.id
      works.set(work, [...(works.get(work) ?? []), hold(record, line, bodyHash)])
    }
    if (lines % 50 === 0) options.onProgress?.(`已读取 ${lines} 行`)
  }

  const documents = [...works].map(([work, records]) => ({
    line: records[0]!.line,
    data: existingDocument(work, records, organs.idOf, basename(path), options.today),
  }))
  const there = await idsThere(
    open.sql(),
    documents.map(({ data }) => data.id),
  )
  const fresh: EventData['ExistingRecorded'][] = []
  // Each by the id under which the register has it.
  const known: { id: string; data: EventData['ExistingRecorded'] }[] = []
  const numbers = await numbersTaken(
    open.sql(),
    documents.map(({ data }) => data),
  )
  for (const { line, data } of documents) {
    const key = numberKey(data)
    const taken = key === null || there.has(data.id) ? undefined : numbers.get(key)
    if (there.has(data.id)) known.push({ id: data.id, data })
    else if (taken === undefined) {
      fresh.push(data)
      if (key !== null) numbers.set(key, { id: data.id, title: data.title })
    } else if (titleKey(taken.title) === titleKey(data.title)) known.push({ id: taken.id, data })
    else bad.push({ line, reason: `${formatDocumentNumber(data.number!)}已经是《${taken.title}》的文号` })
  }

  let recorded = 0
  for (const data of options.dryRun ? [] : fresh) {
    await record(open, data, options)
    recorded += 1
    if (recorded % 25 === 0) options.onProgress?.(`已登记 ${recorded} / ${fresh.length} 件`)
  }
  const awaited = await textsAwaited(open.sql(), known)
  for (const { id, data } of options.dryRun ? [] : awaited) await addText(open, id, data, options)
  return {
    lines,
    bad: bad.toSorted((a, b) => a.line - b.line),
    documents: documents.length,
    versions: documents.reduce((sum, { data }) => sum + data.versions.length, 0),
    references: documents.filter(({ data }) => data.class === 'reference').length,
    textless: documents.filter(({ data }) => data.missing.includes('text')).length,
    unchanged: known.length - awaited.length,
    recorded,
    completed: options.dryRun ? 0 : awaited.length,
  }
}

const linesOf = (path: string, organs: Awaited<ReturnType<typeof organBook>>, options: ImportOptions): AsyncIterable<ReadLine> =>
  isListFile(path)
    ? readListFile(path, {
        issuerOf: (entry) => entry.issuer ?? organs.issuerOf(entry) ?? options.issuer ?? null,
        texts: options.texts,
        say: options.onProgress ?? (() => {}),
      })
    : readJsonLines(path)

const nameOf = ({ id, title, number }: { id: string; title: string; number?: string | null | undefined }) =>
  id.startsWith('list-') ? `《${title}》${number ?? ''}` : id

async function idsThere(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>('select id from document where id = any($1::text[])', [ids])
  return new Set(rows.map((row) => row.id))
}

const numberKey = ({ organ, number }: { organ: string | null; number: DocumentNumber | null }) =>
  organ === null || number === null ? null : `${organ} ${number.code} ${number.year} ${number.serial}`

/** The documents of the register that bear a number of these. */
async function numbersTaken(
  sql: Sql,
  documents: readonly EventData['ExistingRecorded'][],
): Promise<Map<string, { readonly id: string; readonly title: string }>> {
  const numbered = documents.filter((data) => numberKey(data) !== null)
  const rows = await sql<{ organ: string; code: string; year: number; serial: number; id: string; title: string }>(
    `select number.organ, number.code, number.year, number.serial, document.id, document.title
     from number join document on document.id = number.document
     join unnest($1::text[], $2::text[], $3::int[], $4::int[]) as asked (organ, code, year, serial)
       on (asked.organ, asked.code, asked.year, asked.serial) = (number.organ, number.code, number.year, number.serial)`,
    [
      numbered.map((data) => data.organ),
      numbered.map((data) => data.number!.code),
      numbered.map((data) => data.number!.year),
      numbered.map((data) => data.number!.serial),
    ],
  )
  return new Map(rows.map(({ organ, id, title, ...number }) => [numberKey({ organ, number })!, { id, title }]))
}

/** Of documents that the register knows, those that it has without a text and that come with their only one now. */
async function textsAwaited<Known extends { id: string; data: EventData['ExistingRecorded'] }>(
  sql: Sql,
  known: readonly Known[],
): Promise<readonly Known[]> {
  const withText = known.filter(({ data }) => data.versions.length === 1 && !data.missing.includes('text'))
  const rows = await sql<{ id: string }>(
    `select id from document where id = any($1::text[])
       and (select count(*) from jsonb_array_elements(state->'versions') version where version->>'body' = $2) = 1`,
    [withText.map(({ id }) => id), NO_TEXT_HASH],
  )
  const awaited = new Set(rows.map(({ id }) => id))
  return withText.filter(({ id }) => awaited.delete(id))
}

async function addText(
  open: OpenRegister,
  id: string,
  { versions, provenance }: EventData['ExistingRecorded'],
  { account, today }: ImportOptions,
): Promise<void> {
  const { body } = versions[0]!
  const text = new TextDecoder().decode((await open.files.get(body))!)
  await transact(open.register.log, async (log) => {
    const state = await loadState(log.sql, id)
    // Another import was first.
    const version = state?.versions.find((held) => held.body === NO_TEXT_HASH)
    if (!state || !version) return
    const hash = textHash({ title: version.title, body: text, annexes: [] })
    const data = { n: version.n, textHash: hash, body, source: provenance.source } satisfies EventData['ExistingTextAdded']
    const entries = await log.append({
      command: { id: `import-text-${id}`, digest: digestOf({ account, input: data, type: 'addExistingText' }) },
      actor: { account: `import:${account}`, name: '命令行导入' },
      events: [
        { stream: documentStream(id), expectedSeq: state.seq, type: 'ExistingTextAdded', schema: 1, legalDate: today, data },
      ],
    })
    if (isLogRefusal(entries)) throw new Error(`text of ${state.title}: ${entries.code}`)
  })
}

async function record(open: OpenRegister, data: EventData['ExistingRecorded'], { account, today }: ImportOptions): Promise<void> {
  await transact(open.register.log, async (log) => {
    const entries = await log.append({
      command: { id: `import-${data.id}`, digest: digestOf({ account, input: data, type: 'recordExisting' }) },
      actor: { account: `import:${account}`, name: '命令行导入' },
      events: [
        {
          stream: documentStream(data.id),
          expectedSeq: 0,
          type: 'ExistingRecorded',
          schema: 1,
          legalDate: data.publishedOn ?? today,
          data,
        },
      ],
    })
    if (isLogRefusal(entries)) throw new Error(`import of ${data.title}: ${entries.code}`)
  })
}
