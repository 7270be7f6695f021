import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Person } from '@fadu/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jsonOf, type Listening, listening } from '../../../test/support/listening.ts'
import { createTestDatabase, databaseAdapters, type TestDatabase } from '../../../test/support/testDatabase.ts'
import { sqlOf } from '../database/sql.ts'
import { openFileStore } from '../files/fileStore.ts'
import { type Identity, nobody } from './identity.ts'
import { createServer } from './server.ts'
import { router } from './trpc.ts'
import { type Reading, registerUpload } from './upload.ts'
import { uploadsOf } from './uploads.ts'

const clerk: Person = { account: 'sun', name: '孙悦', organ: 'housing', organName: '住建局', role: 'draftingClerk' }
const auditor: Person = { ...clerk, account: 'shen', role: 'auditAdmin' }
const as = (actor: Person): Identity => ({
  account: { id: actor.account, name: actor.name },
  grants: [],
  actor,
  acting: null,
  session: null,
})
const people: Readonly<Record<string, Identity>> = { clerk: as(clerk), auditor: as(auditor) }

const field = join(import.meta.dirname, '../../../../../../shared/corpus/field/cases.jsonl')

describe.each(databaseAdapters)('POST /desk/upload, on %s', (adapter) => {
  let test: TestDatabase
  let http: Listening
  const folder = mkdtempSync(join(tmpdir(), 'fadu-upload-'))
  const read: string[] = []
  beforeAll(async () => {
    test = await createTestDatabase(adapter)
    const server = await createServer({
      config: { mode: 'development', publicUrl: undefined, trustProxy: [] },
      router: router({}),
      identify: async (headers) => people[headers.cookie ?? ''] ?? nobody,
      today: () => '2021-03-05',
      ready: async () => true,
      limits: { rate: false },
    })
    await registerUpload<{ title: null; text: string }>(server, {
      files: await openFileStore(folder),
      uploads: () => uploadsOf(sqlOf(test.database.desk.fork())),
      readUploadedText: async (bytes, name): Promise<Reading<{ title: null; text: string }>> => {
        read.push(name)
        if (name.endsWith('.pdf')) return { ok: false, refusal: { code: 'file.noText', params: { kind: 'pdf' } } }
        if (name.startsWith('排队')) return { ok: false, refusal: { code: 'converter.busy', params: {} } }
        return { ok: true, title: null, text: new TextDecoder().decode(bytes) }
      },
    })
    http = await listening(server)
  })
  afterAll(async () => {
    await http.close()
    await test.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    read.length = 0
    await test.query('truncate desk.upload')
  })

  const boundary = 'x-boundary-x'
  const part = (name: string, content: string | Buffer, field = 'file') =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  const end = Buffer.from(`--${boundary}--\r\n`)
  const upload = async (
    body: Buffer | string,
    { cookie = 'clerk', path = '/desk/upload', type = `multipart/form-data; boundary=${boundary}`, language = 'zh' } = {},
  ) => {
    const headers = { cookie, 'content-type': type, 'x-fadu-upload': '1', 'x-fadu-language': language }
    const answer = await http.send(path, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) })
    return { status: answer.status, body: await jsonOf(answer) }
  }
  const recorded = () =>
    test.query<{ name: string; organ: string; account: string }>('select name, organ, account from desk.upload order by name')
  const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

  it('keeps the file by its hash, notes whose organ brought it, and reads its text', async () => {
    const content = '关于加强管理的通知\n第一条 内容。'
    const { status, body } = await upload(Buffer.concat([part('通知.md', content), end]))
    const hash = createHash('sha256').update(content).digest('hex')
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        file: { name: '通知.md', hash, size: Buffer.byteLength(content) },
        text: { title: null, text: content },
        refusal: null,
      },
    })
    expect(readFileSync(join(folder, hash.slice(0, 2), hash.slice(2)), 'utf8')).toBe(content)
    expect(await recorded()).toEqual([{ name: '通知.md', organ: 'housing', account: 'sun' }])
    const uploads = uploadsOf(sqlOf(test.database.desk.fork()))
    expect([...(await uploads.knownTo('housing', [hash, 'x']))]).toEqual([[hash, Buffer.byteLength(content)]])
    expect([...(await uploads.knownTo('justice', [hash]))]).toEqual([])
  })

  it('a file that cannot be a text is kept all the same, and says what to do', async () => {
    const { status, body } = await upload(Buffer.concat([part('意见.pdf', '%PDF-1.7'), end]))
    expect([status, body.file.name, body.text, body.refusal.code]).toEqual([200, '意见.pdf', null, 'file.noText'])
    expect(body.refusal.what).toContain('PDF')
    const english = await upload(Buffer.concat([part('意见.pdf', '%PDF-1.7'), end]), { language: 'en' })
    expect(english.body.refusal.what).toContain('no words to be read in this PDF')
  })

  it.each([
    ['机密★10年\n\n关于加强管理的通知', '机密★10年'],
    ['000001\n秘密\n某某办法', '秘密'],
    ['密级：绝密\n某某方案', '密级：绝密'],
  ])(
    'a text marked at its head is refused at the door, nothing of it is kept 保守国家秘密法第三十一条: %j',
    async (content, mark) => {
      const before = kept()
      const { status, body } = await upload(Buffer.concat([part('通知.txt', content), end]))
      expect([status, body.refusal.code, body.refusal.source]).toEqual([422, 'text.classified', '保守国家秘密法第三十一条'])
      expect(body.refusal.what).toContain(mark)
      expect([kept(), await recorded()]).toEqual([before, []])
    },
  )

  it('a text that only speaks of secrets is none', async () => {
    const { status } = await upload(Buffer.concat([part('办法.txt', '某某办法\n第一条 涉及国家秘密的，依照保密法执行。'), end]))
    expect(status).toBe(200)
  })

  const material = { path: '/desk/upload?as=material' }

  it('material is kept as it is: nothing is said of its text, nor that it has none', async () => {
    const { body } = await upload(Buffer.concat([part('意见.pdf', '%PDF-1.7'), end]), material)
    expect([body.file.name, body.text, body.refusal]).toEqual(['意见.pdf', null, null])
    const text = await upload(Buffer.concat([part('说明.txt', '一、必要性'), end]), material)
    expect([text.body.file.name, text.body.text, text.body.refusal]).toEqual(['说明.txt', null, null])
  })

  it('material marked at its head is refused like a text, and nothing of it is kept', async () => {
    const before = kept()
    const { status, body } = await upload(Buffer.concat([part('依据.txt', '秘密★5年\n关于某事的函'), end]), material)
    expect([status, body.refusal.code]).toEqual([422, 'text.classified'])
    expect(body.refusal.what).toContain('秘密★5年')
    expect([kept(), await recorded()]).toEqual([before, []])
  })

  it.each(['/desk/upload', material.path])('what nobody had time to read is not kept: %s', async (path) => {
    const before = kept()
    const { status, body } = await upload(Buffer.concat([part('排队.txt', '内容'), end]), { path })
    expect([status, body.refusal.code]).toEqual([503, 'converter.busy'])
    expect([kept(), await recorded()]).toEqual([before, []])
  })

  it('the same file twice is one row and one file', async () => {
    const form = Buffer.concat([part('a.txt', '同一份'), end])
    await upload(form)
    const before = kept()
    expect((await upload(form)).status).toBe(200)
    expect([kept(), (await recorded()).length]).toEqual([before, 1])
  })

  describe('file names are the UTF-8 bytes that the browser sent (field case f043)', () => {
    it.each([
      ['盐湖政规发〔2021〕3号.docx', '盐湖政规发〔2021〕3号.docx'],
      ['../../a.docx', 'a.docx'],
      ['C:\\a.docx', 'a.docx'],
      ['/etc/盐湖.docx', '盐湖.docx'],
      ['𠮷野家.docx', '𠮷野家.docx'],
      ['café.docx', 'café.docx'],
    ])('%s is kept as %s', async (sent, name) => {
      const { body } = await upload(Buffer.concat([part(sent, `内容 ${sent}`), end]))
      expect(body.file.name).toBe(name)
      expect((await recorded())[0]!.name).toBe(name)
      expect(read).toEqual([name])
    })

    it.skipIf(!existsSync(field))('the bytes of the case itself', async () => {
      const line = readFileSync(field, 'utf8')
        .split('\n')
        .find((text) => text.includes('"f043"'))!
      const { input, right } = JSON.parse(line)
      const name = Buffer.from(input.bytes, 'hex').toString('latin1')
      const form = Buffer.concat([
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="`),
        Buffer.from(name, 'latin1'),
        Buffer.from('"\r\n\r\nx\r\n'),
        end,
      ])
      const { body } = await upload(form)
      expect(body.file.name).toBe(right.storedName)
      expect(body.file.name).toHaveLength(right.length)
    })

    it('as the fetch of a browser sends it', async () => {
      const form = new FormData()
      form.append('file', new File(['内容'], '盐湖政规发〔2021〕3号.docx'))
      const answer = await http.send('/desk/upload', {
        method: 'POST',
        headers: { cookie: 'clerk', 'x-fadu-upload': '1' },
        body: form,
      })
      expect((await jsonOf(answer)).file.name).toBe('盐湖政规发〔2021〕3号.docx')
    })
  })

  describe('nothing is kept of', () => {
    let before: number
    beforeEach(() => {
      before = kept()
    })
    const refused = async (answer: { status: number; body: { refusal: { code: string } } }, status: number, code: string) => {
      expect([answer.status, answer.body.refusal.code]).toEqual([status, code])
      expect([kept() - before, (await recorded()).length, read.length]).toEqual([0, 0, 0])
    }

    it('an empty file', async () => refused(await upload(Buffer.concat([part('a.docx', ''), end])), 422, 'file.empty'))
    it('a form without a file', async () =>
      refused(
        await upload(`--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nx\r\n--${boundary}--\r\n`),
        400,
        'upload.noFile',
      ))
    it('two files', async () =>
      refused(await upload(Buffer.concat([part('a.txt', 'a'), part('b.txt', 'b'), end])), 400, 'upload.severalFiles'))
    it('a form that breaks off', async () => refused(await upload(part('a.txt', 'cut').subarray(0, -4)), 400, 'upload.broken'))
    it('a form that breaks off after the file', async () => refused(await upload(part('a.txt', 'cut')), 400, 'upload.broken'))
    it('no form at all', async () => refused(await upload('{}', { type: 'application/json' }), 400, 'upload.noFile'))
    it('a form without a boundary', async () => refused(await upload('x', { type: 'multipart/form-data' }), 400, 'upload.broken'))
    it('a name that would be a property of every object', async () =>
      refused(await upload(Buffer.concat([part('a.txt', 'x', '__proto__'), end])), 400, 'upload.broken'))

    it('a file of 60 MB, which is told at once', async () => {
      const answer = await upload(Buffer.concat([part('大文件.docx', randomBytes(60 * 1024 * 1024)), end]))
      await refused(answer, 413, 'file.tooLarge')
      expect(answer.body).toMatchObject({ refusal: { what: '文件过大，上限是 50 MB。' } })
    })

    it('a file of 60 MB whose length was not told beforehand', async () => {
      const answer = await new Promise<{ status: number; body: { refusal: { code: string } } }>((resolve, reject) => {
        const headers = {
          origin: http.origin,
          cookie: 'clerk',
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'x-fadu-upload': '1',
          'transfer-encoding': 'chunked',
        }
        const sent = request(`${http.origin}/desk/upload`, { method: 'POST', headers }, async (response) =>
          resolve({ status: response.statusCode!, body: JSON.parse(Buffer.concat(await response.toArray()).toString()) }),
        )
        sent.on('error', reject)
        sent.write(part('a.docx', '').subarray(0, -2))
        const chunk = randomBytes(1024 * 1024)
        for (let i = 0; i < 60; i++) sent.write(chunk)
        sent.end(Buffer.concat([Buffer.from('\r\n'), end]))
      })
      await refused(answer, 413, 'file.tooLarge')
    })

    it('a file of whoever may not upload, or is not signed in', async () => {
      const form = Buffer.concat([part('a.txt', 'x'), end])
      await refused(await upload(form, { cookie: 'auditor' }), 403, 'rights.role')
      await refused(await upload(form, { cookie: 'nobody' }), 401, 'session.missing')
    })
  })

  it('a file of just under 50 MB is taken', async () => {
    const { status, body } = await upload(Buffer.concat([part('大.txt', Buffer.alloc(50 * 1024 * 1024 - 1, 'x')), end]), {
      path: '/desk/upload?as=material',
    })
    expect([status, body.file.size]).toEqual([200, 50 * 1024 * 1024 - 1])
  })

  it('thirty at the same moment are all taken, four at a time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => upload(Buffer.concat([part(`${i}.txt`, `内容${i}`), end]))),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(await recorded()).toHaveLength(30)
  })
})
