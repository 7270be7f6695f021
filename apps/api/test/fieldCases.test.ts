import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../src/demo/life.ts'
import { logReader } from '../src/platform/log/reader.ts'
import { loadState } from '../src/platform/register/facts.ts'
import { documentStream } from '../src/platform/register/streams.ts'
import { jsonOf } from './support/listening.ts'
import { type OpenedApp, openedApp } from './support/openedApp.ts'

/** Cases from the field in the areas rights and api that need the whole application. */
let http: OpenedApp
let cookie: string
let commands = 0

beforeAll(async () => {
  http = await openedApp()
  cookie = await http.signedIn('niuhe')
}, 120_000)
afterAll(() => http?.drop())

const call = async (path: string, input: unknown, query = false) => {
  const called = await http.call(path, input, { cookie, query })
  if (called.refusal) throw new Error(`${path}: ${called.refusal.code} ${called.refusal.what}`)
  return called.data
}
const give = (path: string, documentId: string, expectedSeq: number, input: unknown) =>
  http.call(path, { commandId: `field-case-${++commands}`, documentId, expectedSeq, input }, { cookie })
const state = (id: string) => loadState(http.app.open.sql(), id)
const stream = (id: string) => logReader(http.app.open.sql()).readStream(documentStream(id))

describe('f040: a draft made from a published document is a draft of its own', () => {
  const source = demoId('reading')
  const copy = 'copy-of-published'
  const facts = { id: copy, title: '禾川县新办法', leadOrgan: 'hechuan-government' }

  it('takes over the very same text, and neither number nor publication nor any conclusion', async () => {
    const published = (await state(source))!
    const entries = await stream(source)
    expect(published).toMatchObject({ stage: 'published', number: { code: '禾政规发' }, opinion: { conclusion: 'lawful' } })
    const { body } = (await call('registry.body', { id: source, hash: published.text!.body }, true)) as { body: string }

    await give('registry.registerDraft', copy, 0, facts)
    const revised = {
      commandId: `field-case-${++commands}`,
      documentId: copy,
      expectedSeq: 1,
      title: published.title,
      body,
      original: published.text!.original,
    }
    expect((await http.call('registry.reviseText', revised, { cookie })).refusal).toBeNull()

    const made = (await state(copy))!
    expect(made.text!.hash).toBe(published.text!.hash)
    expect(made).toMatchObject({
      stage: 'drafting',
      number: null,
      numberedOn: null,
      publication: null,
      versions: [],
      filings: [],
      ending: null,
      review: null,
      opinion: null,
      opinions: [],
      fairness: null,
      signatures: [],
      deliberations: [],
      materials: [],
    })
    expect((await stream(copy)).map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'DraftRegistered'],
      [2, 'TextRevised'],
    ])
    expect(await stream(source)).toEqual(entries)
    expect(await state(source)).toEqual(published)
  })

  it('is not to be seen by the public, nor by another unit', async () => {
    for (const path of [
      `/d/${copy}`,
      `/d/${copy}.txt`,
      `/d/${copy}.json`,
      `/api/v1/documents/${copy}`,
      `/api/v1/documents/${copy}/versions/1`,
    ])
      expect([path, (await http.send(path, { headers: { accept: 'application/json' } })).status]).toEqual([path, 404])
    for (const path of ['/feed.xml', '/sitemap.xml', '/api/v1/documents?limit=100', '/api/v1/search?q=%E7%A6%BE%E5%B7%9D'])
      expect(await (await http.send(path)).text()).not.toContain(copy)
    const stranger = await http.signedIn('maxiao')
    expect((await http.call('registry.workbench', { id: copy }, { query: true, cookie: stranger })).status).toBe(404)
    expect(JSON.stringify((await http.call('registry.list', {}, { query: true, cookie: stranger })).data)).not.toContain(copy)
  })

  it('has every step still before it: the source’s opinion on the same text opens no gate', async () => {
    const { seq, text } = (await state(copy))!
    const { textHash } = { textHash: text!.hash }
    expect((await give('registry.proposeSubmission', copy, seq, { textHash })).refusal?.code).toBe('material.missing')
    const end = await http.end()
    for (const [username, path, input] of [
      ['wangqian', 'issuance.recordDeliberation', { textHash, meeting: '常务会议', decision: 'approved' }],
      ['chenguodong', 'issuance.sign', { textHash }],
      ['liqiang', 'issuance.assignNumber', { textHash, code: '禾政规发' }],
      ['liqiang', 'issuance.publish', { textHash, channels: ['网站'], effectiveOn: '2027-01-01' }],
    ] as const) {
      const other = await http.signedIn(username)
      const { refusal } = await http.call(
        path,
        { commandId: `field-case-${++commands}`, documentId: copy, expectedSeq: seq, input },
        { cookie: other },
      )
      expect([path, refusal?.code]).toEqual([path, 'document.unknown'])
    }
    expect(await http.end()).toBe(end)
  })

  it('no way of registering takes a number, a stage or a publication', async () => {
    for (const more of [
      { number: { code: '禾政规发', year: 2026, serial: 1 } },
      { publication: { publishedOn: '2021-03-05' } },
      { publishedOn: '2021-03-05' },
      { stage: 'published' },
      { origin: 'recorded' },
      { versions: [] },
      { class: 'reference' },
      { copyOf: source },
    ])
      expect([
        more,
        (await give('registry.registerDraft', 'copy-with-more', 0, { ...facts, id: 'copy-with-more', ...more })).status,
      ]).toEqual([more, 400])
    expect((await give('registry.registerDraft', source, 0, { ...facts, id: source })).refusal?.code).toBe('write.stale')
    const { seq } = (await state(source))!
    expect((await give('registry.registerDraft', source, seq, { ...facts, id: source })).refusal?.code).toBe('stage.wrong')
    expect((await give('registry.registerDraft', 'copy-with-more', 0, { ...facts, id: source })).refusal?.code).toBe(
      'input.invalid',
    )
    expect(await state('copy-with-more')).toBeNull()
    // What begins a stream with a publication is not to be reached over HTTP at all: only the command line imports.
    expect((await give('registry.recordExisting', 'copy-with-more', 0, {})).refusal?.code).toBe('procedure.unknown')
  })
})

describe('f043: the name of an uploaded file is the one the browser sent', () => {
  const boundary = 'x-boundary-x'
  const upload = async (name: Buffer) => {
    const body = Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="`),
      name,
      Buffer.from(`"\r\nContent-Type: application/octet-stream\r\n\r\n内容 ${name.toString('hex')}\r\n--${boundary}--\r\n`),
    ])
    const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-fadu-upload': '1' }
    const answer = await http.send('/desk/upload?as=material', { method: 'POST', headers, body: new Uint8Array(body) })
    return (await jsonOf(answer)).file as { name: string; hash: string; size: number }
  }

  it('from the raw bytes of the form to the workbench, the log and the download', async () => {
    const file = await upload(Buffer.from('e79b90e6b996e694bfe8a784e58f91e3809432303231e3809533e58fb72e646f6378', 'hex'))
    expect(file.name).toBe('盐湖政规发〔2021〕3号.docx')
    expect(file.name).toHaveLength(18)

    const id = 'field-case-f043'
    await give('registry.registerDraft', id, 0, { id, title: '盐湖县试行办法', leadOrgan: 'hechuan-government' })
    expect(
      (await give('registry.addMaterial', id, 1, { materialId: 'material-1', requirement: 'basis', file })).refusal,
    ).toBeNull()
    const shown = (await call('registry.workbench', { id }, true)) as { state: { materials: { file: { name: string } }[] } }
    expect(shown.state.materials[0]!.file.name).toBe('盐湖政规发〔2021〕3号.docx')
    expect((await stream(id)).at(-1)!.data).toMatchObject({ file: { name: '盐湖政规发〔2021〕3号.docx' } })
    const handed = await http.send(`/desk/files/${id}/${file.hash}`, { headers: { cookie } })
    expect(handed.headers.get('content-disposition')).toBe(
      'attachment; filename="______2021_3_.docx"; filename*=UTF-8\'\'%E7%9B%90%E6%B9%96%E6%94%BF%E8%A7%84%E5%8F%91%E3%80%942021%E3%80%953%E5%8F%B7.docx',
    )
  })

  it.each(['../../a.docx', 'C:\\a.docx', '/etc/a.docx'])('of a path only the last part is kept: %s', async (sent) =>
    expect((await upload(Buffer.from(sent))).name).toBe('a.docx'),
  )

  it.each(['../../a.docx', 'C:\\a.docx', 'a\u202excod.docx', 'a\nb.docx'])(
    'and a command cannot give a file another sort of name: %j',
    async (name) => {
      const id = 'field-case-f043'
      const file = await upload(Buffer.from('依据.docx'))
      const { seq } = (await state(id))!
      const { status, refusal } = await give('registry.addMaterial', id, seq, {
        materialId: 'material-2',
        requirement: 'basis',
        file: { ...file, name },
      })
      expect([status, refusal?.code, refusal?.fields?.[0]?.path]).toEqual([400, 'input.invalid', 'input.file.name'])
      expect((await state(id))!.seq).toBe(seq)
    },
  )
})
