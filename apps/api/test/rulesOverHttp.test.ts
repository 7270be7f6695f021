import { addDays, type Clock, type LegalDate } from '@fadu/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginLife } from '../src/demo/life.ts'
import { docForTests, plain } from '../src/platform/files/doc/docForTests.ts'
import { packageForTests, paragraph } from '../src/platform/files/docx/packageForTests.ts'
import { pdfForTests, printedLines } from '../src/platform/files/pdf/pdfForTests.ts'
import { uploadsOf } from '../src/platform/http/uploads.ts'
import { jsonOf } from './support/listening.ts'
import { type OpenedApp, openedApp } from './support/openedApp.ts'

/** The law as data where people meet it: over HTTP, signed in, with the whole application behind it. */
let http: OpenedApp
let commands = 0
const today: LegalDate = '2026-11-25'

beforeAll(async () => {
  http = await openedApp({ rulePack: 'shanghai' })
}, 120_000)
afterAll(() => http?.drop())

const as = async (username: string) => {
  const cookie = await http.signedIn(username)
  return {
    ask: async (path: string, input: object) => {
      const called = await http.call(path, input, { cookie, query: true })
      if (called.refusal) throw new Error(`${path}: ${called.refusal.code}`)
      return called.data as never
    },
    give: (path: string, documentId: string, expectedSeq: number, input: object, more: object = {}) =>
      http.call(path, { commandId: `rules-act-${++commands}`, documentId, expectedSeq, input, ...more }, { cookie }),
    call: (path: string, input: object) => http.call(path, input, { cookie }),
  }
}

/** A document told up to a step through the same commands; days before today. */
async function told(key: string, body: string, more: Partial<Parameters<typeof beginLife>[1]> = {}) {
  const { open } = http.app
  const life = await beginLife(
    {
      register: open.register,
      files: open.files,
      sql: open.sql,
      recordMade: (actor, file) => uploadsOf(open.sql()).record(actor, file),
    },
    {
      key,
      title: `禾川县${key}管理办法`,
      body,
      why: '需要。',
      basis: '《某条例》',
      leadOrgan: 'hechuan-government',
      draftingUnit: 'hechuan-housing',
      ...more,
    },
  )
  return life
}
const submitted = async (key: string, body: string, on: LegalDate) => {
  const life = await told(key, body)
  await life.register(on)
  await life.write(on)
  await life.note(on)
  await life.materials(on)
  await life.fairness(on)
  await life.submit(on)
  await life.accept(on)
  return life
}
const numbered = async (key: string, body: string) => {
  const life = await submitted(key, body, '2026-10-09')
  await life.opinion('2026-10-20', 'lawful', '合法。')
  await life.deliberate('2026-10-21', '常务会议')
  await life.sign('2026-10-22')
  await life.number('2026-10-22', '禾政规发')
  return life
}

describe('two authorities with two clocks, and a clock that waits for another’s answer', () => {
  const city = 'xizhou-government'
  const congress = 'hechuan-congress'
  type Bench = { filingClocks: Record<string, Clock>; next: { command: string; clock: Clock | null }[] }

  it('each authority counts by its own rule; 沪备 for the congress, an assumption for the government', async () => {
    const life = await numbered('双备案', '第一条 内容。\n\n第二条 本办法自2026年12月1日起施行。')
    await life.publish('2026-10-23', { effectiveOn: '2026-12-01' })
    const office = await as('liqiang')
    const { filingClocks } = (await office.ask('registry.workbench', { id: life.id })) as Bench
    expect(filingClocks[city]).toMatchObject({ unverified: true, ledger: { limit: { max: 30, unit: 'calendarDay' } } })
    expect(filingClocks[congress]).toMatchObject({ unverified: false, toRead: null })
    expect(filingClocks[congress]!.source).toContain('备案审查条例')
    // 30 days from 23 October: 22 November is a Sunday.
    expect([filingClocks[city]!.due, filingClocks[congress]!.due]).toEqual(['2026-11-23', '2026-11-23'])

    // Returned by both: the congress gives 10 working days, the government 15 days.
    for (const authority of [city, congress]) {
      await life.file('2026-11-09', authority)
      await life.sendBack('2026-11-10', authority, '缺说明')
    }
    const { next } = (await office.ask('registry.workbench', { id: life.id })) as Bench
    const resend = next.filter((step) => step.command === 'resendFiling').map((step) => [step.clock?.due, step.clock?.unverified])
    expect(resend.toSorted()).toEqual([
      ['2026-11-24', false],
      ['2026-11-25', true],
    ])
  })

  it('after a return the authority’s time to receive depends on the answer: no last day, and what would follow', async () => {
    const npc = await as('malan')
    const { rows } = (await npc.ask('filing.inbox', {})) as { rows: { title: string; clock: Clock | null }[] }
    const row = rows.find(({ title }) => title.includes('双备案'))!
    expect(row.clock).toMatchObject({ due: null, awaiting: { by: '2026-11-24', due: '2026-12-01' } })
  })
})

describe('an end that the text states wins over the computed one, and a difference is told', () => {
  it.each([
    ['有效期至2029年6月30日', '2029-06-30', true],
    ['有效期三年', '2029-11-30', true],
    ['有效期5年', '2031-11-30', false],
  ])('%s', async (words, validUntil, differs) => {
    const life = await numbered(`载明${words}`, `第一条 内容。\n\n第二条 本办法自2026年12月1日起施行，${words}。`)
    const office = await as('liqiang')
    const timing = await office.ask('issuance.timing', { id: life.id, publishedOn: today, effectiveOn: '2026-12-01' })
    expect(timing).toMatchObject({ validity: { validUntil: '2031-11-30' }, stated: { validUntil, differs } })
    const { seq, text } = await life.state()
    const input = { textHash: text!.hash, channels: ['网站'], effectiveOn: '2026-12-01', effectReason: '便于执行' }
    // Another end than the text's needs a reason.
    const other = await office.give('issuance.publish', life.id, seq, {
      ...input,
      validUntil: addDays(validUntil as LegalDate, -1),
    })
    expect(other.refusal?.code).toBe('validity.otherThanText')
    expect((await office.give('issuance.publish', life.id, seq, input)).refusal).toBeNull()
    expect((await life.state()).publication).toMatchObject({ validUntil })
    const shown = await (await http.send(`/api/v1/documents/${life.id}`, { headers: { accept: 'application/json' } })).json()
    expect(JSON.stringify(shown)).toContain(`"validUntil":"${validUntil}"`)
  })
})

describe('urgent documents: the limits of the review fall away, the review does not 国办发〔2018〕115号（五）（七）', () => {
  it('the opinion may come the same day without a reason, and nothing goes to the meeting without it', async () => {
    const life = await told('紧急', '第一条 内容。')
    const clerk = await as('sunyue')
    const registered = { id: life.id, title: '禾川县紧急管理办法', leadOrgan: 'hechuan-government', urgent: '突发事件应急处置' }
    expect((await clerk.give('registry.registerDraft', life.id, 0, registered)).refusal).toBeNull()
    await life.write(today)
    await life.note(today)
    await life.materials(today)
    await life.fairness(today)
    await life.submit(today)
    await life.accept(today)
    const reviewer = await as('zhoumin')
    const { next } = (await reviewer.ask('registry.workbench', { id: life.id })) as {
      next: { command: string; clock: Clock | null }[]
    }
    const opinion = next.find(({ command }) => command === 'writeOpinion')!
    expect(opinion.clock).toMatchObject({
      due: null,
      earliest: null,
      ledger: { exempt: true },
      standing: { kind: 'none', exempt: true },
    })

    const meeting = await as('wangqian')
    const { seq, text } = await life.state()
    const record = { textHash: text!.hash, meeting: '常务会议', decision: 'approved' }
    const skipped = await meeting.give('issuance.recordDeliberation', life.id, seq, record)
    expect(['document.unknown', 'stage.wrong']).toContain(skipped.refusal?.code)
    await life.opinion(today, 'lawful', '合法。')
    expect((await meeting.give('issuance.recordDeliberation', life.id, (await life.state()).seq, record)).refusal).toBeNull()
  })
})

describe('texts with a secrecy mark are refused at the door 保守国家秘密法第三十一条', () => {
  it('a text that is typed in: nothing is appended and nothing is kept', async () => {
    const clerk = await as('sunyue')
    const life = await told('标密', '')
    await life.register(today)
    const end = await http.end()
    for (const [title, body] of [
      ['某办法', '机密★10年\n\n第一条 内容。'],
      ['某办法', '秘密\n第一条 内容。'],
      ['绝密★某办法', '第一条 内容。'],
    ] as const) {
      const revised = { commandId: `rules-act-${++commands}`, documentId: life.id, expectedSeq: 1, title, body }
      const { status, refusal } = await clerk.call('registry.reviseText', revised)
      expect([status, refusal?.code]).toEqual([422, 'text.classified'])
      expect(refusal?.what).toContain('不得存储、处理国家秘密')
    }
    expect(await http.end()).toBe(end)
    expect((await life.state()).text).toBeNull()
  })

  const box = (words: string) =>
    `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
  const forms: readonly (readonly [name: string, make: (...lines: string[]) => Uint8Array])[] = [
    ['依据.txt', (...lines) => Buffer.from(lines.join('\n'))],
    ['依据.docx', (...lines) => packageForTests({ body: lines.map((line) => paragraph(line)).join('') })],
    [
      '文本框.docx',
      (first = '', ...lines) => packageForTests({ body: box(first) + lines.map((line) => paragraph(line)).join('') }),
    ],
    ['依据.doc', (...lines) => docForTests({ paragraphs: lines.map(plain) })],
    ['依据.pdf', (...lines) => pdfForTests([printedLines(lines)])],
  ]

  it.each(forms)('a material or an annex, whatever file it is: %s', async (name, make) => {
    const cookie = await http.signedIn('sunyue')
    const upload = async (bytes: Uint8Array) => {
      const body = new FormData()
      body.append('file', new File([new Uint8Array(bytes)], name))
      const answer = await http.send('/desk/upload?as=material', {
        method: 'POST',
        headers: { cookie, 'x-fadu-upload': '1' },
        body,
      })
      return { status: answer.status, ...(await jsonOf(answer)) }
    }
    for (const mark of ['机密★1年', '秘密', '密级：绝密']) {
      const { status, refusal } = await upload(make(mark, '某县人民政府文件', '关于某项工作的函', '请予支持。'))
      expect([mark, status, refusal?.code]).toEqual([mark, 422, 'text.classified'])
    }
    const { status, file } = await upload(
      make('某县人民政府文件', '关于保守国家秘密的函', '涉及国家秘密的，依法办理。', '请予支持。'),
    )
    expect([status, file?.name]).toEqual([200, name])
  })
})

describe('materials are checked while the clerk prepares', () => {
  it('what is missing, what for and by which article, before anything is submitted; and submitting is refused for the same', async () => {
    const life = await told('备料', '第一条 内容。')
    await life.register(today)
    await life.write(today)
    const clerk = await as('sunyue')
    type Bench = {
      missing: { id: string; name: string; purpose: string }[]
      materials: { step: string; items: { id: string; missing: boolean; source: string; purpose: string }[] }[]
    }
    const bench = (await clerk.ask('registry.workbench', { id: life.id })) as Bench
    expect(bench.missing.map(({ id }) => id)).toEqual(['draftingNote', 'basis', 'consultationSummary', 'ownReview'])
    expect(bench.missing.every(({ purpose }) => purpose.length > 0)).toBe(true)
    const review = bench.materials.find(({ step }) => step === 'review')!
    expect(review.items.find(({ id }) => id === 'basis')).toMatchObject({ missing: true, source: '国办发〔2018〕115号（五）' })

    const propose = async () => {
      const { seq, text } = await life.state()
      return clerk.give('registry.proposeSubmission', life.id, seq, { textHash: text!.hash })
    }
    expect((await propose()).refusal?.code).toBe('material.missing')
    await life.note(today)
    expect(((await clerk.ask('registry.workbench', { id: life.id })) as Bench).missing.map(({ id }) => id)).not.toContain(
      'draftingNote',
    )
    await life.materials(today)
    expect(((await clerk.ask('registry.workbench', { id: life.id })) as Bench).missing).toEqual([])
    expect((await propose()).refusal).toBeNull()
  })
})
