import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { limits, megabytes } from '../platform/files/limits.ts'
import { linesOf } from '../platform/files/linesOf.ts'
import { createTextReader, type TextReader } from '../platform/files/textReader.ts'
import { type ReadTable, refusedTable } from '../platform/tables/readTable.ts'
import { type ImportRecord, importRecordSchema, readRecord } from './record.ts'
import { type ListRecord, listId, readRegisterList } from './registerList.ts'
import { textsIn } from './textsIn.ts'

/** A line of a file, or a row of a list, with its number from 1; `read` is null where there is nothing in it. */
export interface ReadLine {
  readonly line: number
  readonly read: { readonly ok: true; readonly record: ImportRecord } | { readonly ok: false; readonly reason: string } | null
}

export async function* readJsonLines(path: string): AsyncGenerator<ReadLine> {
  let line = 0
  for await (const text of linesOf(path, limits.lineBytes)) {
    line += 1
    if (text === null) yield { line, read: { ok: false, reason: `一行超过 ${megabytes(limits.lineBytes)}` } }
    else yield { line, read: text.trim() === '' ? null : readRecord(text) }
  }
}

/** Lists are told by their names: of JSON Lines nothing else is asked. */
export const isListFile = (path: string) => /\.(?:xlsx?|xlsm|xlsb|csv|et|ods)$/i.test(path)

/**
 * The rows of a list that an office keeps. A sheet without a column for the names of documents is passed over and said so; a file
 * that has none at all, or cannot be read, is one bad line with the number 0.
 */
export async function* readListFile(
  path: string,
  options: {
    /** 制定机关 of an entry, or null where nothing tells it. */
    readonly issuerOf: (entry: ListRecord) => string | null
    /** A folder of texts. */
    readonly texts: string | undefined
    readonly say: (line: string) => void
  },
): AsyncGenerator<ReadLine> {
  const reader = createTextReader()
  try {
    yield* readSheets(await readTable(reader, path), { ...options, reader })
  } finally {
    await reader.close()
  }
}

async function* readSheets(
  answer: ReadTable,
  options: Parameters<typeof readListFile>[1] & { readonly reader: TextReader },
): AsyncGenerator<ReadLine> {
  if (!answer.ok) {
    yield { line: 0, read: { ok: false, reason: `${answer.refusal.what}${answer.refusal.remedy}` } }
    return
  }
  let found = 0
  for (const sheet of answer.sheets) {
    const list = readRegisterList(sheet)
    const where = answer.sheets.length > 1 ? `工作表“${sheet.name}”` : ''
    if (!list) {
      if (where) options.say(`${where}没有“文件名称”一列，没有读取`)
      continue
    }
    found += 1
    const { head, rows, entries, bad } = list
    const known = new Set(Object.values(head.fields))
    const unread = head.columns.filter((words, column) => words !== '' && words !== '序号' && !known.has(column))
    options.say(
      `${where}第 ${head.row} 行是表头，下面 ${rows} 行，${entries.length + bad.length} 件` +
        `${unread.length > 0 ? `；不登记的列：${unread.join('、')}` : ''}`,
    )
    const textOf = await textsIn(options.texts, entries, options)
    const lines = [...bad.map(({ row, reason }) => ({ row, reason: `${where}${reason}` })), ...entries].toSorted(
      (a, b) => a.row - b.row,
    )
    for (const line of lines) {
      if ('reason' in line) yield { line: line.row, read: { ok: false, reason: line.reason } }
      else yield { line: line.row, read: recordOf(line.record, options.issuerOf(line.record), await textOf(line)) }
    }
  }
  if (found === 0)
    yield { line: 0, read: { ok: false, reason: '没有找到目录：前 30 行里要有一行表头，其中有“文件名称”和另外至少一列。' } }
}

async function readTable(reader: TextReader, path: string): Promise<ReadTable> {
  const { size } = await stat(path)
  if (size > limits.tableBytes) return refusedTable('file.tooLarge', { limit: megabytes(limits.tableBytes) })
  return reader.readTable(await readFile(path), basename(path))
}

function recordOf(entry: ListRecord, issuer: string | null, body: string | null): ReadLine['read'] {
  if (issuer === null)
    return {
      ok: false,
      reason: `《${entry.title}》的制定机关不明：表中没有写，文号和名称也看不出是本登记簿的哪个机关；请补上这一列，或者用 --issuer 写明`,
    }
  const { status, ...facts } = entry
  const parsed = importRecordSchema.safeParse({
    ...facts,
    id: listId(issuer, entry),
    kind: 'normative-document',
    issuer,
    ...(status === undefined ? {} : { status }),
    body,
  })
  return parsed.success
    ? { ok: true, record: parsed.data }
    : { ok: false, reason: `《${entry.title}》有一项太长，或者内容不符合要求` }
}
