import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openApp } from '../src/app.ts'
import { demoId } from '../src/demo/life.ts'
import { DEMO_PASSWORD } from '../src/demo/people.ts'
import { isDatabaseProblem } from '../src/platform/database/problem.ts'
import { packageForTests, paragraph } from '../src/platform/files/docx/packageForTests.ts'
import { loadState } from '../src/platform/register/facts.ts'
import { jsonOf } from './support/listening.ts'
import { appConfig, type OpenedApp, openedApp } from './support/openedApp.ts'

/** Chinese words for a person: what is wrong, and how to mend it. */
interface Told {
  readonly status: number
  readonly code: string
  readonly what: string
  readonly remedy: string
  readonly fields: readonly string[]
}

let http: OpenedApp
let clerk: string
let office: string
let stranger: string

const MB = 1024 * 1024
const gas = { documentId: demoId('gas'), expectedSeq: 0 }
const parking = { documentId: demoId('parking'), expectedSeq: 0 }
const hash = 'a'.repeat(64)
let number = 0
const commandId = () => `wrong-input-${++number}`

beforeAll(async () => {
  http = await openedApp()
  ;[clerk, office, stranger] = [await http.signedIn('sunyue'), await http.signedIn('liqiang'), await http.signedIn('hemin')]
  for (const target of [gas, parking]) target.expectedSeq = (await loadState(http.app.open.sql(), target.documentId))!.seq
}, 120_000)
afterAll(() => http?.drop())

interface WireRefusal {
  readonly code: string
  readonly what: string
  readonly remedy: string
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly what: string }[]
}

const told = (status: number, { code, what, remedy, fields = [] }: WireRefusal): Told => ({
  status,
  code,
  what,
  remedy,
  fields: fields.map((field) => `${field.path} ${field.code}`),
})

async function answerOf(answer: Response): Promise<Told> {
  const body = await jsonOf(answer)
  return told(answer.status, body.refusal ?? body.error?.data.refusal ?? { code: 'none', what: '', remedy: '' })
}

const call = async (path: string, input: unknown, { cookie = clerk, query = false } = {}): Promise<Told> => {
  const { status, refusal } = await http.call(path, input, { cookie, query })
  return told(status, (refusal as WireRefusal) ?? { code: 'none', what: '', remedy: '' })
}

const command = (path: string, input: object, more: object = {}, cookie = clerk) =>
  call(path, { ...gas, commandId: commandId(), input, ...more }, { cookie })

const post = async (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  answerOf(
    await http.send(path, { method: 'POST', headers: { cookie: clerk, 'content-type': 'application/json', ...headers }, body }),
  )

const get = async (path: string) => answerOf(await http.send(path, { headers: { cookie: clerk, accept: 'application/json' } }))

/** An upload as a page of the site sends it. A file that cannot be read as a text is kept and refused all the same. */
async function upload(name: string, content: Uint8Array<ArrayBuffer>): Promise<Told> {
  const form = new FormData()
  form.append('file', new File([content], name))
  return answerOf(
    await http.send('/desk/upload', { method: 'POST', headers: { cookie: clerk, 'x-fadu-upload': '1' }, body: form }),
  )
}

const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
/** 65 MB of nothing in some 60 KB. */
const bomb = () =>
  copied(packageForTests({ body: paragraph('第一条　甲。'), more: { 'word/media/bomb.bin': new Uint8Array(65 * MB) } }))

describe('wrong inputs get their clear answer and change nothing', () => {
  let before: number
  let faults: number
  beforeEach(async () => {
    before = await http.end()
    faults = http.faults.length
  })

  const clear = async (answer: Promise<Told>, status: number, code: string | RegExp, field?: string) => {
    const { what, remedy, fields, ...given } = await answer
    expect(given).toEqual({ status, code: typeof code === 'string' ? code : expect.stringMatching(code) })
    expect(what).toMatch(/[\u4e00-\u9fff]/)
    expect(remedy).toMatch(/[\u4e00-\u9fff]/)
    if (field) expect(fields).toContain(field)
    expect(await http.end()).toBe(before)
    expect(http.faults.slice(faults)).toEqual([])
  }

  describe('files', () => {
    it('an empty file', () => clear(upload('空.docx', new Uint8Array(0)), 422, 'file.empty'))
    it('a .docx that is not one', () => clear(upload('假.docx', copied(Buffer.from('第一条　甲。'))), 200, 'file.damaged'))
    it('a Word 97 document named .docx', () =>
      clear(upload('旧.docx', copied(Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(512)}`, 'hex'))), 200, /^file\.(kind|damaged)$/))
    it('a file of 60 MB', () => clear(upload('大.docx', new Uint8Array(60 * MB)), 413, 'file.tooLarge'), 60_000)
    it('a zip bomb', () => clear(upload('炸.docx', bomb()), 200, 'file.tooMuchInside'), 60_000)
    it('a text with NUL characters', () => clear(upload('空字符.txt', copied(Buffer.from('第一条\0甲。'))), 200, 'file.nul'))
    it('a file that nobody of the organ brought', () =>
      clear(
        command('registry.addMaterial', { materialId: 'm-1', requirement: 'basis', file: { name: 'a.txt', hash, size: 1 } }),
        404,
        'file.unknown',
      ))
  })

  describe('signing in', () => {
    it('a wrong password', () =>
      clear(call('session.signIn', { username: 'sunyue', password: 'not the password' }), 401, 'session.wrongPassword'))
    it('a name that nobody has', () =>
      clear(call('session.signIn', { username: '无此人', password: DEMO_PASSWORD }), 401, 'session.wrongPassword'))
    it('nothing entered', () =>
      clear(call('session.signIn', { username: '', password: '' }), 400, 'input.invalid', 'username text.empty'))
    it('a name with a NUL character', () =>
      clear(call('session.signIn', { username: 'sun\0yue', password: DEMO_PASSWORD }), 400, /./))
    it('a name of 100,000 letters', () =>
      clear(call('session.signIn', { username: 'x'.repeat(100_000), password: DEMO_PASSWORD }), 400, 'input.invalid'))
    it('a cookie of nobody', () =>
      clear(call('desk.home', undefined, { query: true, cookie: '__Host-fadu=forged.forged' }), 401, 'session.missing'))
  })

  describe('commands', () => {
    it('another organ’s draft by its id', () =>
      clear(command('registry.withdraw', { reason: '误' }, {}, stranger), 404, 'document.unknown'))
    it('a document that is not there', () =>
      clear(command('registry.withdraw', { reason: '误' }, { documentId: 'nothing-here' }), 404, 'document.unknown'))
    it('a command in the wrong state', () =>
      clear(command('registry.closeConsultation', { received: 0, adopted: 0 }), 422, 'stage.wrong'))
    it('a command that another role gives', () => clear(command('registry.submit', { textHash: hash }), 403, 'rights.denied'))
    it('a command on a state of long ago', () =>
      clear(command('registry.withdraw', { reason: '误' }, { expectedSeq: 1 }), 409, 'write.stale'))
    it('a serial that was not reserved', () =>
      clear(
        call(
          'issuance.assignNumber',
          { ...parking, commandId: commandId(), input: { textHash: hash, code: '禾政规发', serial: 2 ** 53 - 1 } },
          { cookie: office },
        ),
        422,
        'text.changed',
      ))

    describe('days that do not exist', () => {
      it.each([
        '2026-02-30',
        '2026-13-01',
        '2026-1-5',
        '05/01/2026',
        '2026-11-25T00:00:00Z',
        '',
        20261125,
        null,
        '0000-01-01',
        '9999-12-31',
        '+010000-01-01',
      ])('%s', (on) => clear(command('registry.withdraw', { reason: '误' }, { on }), 400, 'input.invalid', 'on date.invalid'))
      it('in the input of a command', () =>
        clear(
          command('registry.openConsultation', { closesOn: '2026-02-30' }),
          400,
          'input.invalid',
          'input.closesOn date.invalid',
        ))
      it('in a query', () =>
        clear(
          call('registry.list', { after: { sortDay: '2025-02-29', id: 'x' } }, { query: true }),
          400,
          'input.invalid',
          'after.sortDay date.invalid',
        ))
      it('in the year 0', () =>
        clear(call('registry.list', { after: { sortDay: '0000-01-01', id: 'x' } }, { query: true }), 400, 'input.invalid'))
      it('a day that has not come', () =>
        clear(command('registry.openConsultation', { closesOn: '2999-12-31' }, { on: '2999-12-31' }), 422, 'date.future'))
    })

    describe('absurd numbers', () => {
      it.each([-1, 1.5, 1e308, 2 ** 31, 2 ** 53 - 1, 2 ** 53, '3', null, true, []])('%j as the expected version', (expectedSeq) =>
        clear(command('registry.withdraw', { reason: '误' }, { expectedSeq }), 400, 'input.invalid'),
      )
      it('a version that no document will have', () =>
        clear(command('registry.withdraw', { reason: '误' }, { expectedSeq: 2 ** 31 - 1 }), 409, 'write.stale'))
      it.each([0, -5, 101, 1e9])('a page of %s rows', (limit) =>
        clear(call('registry.list', { limit }, { query: true }), 400, 'input.invalid'),
      )
      it('numbers that JSON has not', () =>
        clear(post('/trpc/registry.withdraw', `{"expectedSeq":NaN}`), 400, 'request.brokenJson'))
      it('1e999', () =>
        clear(
          post(
            '/trpc/registry.withdraw',
            JSON.stringify({ ...gas, commandId: commandId(), input: { reason: '误' } }).replace(
              /"expectedSeq":\d+/,
              '"expectedSeq":1e999',
            ),
          ),
          400,
          'input.invalid',
        ))
    })

    describe('unknown fields', () => {
      it('beside a command', () =>
        clear(command('registry.withdraw', { reason: '误' }, { actor: { account: 'system' } }), 400, 'input.invalid'))
      it('in its input', () => clear(command('registry.withdraw', { reason: '误', stage: 'published' }), 400, 'input.invalid'))
      it('that would be properties of every object', () =>
        clear(
          post(
            '/trpc/registry.withdraw',
            `{"commandId":"${commandId()}","documentId":"${gas.documentId}","expectedSeq":1,"input":{"reason":"误","__proto__":{"stage":"published"}}}`,
          ),
          400,
          /^input\.invalid$/,
        ))
      it('no input at all', () => clear(call('registry.withdraw', null), 400, 'input.invalid'))
    })

    describe('characters that cannot be kept', () => {
      it.each([
        ['NUL', 'a\0b'],
        ['half a surrogate pair', 'a\ud800b'],
      ])('%s in the words of a command', (_, reason) => clear(command('registry.withdraw', { reason }), 400, 'input.invalid'))
      it.each([
        ['NUL', 'a\0b'],
        ['half a surrogate pair', '\udc00'],
      ])('%s in the text of a draft', (_, body) =>
        clear(
          call('registry.reviseText', { ...gas, commandId: commandId(), title: '办法', body: `第一条 ${body}` }),
          400,
          'input.invalid',
        ),
      )
      it('NUL in the name of a field', () =>
        clear(call('registry.saveScratch', { id: gas.documentId, kind: 'submission', data: { 'a\0': 1 } }), 400, 'input.invalid'))
      it('NUL in notes', () =>
        clear(call('registry.saveScratch', { id: gas.documentId, kind: 'submission', data: ['\0'] }), 400, 'input.invalid'))
      it('NUL in what is looked for', () =>
        clear(call('registry.list', { words: '办\0法' }, { query: true }), 400, 'input.invalid'))
      it.each([
        '/d/%00',
        '/d/%00.txt',
        '/d/%00.json',
        '/api/v1/documents/%00',
        '/api/v1/documents/%00/versions/1',
        '/consultations/%00',
        `/desk/files/%00/${hash}`,
        `/d/%00/files/${hash}`,
        `/consultations/%00/files/${hash}`,
      ])('NUL in the address %s', (path) => clear(get(path), 400, 'request.malformed'))
      it('NUL in a search', async () => {
        expect((await http.send('/api/v1/search?q=%00')).status).toBeLessThan(500)
        expect((await http.send('/search?q=%00')).status).toBeLessThan(500)
        expect(http.faults.slice(faults)).toEqual([])
      })
      it('an address that is no UTF-8', () => clear(get('/d/%E0%A4%A'), 400, 'request.malformed'))
    })

    describe('too much', () => {
      it('a title of 301 characters', () =>
        clear(
          call('registry.registerDraft', {
            documentId: 'wrong-title',
            commandId: commandId(),
            expectedSeq: 0,
            input: { id: 'wrong-title', title: '法'.repeat(301), leadOrgan: 'hechuan-government' },
          }),
          400,
          'input.invalid',
          'input.title text.tooLong',
        ))
      it('reasons of 2,001 characters', () =>
        clear(command('registry.withdraw', { reason: '因'.repeat(2001) }), 400, 'input.invalid', 'input.reason text.tooLong'))
      it('an id of 65 characters', () =>
        clear(command('registry.withdraw', { reason: '误' }, { documentId: 'x'.repeat(65) }), 400, 'input.invalid'))
      it('an id like a path', () =>
        clear(call('registry.workbench', { id: '../../etc/passwd' }, { query: true }), 400, 'input.invalid'))
      it('1,000,000 levels of nothing', () =>
        clear(
          post(
            '/trpc/registry.saveScratch',
            `{"id":"${gas.documentId}","kind":"submission","data":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
          ),
          400,
          'input.invalid',
        ))
      it('a body of over 1 MB', () =>
        clear(post('/trpc/registry.withdraw', JSON.stringify({ reason: 'x'.repeat(MB) })), 413, 'request.tooLarge'))
      it('10,000 materials', () =>
        clear(
          command('registry.supplyMaterial', {
            materials: Array.from({ length: 3000 }, (_, i) => ({
              materialId: `m${i}`,
              requirement: 'basis',
              file: { name: 'a.txt', hash, size: 1 },
            })),
          }),
          400,
          'input.invalid',
        ))
    })
  })

  describe('requests', () => {
    it.each(['{', '', '{"commandId":', '\0', '[1,2', '{"a":1}}'])('broken JSON %j', (body) =>
      clear(post('/trpc/registry.withdraw', body), 400, 'request.brokenJson'),
    )
    it('broken JSON in the address of a query', () =>
      clear(get(`/trpc/registry.workbench?input=${encodeURIComponent('{"id":')}`), 400, 'request.brokenJson'))
    it('a batch of 1,000 calls', () =>
      clear(post(`/trpc/${Array(1000).fill('registry.withdraw').join(',')}?batch=1`, '{}'), 400, 'request.batchTooLarge'))
    it('a batch of eleven queries', () =>
      clear(get(`/trpc/${Array(11).fill('registry.organs').join(',')}?batch=1`), 400, 'request.batchTooLarge'))
    it('a procedure that is not there', () => clear(call('registry.everything', {}), 404, 'procedure.unknown'))
    it('a page that is not there', () => clear(get('/nothing'), 404, 'route.unknown'))
    it('a procedure asked for without its answer', async () => {
      expect((await http.send('/trpc/desk.home', { method: 'HEAD', headers: { cookie: clerk } })).status).toBe(404)
      expect(http.faults.slice(faults)).toEqual([])
    })
    it('a command sent as a query', () =>
      clear(
        call('registry.withdraw', { ...gas, commandId: commandId(), input: { reason: '误' } }, { query: true }),
        405,
        'request.method',
      ))
    it('a body that is no JSON', () =>
      clear(post('/trpc/registry.withdraw', '<a/>', { 'content-type': 'application/xml' }), 415, 'request.mediaType'))
    it('a form of another site', () =>
      clear(post('/trpc/registry.withdraw', '{}', { 'sec-fetch-site': 'cross-site' }), 403, 'request.crossSite'))
    it('an address of 100,000 characters', () => clear(get(`/trpc/${'a'.repeat(100_000)}`), 431, 'request.headersTooLarge'))
    it('a role that the account does not hold', () =>
      clear(post('/trpc/registry.withdraw', '{}', { 'x-fadu-grant': 'leader' }), 403, 'session.grantUnknown'))
    it('a day that does not exist, asked of the public interface', () =>
      clear(get(`/api/v1/documents/${demoId('reading')}?on=2026-02-30`), 400, 'input.invalid'))
    it('a parameter that the public interface does not know', () =>
      clear(get('/api/v1/documents?everything=1'), 400, 'input.invalid'))
  })

  it('after all this the register is as it was', async () => {
    const state = await loadState(http.app.open.sql(), gas.documentId)
    expect([state!.stage, state!.seq]).toEqual(['drafting', gas.expectedSeq])
    expect((await http.call('registry.workbench', { id: gas.documentId }, { query: true, cookie: clerk })).status).toBe(200)
    expect((await http.send('/readyz')).status).toBe(200)
  })
})

describe('a rule pack that cannot be used stops the start with one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-packs-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  it.each([
    ['a name that no pack has', () => 'atlantis', /^FADU_RULE_PACK：没有名为“atlantis”的规则包。可用的有 .*national/],
    ['a file that is not there', () => join(folder, 'none.json'), /^FADU_RULE_PACK：没有这个文件/],
    ['a file that is no JSON', () => file('broken.json', '{"id":'), /^FADU_RULE_PACK：.*JSON 没有写完/],
    ['a file that is no rule pack', () => file('other.json', '{"id":"other"}'), /^FADU_RULE_PACK：规则包 .* 不能使用/],
  ])(
    '%s',
    async (_, rulePack, line) => {
      const { config, test, drop } = await appConfig({ rulePack: rulePack() })
      const opened = await openApp(config, () => {})
      expect(opened).toMatchObject({ line: expect.stringMatching(line) })
      expect((opened as { line: string }).line).not.toContain('\n')
      expect(await test.query('select count(*)::int as count from log.entry')).toEqual([{ count: 0 }])
      await drop()
    },
    30_000,
  )

  it('where the register has its pack already, too', async () => {
    const { config, drop } = await appConfig()
    const founded = await openApp(config, () => {})
    if (isDatabaseProblem(founded)) throw new Error(founded.line)
    await founded.close()
    expect(await openApp({ ...config, rulePack: 'atlantis' }, () => {})).toMatchObject({
      line: expect.stringMatching(/^FADU_RULE_PACK：没有名为“atlantis”的规则包/),
    })
    await drop()
  }, 60_000)

  it('as whoever starts the server sees it', async () => {
    const { config, drop } = await appConfig()
    if (config.database.kind !== 'external') throw new Error('the tests run on a database of their own')
    const { url, ownerUrl } = config.database
    const env = {
      PATH: process.env.PATH,
      FADU_DATA_DIR: folder,
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      FADU_RULE_PACK: 'atlantis',
      PORT: '0',
    }
    const started = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [out, err, code] = await Promise.all([
      started.stdout.toArray(),
      started.stderr.toArray(),
      new Promise((resolve) => started.once('exit', resolve)),
    ])
    const said = Buffer.concat(err)
      .toString()
      .trim()
      .split('\n')
      .filter((line) => !/ExperimentalWarning|node --trace-warnings/.test(line))
    expect([code, said, Buffer.concat(out).toString()]).toEqual([
      1,
      [expect.stringMatching(/^FADU_RULE_PACK：没有名为“atlantis”的规则包/)],
      '',
    ])
    await drop()
  }, 60_000)
})
