import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type CommandInput, type LegalDate } from '@fadu/core'
import { expect } from 'vitest'
import { beginLife, type DocumentSpec, type Life } from '../../src/demo/life.ts'
import { importFile } from '../../src/importing/importFile.ts'
import { sqlOf } from '../../src/platform/database/sql.ts'
import { nobody } from '../../src/platform/http/identity.ts'
import { contentSecurityPolicy } from '../../src/platform/http/secureHeaders.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { router } from '../../src/platform/http/trpc.ts'
import { registerPortal } from '../../src/portal/routes.ts'
import { registerDocumentFiles } from '../../src/registry/files.ts'
import { postgresSearch } from '../../src/search/postgresSearch.ts'
import { figuresReader } from '../../src/statistics/figures.ts'
import { publicStatistics } from '../../src/statistics/publicFigures.ts'
import { type Listening, listening } from './listening.ts'
import type { DatabaseAdapter } from './testDatabase.ts'
import { type TestRegister, testRegister } from './testRegister.ts'

/** The portal over real HTTP, on a register of its own. The business date can be set; nobody is ever signed in. */
export interface PortalServer extends Listening {
  readonly register: TestRegister
  readonly clock: { today: LegalDate }
  /** A page as a browser gets it. */
  readonly page: (path: string) => Promise<{ status: number; html: string; headers: Headers }>
  // biome-ignore lint/suspicious/noExplicitAny: the answer of whatever address was asked
  readonly json: (path: string) => Promise<{ status: number; body: any }>
  /** Takes existing documents in, as the command line does. Gives their ids by the ids of the records. */
  readonly recorded: (records: readonly ExistingRecord[]) => Promise<Readonly<Record<string, string>>>
  /** A draft with text and materials, prepared on that day and not yet submitted. */
  readonly drafted: (spec: Partial<DocumentSpec> & { key: string }, on: LegalDate) => Promise<Life>
  /** Leads a draft through review, meeting, signature and numbering to its publication on that day, forty days after it was begun. */
  readonly issued: (draft: Life, on: LegalDate, more?: Partial<CommandInput<'publish'>>) => Promise<void>
  /** Both. */
  readonly published: (
    spec: Partial<DocumentSpec> & { key: string },
    on: LegalDate,
    more?: Partial<CommandInput<'publish'>>,
  ) => Promise<Life>
  /** Another server on the same register, which remembers nothing of this one. */
  readonly restarted: () => Promise<Listening>
  readonly drop: () => Promise<void>
}

export interface ExistingRecord {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly publishedOn: LegalDate
  readonly effectiveOn?: LegalDate
  readonly expiresOn?: LegalDate
  readonly issuer?: string
  readonly number?: string
  readonly workId?: string
}

const spec = (given: Partial<DocumentSpec> & { key: string }): DocumentSpec => ({
  title: `禾川县${given.key}管理办法`,
  body: `第一条 为了管理${given.key}，制定本办法。\n\n第二条 本办法自公布之日起三十日后施行。`,
  why: '需要。',
  basis: '《某条例》',
  leadOrgan: 'hechuan-government',
  draftingUnit: 'hechuan-housing',
  ...given,
})

export async function portalServer(adapter: DatabaseAdapter, today: LegalDate = '2026-11-25'): Promise<PortalServer> {
  const register = await testRegister(adapter, today)
  const clock = { today }
  const start = async (): Promise<Listening> => {
    const server = await createServer({
      config: { mode: 'test', publicUrl: undefined, trustProxy: [] },
      router: router({}),
      identify: async () => nobody,
      today: () => clock.today,
      ready: async () => true,
      limits: { rate: false },
    })
    registerDocumentFiles(server, register.open)
    const search = { find: postgresSearch(sqlOf(register.open.database.reads.fork())), moment: () => 'postgres' }
    const statistics = publicStatistics({ figures: figuresReader(register), sql: register.sql })
    await registerPortal(server, {
      open: register.open,
      today: () => clock.today,
      jurisdiction: '禾川县',
      search,
      statistics,
      verifier: null,
    })
    return listening(server)
  }
  const http = await start()

  const recorded: PortalServer['recorded'] = async (records) => {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-import-'))
    const file = join(folder, 'records.jsonl')
    const lines = records.map((record) => JSON.stringify({ kind: 'normative-document', issuer: '禾川县人民政府', ...record }))
    writeFileSync(file, `${lines.join('\n')}\n`)
    const report = await importFile(register.open, file, { dryRun: false, account: 'test', today: clock.today })
    rmSync(folder, { recursive: true })
    if (report.bad.length > 0) throw new Error(JSON.stringify(report.bad))
    const rows = await register.sql()<{ id: string; source: string }>(
      `select id, jsonb_array_elements_text(view->'sourceIds') as source from publication`,
    )
    return Object.fromEntries(rows.map((row) => [row.source, row.id]))
  }

  const drafted: PortalServer['drafted'] = async (given, on) => {
    const draft = await beginLife(register, spec(given))
    await draft.register(on)
    await draft.write(on)
    await draft.note(on)
    await draft.materials(on)
    await draft.fairness(on)
    return draft
  }
  const issued: PortalServer['issued'] = async (draft, on, more = {}) => {
    const day = (before: number) => addDays(on, -before)
    await draft.submit(day(40))
    await draft.accept(day(40))
    await draft.opinion(day(25), 'lawful', '合法。')
    await draft.deliberate(day(10), '常务会议')
    await draft.sign(day(5))
    await draft.number(day(4), (await draft.state()).form === 'ordinary' ? '禾政规发' : '禾政发')
    await draft.publish(on, more)
  }
  const published: PortalServer['published'] = async (given, on, more) => {
    const draft = await drafted(given, addDays(on, -40))
    await issued(draft, on, more)
    return draft
  }

  return {
    ...http,
    register,
    clock,
    page: async (path) => {
      const answer = await http.send(path, { headers: { accept: 'text/html' } })
      return { status: answer.status, html: await answer.text(), headers: answer.headers }
    },
    json: async (path) => {
      const answer = await http.send(path)
      return { status: answer.status, body: await answer.json() }
    },
    recorded,
    drafted,
    issued,
    published,
    restarted: start,
    drop: async () => {
      await http.close()
      await register.drop()
    },
  }
}

/** What a person sees of a page: no tags, one space between words. */
export const seen = (html: string): string =>
  html
    .replace(/^[\s\S]*<body>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

/** The policy a public page must have: its own style sheet and script by their hashes, and nothing else that stands in it. */
export function policyOf(html: string): string {
  const held = (tag: string) => [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map((match) => match[1]!)
  const [styles, scripts] = [held('style'), held('script')]
  expect([styles.length, scripts.length], 'one style sheet, one script').toEqual([1, 1])
  const hashes = (texts: string[]) => texts.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
  return contentSecurityPolicy({ styles: hashes(styles), scripts: hashes(scripts) })
}
