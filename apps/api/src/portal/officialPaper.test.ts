import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer } from '../../test/support/portalServer.ts'
import { readUpload } from '../platform/files/readUpload.ts'

const body = [
  '各乡镇人民政府，县政府各部门：',
  '各单位要做到“应备尽备”——不得漏报……',
  '一、总体要求',
  '（一）加强领导。各单位主要负责人是第一责任人，2021年底前完成5项任务。',
  '1.报送备案的文件应当在30日内送达。',
  '| 事项 | 期限 |\n| --- | --- |\n| 报送 | 30日 |',
  '附件：1.文件目录',
  '禾川县人民政府\n2021年3月1日',
  '附件1\n\n文件目录\n\n《禾川县取水办法》',
].join('\n\n')
const law = '第一条 为了节约用水，制定本办法。\n\n第二条 有下列情形之一的，限期改正：\n\n（一）漏水的；\n\n（二）“浪费”的。'

describe('a published document as a paper to take away', () => {
  let portal: PortalServer
  let ids: Readonly<Record<string, string>>
  let made: string
  beforeAll(async () => {
    portal = await portalServer('embedded')
    ids = await portal.recorded([
      {
        id: 'notice',
        title: '禾川县人民政府关于加强备案工作的通知',
        number: '禾政规发〔2021〕3号',
        publishedOn: '2021-03-05',
        effectiveOn: '2021-04-05',
        expiresOn: '2030-04-04',
        body,
      },
      { id: 'lapsed', title: '禾川县冬季取暖办法', publishedOn: '2015-01-05', expiresOn: '2020-01-04', body: law },
      { id: 'old', workId: 'water', title: '禾川县取水办法', publishedOn: '2018-01-01', body: law },
      {
        id: 'new',
        workId: 'water',
        title: '禾川县取水办法',
        publishedOn: '2022-06-01',
        effectiveOn: '2022-07-01',
        body: law.replace('漏水', '偷水'),
      },
      { id: 'soon', title: '禾川县明年办法', publishedOn: '2026-11-01', effectiveOn: '2027-01-01', body: law },
    ])
    made = (await portal.published({ key: '路灯', body: law }, '2025-06-01')).id
  })
  afterAll(() => portal?.drop())

  const fetched = async (path: string) => {
    const answer = await portal.send(path)
    expect([path, answer.status]).toEqual([path, 200])
    return { bytes: new Uint8Array(await answer.bytes()), headers: answer.headers }
  }
  const partsOf = async (path: string) =>
    Object.fromEntries(Object.entries(unzipSync((await fetched(path)).bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const notice = () => `/d/${ids.notice}.docx`
  /** Face of Chinese, face of Latin, half points of the run with those words. */
  const runOf = (xml: string, words: string) => {
    const run = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g)].map(([one]) => one).find((one) => one.includes(words))
    if (!run) throw new Error(`no run with ${words}`)
    return [/w:eastAsia="([^"]*)"/, /w:ascii="([^"]*)"/, /<w:sz w:val="(\d+)"/].map((part) => part.exec(run)?.[1])
  }
  const read = async (path: string) => {
    const answer = await readUpload((await fetched(path)).bytes, 'a.docx')
    if (!answer.ok) throw new Error(answer.refusal.what)
    return answer.text
  }

  it('f029: each part has the Chinese face of GB/T 9704, and no theme stands over it', async () => {
    const parts = await partsOf(notice())
    const xml = parts['word/document.xml']!
    const latin = 'Times New Roman'
    expect(runOf(xml, '关于加强备案工作的通知')).toEqual(['方正小标宋简体', latin, '44'])
    expect(runOf(xml, '一、总体要求')).toEqual(['黑体', latin, '32'])
    expect(runOf(xml, '（一）加强领导。')).toEqual(['楷体_GB2312', latin, '32'])
    expect(runOf(xml, '各单位主要负责人')).toEqual(['仿宋_GB2312', latin, '32'])
    expect(runOf(xml, '1.报送备案')).toEqual(['仿宋_GB2312', latin, '32'])
    expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<w:lang [^>]*w:eastAsia="zh-CN"/)
    for (const [name, part] of Object.entries(parts)) {
      if (!/^word\/(?:document|styles|footer\d+)\.xml$/.test(name)) continue
      expect(part, name).not.toMatch(/w:(?:eastAsia|ascii|hAnsi|cs)Theme=/i)
      for (const [run] of part.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g)) expect(run, name).toMatch(/w:eastAsia="[^"]+"/)
    }
  })

  it('f031: quotation marks, dash and ellipsis stay what they are and stand in the Chinese face', async () => {
    const xml = (await partsOf(notice()))['word/document.xml']!
    const [run] = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g)].filter(([one]) => one.includes('应备尽备'))
    expect(run![0]).toContain('各单位要做到\u201c应备尽备\u201d\u2014\u2014不得漏报\u2026\u2026')
    expect(run![0]).toMatch(/<w:rFonts [^>]*w:eastAsia="仿宋_GB2312"/)
    for (const [one] of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g))
      if (/[“”‘’—…]/.test(one)) expect(one).toMatch(/<w:rFonts [^>]*w:hint="eastAsia"/)
  })

  it('f029, f031: so it is in a 修改对照表', async () => {
    const parts = await partsOf(`/d/${ids.new}/compare.docx?from=1&to=2`)
    const xml = parts['word/document.xml']!
    for (const [one] of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g))
      expect(one).toMatch(
        /<w:rFonts [^>]*w:eastAsia="(?:宋体|黑体)"[^>]*w:hint="eastAsia"|w:hint="eastAsia"[^>]*w:eastAsia="(?:宋体|黑体)"/,
      )
    expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/)
    expect(xml + parts['word/styles.xml']).not.toMatch(/w:(?:eastAsia|ascii|hAnsi|cs)Theme=/i)
  })

  it('has the page of GB/T 9704: A4, its margins, 28.95 points a line, the red line under the number, numbers of pages outside', async () => {
    const parts = await partsOf(notice())
    const xml = parts['word/document.xml']!
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(parts['word/styles.xml']).toMatch(/<w:pPrDefault>.*w:line="579" w:lineRule="exact"|w:lineRule="exact" w:line="579"/)
    expect(xml).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"[^>]*\/><\/w:pBdr>(?:(?!<\/w:p>).)*禾政规发〔2021〕3号/)
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
  })

  it('holds the whole text, in its order, and the facts that the text does not tell', async () => {
    expect(await read(notice())).toBe(
      [
        '禾川县人民政府',
        '禾政规发〔2021〕3号',
        '禾川县人民政府关于加强备案工作的通知',
        ...body.split(/\n\n|(?<=府)\n|(?<=件1)\n/),
        `（2021年3月5日公布，自2021年4月5日起施行，有效期至2030年4月4日。2026年11月25日由 ${portal.origin}/d/${ids.notice} 生成）`,
      ].join('\n\n'),
    )
  })

  it('a document made here is signed with the day on which it was signed', async () => {
    const text = await read(`/d/${made}.docx`)
    expect(text).toContain(
      '\n\n第二条　有下列情形之一的，限期改正：\n\n（一）漏水的；\n\n（二）“浪费”的。\n\n禾川县人民政府\n\n2025年5月27日\n\n',
    )
    expect(text).not.toContain('效力状态')
  })

  it.each([
    ['lapsed', '', '效力状态（2026年11月25日）：已失效，有效期至2020年1月4日'],
    ['soon', '', '效力状态（2026年11月25日）：尚未施行，自2027年1月1日起施行'],
    ['new', '?n=1', '效力状态（2026年11月25日）：这是修改前的文本，修改后的文本自2022年7月1日起施行'],
  ])('what a reader must know first stands over the title: %s%s', async (key, query, words) => {
    const text = await read(`/d/${ids[key]}.docx${query}`)
    expect(text.indexOf(words)).toBeGreaterThan(-1)
    expect(text.indexOf(words)).toBeLessThan(text.indexOf('第一条'))
  })

  it('one that was repealed says by which decision and from when', async () => {
    const decision = await portal.published(
      {
        key: '废止',
        title: '禾川县人民政府关于废止路灯管理办法的决定',
        body: '一、废止路灯管理办法。',
        form: 'repealDecision',
        effects: [{ kind: 'repeal', target: made, reason: '不再适用' }],
      },
      '2026-10-30',
    )
    const number = (await portal.json(`/api/v1/documents/${decision.id}`)).body.number
    expect(await read(`/d/${made}.docx`)).toContain(
      `已废止，自2026年10月30日起，依据《禾川县人民政府关于废止路灯管理办法的决定》（${number}）`,
    )
    expect(await read(`/d/${made}.docx?on=2026-10-29`)).not.toContain('已废止')
  })

  it('is the text of the day or the version that was asked for, under its title', async () => {
    expect(await read(`/d/${ids.new}.docx?on=2022-06-30`)).toContain('漏水')
    expect(await read(`/d/${ids.new}.docx`)).toContain('偷水')
    const { headers } = await fetched(`/d/${ids.new}.docx`)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_______.docx"; filename*=UTF-8''${encodeURIComponent('禾川县取水办法')}.docx`,
    )
    const refused = await portal.send(`/d/${ids.new}.docx?on=2022-06-31`, { headers: { accept: 'application/json' } })
    expect([refused.status, (await portal.send(`/d/${ids.new}.docx?n=9`)).status]).toEqual([400, 404])
    expect((await portal.page(`/d/${ids.new}?n=1`)).html).toContain(`href="/d/${ids.new}.docx?n=1"`)
  })
})
