import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { type LegalDate, normalizeLegalText } from '@fadu/core'
import { digestOf } from '../platform/log/canonical.ts'
import { isLogRefusal } from '../platform/log/refusal.ts'
import { transact } from '../platform/log/transact.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { documentStream } from '../platform/register/streams.ts'
import { readRecord } from './record.ts'
import { existingDocument, type HeldRecord, hold } from './works.ts'

const LINE_LIMIT = 4_000_000

export interface ImportReport {
  readonly lines: number
  readonly bad: readonly { readonly line: number; readonly reason: string }[]
  readonly documents: number
  readonly versions: number
  readonly references: number
  /** Works that the register had already. */
  readonly unchanged: number
  readonly recorded: number
}

/**
 * Takes existing documents in as what they are, from a file of JSON Lines. A bad line is reported and left out, the others go in.
 * Run twice it changes nothing: a work's id follows from the work. The only way into the register without an opinion, and never
 * one for a draft.
 */
export async function importFile(
  open: OpenRegister,
  path: string,
  options: {
    readonly dryRun: boolean
    readonly account: string
    readonly today: LegalDate
    readonly onProgress?: (line: string) => void
  },
): Promise<ImportReport> {
  const works = new Map<string, HeldRecord[]>()
  const bad: { line: number; reason: string }[] = []
  const ids = new Set<string>()
  let lines = 0
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    lines += 1
    if (line.trim() === '') continue
    const read = line.length > LINE_LIMIT ? { ok: false as const, reason: '一行超过 4 MB' } : readRecord(line)
    if (!read.ok) {
      bad.push({ line: lines, reason: read.reason })
      continue
    }
    if (ids.has(read.record.id)) {
      bad.push({ line: lines, reason: `id 重复：${read.record.id}` })
      continue
    }
    ids.add(read.record.id)
    const body = Buffer.from(normalizeLegalText(read.record.body))
    const bodyHash = options.dryRun ? createHash('sha256').update(body).digest('hex') : (await open.files.put(body)).hash
    const work = read.record.workId ?? read.record.id
    works.set(work, [...(works.get(work) ?? []), hold(read.record, lines, bodyHash)])
    if (lines % 50 === 0) options.onProgress?.(`已读取 ${lines} 行`)
  }

  const organs = new Map(
    (await open.sql()<{ id: string; name: string }>('select id, name from organ')).map((organ) => [organ.name, organ.id]),
  )
  const documents = [...works].map(([work, records]) =>
    existingDocument(work, records, (issuer) => organs.get(issuer) ?? null, basename(path), options.today),
  )
  const there = new Set(
    (
      await open.sql()<{ id: string }>('select id from document where id = any($1::text[])', [
        documents.map((document) => document.id),
      ])
    ).map((row) => row.id),
  )
  const fresh = documents.filter((document) => !there.has(document.id))
  let recorded = 0
  if (!options.dryRun) {
    for (const data of fresh) {
      await transact(open.register.log, async (log) => {
        const entries = await log.append({
          command: {
            id: `import-${data.id}`,
            digest: digestOf({ account: options.account, input: data, type: 'recordExisting' }),
          },
          actor: { account: `import:${options.account}`, name: '命令行导入' },
          events: [
            {
              stream: documentStream(data.id),
              expectedSeq: 0,
              type: 'ExistingRecorded',
              schema: 1,
              legalDate: data.publishedOn ?? options.today,
              data,
            },
          ],
        })
        if (isLogRefusal(entries)) throw new Error(`import of ${data.title}: ${entries.code}`)
      })
      recorded += 1
      if (recorded % 25 === 0) options.onProgress?.(`已登记 ${recorded} / ${fresh.length} 件`)
    }
  }
  return {
    lines,
    bad,
    documents: documents.length,
    versions: documents.reduce((sum, document) => sum + document.versions.length, 0),
    references: documents.filter((document) => document.class === 'reference').length,
    unchanged: there.size,
    recorded,
  }
}
