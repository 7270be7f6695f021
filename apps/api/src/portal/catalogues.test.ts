import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer, seen } from '../../test/support/portalServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'

describe.each(databaseAdapters)('catalogues on %s', (adapter) => {
  let portal: PortalServer
  let market: string

  beforeAll(async () => {
    portal = await portalServer(adapter, '2026-11-25')
    const ids = await portal.recorded([
      {
        id: 'old',
        title: '禾川县旧市场管理办法',
        publishedOn: '2010-04-01',
        effectiveOn: '2010-05-01',
        body: '第一条　旧市场。',
      },
      {
        id: 'trial',
        title: '禾川县"节水"办法,试行',
        publishedOn: '2019-01-01',
        expiresOn: '2020-12-31',
        body: '第一条　节水。',
        number: '禾政规发〔2019〕2号',
      },
      {
        id: 'law',
        title: '中华人民共和国照明法',
        issuer: '全国人民代表大会常务委员会',
        publishedOn: '2015-01-01',
        body: '第一条　照明。',
      },
      ...Array.from({ length: 120 }, (_, i) => ({
        id: `n${i}`,
        title: `禾川县第${i}号通知`,
        publishedOn: '2018-01-01' as const,
        effectiveOn: '2018-01-01' as const,
        body: '一、通知事项。',
      })),
    ])
    market = ids.old!
    await portal.published(
      {
        key: '旧市场废止',
        title: '禾川县人民政府关于废止《禾川县旧市场管理办法》的决定',
        body: '废止《禾川县旧市场管理办法》。\n本决定自公布之日起施行。',
        form: 'repealDecision',
        effects: [{ kind: 'repeal', target: market, reason: '已被新的规定取代' }],
      },
      '2024-07-01',
      { effectiveOn: '2024-07-01' },
    )
    const filed = await portal.published({ key: '户外广告' }, '2026-06-01')
    await filed.file('2026-06-20', 'xizhou-government')
  })
  afterAll(() => portal?.drop())

  const titles = async (path: string) =>
    [...(await portal.page(path)).html.matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]*)<\/a>/g)].map(([, title]) => title)

  it('each is as of the day asked: in force the day before a repeal, repealed from its first day on', async () => {
    expect(await titles('/catalogues/inForce?on=2024-06-30&page=all')).toContain('禾川县旧市场管理办法')
    expect(await titles('/catalogues/repealed?on=2024-06-30')).toEqual([])
    expect(await titles('/catalogues/inForce?on=2024-07-01&page=all')).not.toContain('禾川县旧市场管理办法')
    expect(await titles('/catalogues/repealed?on=2024-07-01')).toEqual(['禾川县旧市场管理办法'])
    expect(seen((await portal.page('/catalogues/repealed')).html)).toContain('已废止 2024年7月1日')
  })

  it('the last day of validity still counts', async () => {
    expect(await titles('/catalogues/lapsed?on=2020-12-31')).toEqual([])
    expect(await titles('/catalogues/lapsed?on=2021-1-1')).toEqual(['禾川县&quot;节水&quot;办法,试行'])
  })

  it('a filing is listed from the day on which it was sent; other organs’ texts never are', async () => {
    expect(await titles('/catalogues/filed?on=2026-06-19')).toEqual([])
    expect(await titles('/catalogues/filed?on=2026-06-20')).toEqual(['禾川县户外广告管理办法'])
    for (const kind of ['inForce', 'repealed', 'lapsed', 'filed'])
      expect(await titles(`/catalogues/${kind}?page=all`)).not.toContain('中华人民共和国照明法')
  })

  it('the count is the home page’s, and its pages hold every document once, numbered through', async () => {
    const home = seen((await portal.page('/')).html)
    const total = Number(/现行有效： (\d+)/.exec(home)?.[1])
    const first = await portal.page('/catalogues/inForce')
    expect(seen(first.html)).toContain(`截至2026年11月25日，共 ${total} 件。`)
    const paged = [...(await titles('/catalogues/inForce')), ...(await titles('/catalogues/inForce?page=2'))]
    expect(paged).toHaveLength(total)
    expect(paged).toEqual(await titles('/catalogues/inForce?page=all'))
    expect(seen((await portal.page('/catalogues/inForce?page=2')).html)).toContain(' 101 ')
  })

  it('a day that does not exist is refused with what was typed; an unknown catalogue is not there', async () => {
    const refused = await portal.page('/catalogues/inForce?on=2021-02-30')
    expect(refused.status).toBe(400)
    expect(seen(refused.html)).toContain('日期“2021-02-30”不存在')
    expect(refused.html).toContain('value="2021-02-30"')
    expect((await portal.send('/catalogues/inForce.xlsx?on=2021-02-30')).status).toBe(400)
    expect((await portal.page('/catalogues/drafts')).status).toBe(404)
    expect((await portal.send('/catalogues/drafts.csv')).status).toBe(404)
  })

  it('as data it comes in keyset pages that hold every document once', async () => {
    const ids: string[] = []
    for (let after = ''; ; ) {
      const { body } = await portal.json(`/api/v1/catalogues/inForce?on=2026-11-25&limit=50${after && `&after=${after}`}`)
      ids.push(...body.items.map((item: { id: string }) => item.id))
      if (!body.next) {
        expect(new Set(ids).size).toBe(body.total)
        break
      }
      after = body.next
    }
    expect(await portal.json('/api/v1/catalogues/repealed?on=2024-07-01')).toMatchObject({
      status: 200,
      body: { on: '2024-07-01', total: 1, items: [{ id: market, endedOn: '2024-07-01', standing: 'repealed' }], next: null },
    })
    expect((await portal.json('/api/v1/catalogues/drafts')).status).toBe(400)
  })

  it('f035: as a CSV it begins with the mark, ends lines with CR LF and quotes what must be', async () => {
    const answer = await portal.send('/catalogues/lapsed.csv?on=2026-01-01')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = Buffer.from(await answer.bytes())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString('utf8').slice(1)).toBe(
      '序号,标题,发文字号,制定机关,施行日期,有效期至,状态,失效日期\r\n' +
        '1,"禾川县""节水""办法,试行",禾政规发〔2019〕2号,禾川县人民政府,,2020-12-31,已失效,2021-01-01\r\n',
    )
  })

  it('f030, f033: as a workbook it bears its Chinese name, and its days are whole numbers', async () => {
    const answer = await portal.send('/catalogues/repealed.xlsx?on=2026-01-01')
    expect(answer.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('禾川县行政规范性文件已废止目录（截至2026-01-01）.xlsx')}`,
    )
    const sheet = Buffer.from(unzipSync(await answer.bytes())['xl/worksheets/sheet1.xml']!).toString('utf8')
    // 2010-05-01 and 2024-07-01.
    expect(sheet).toContain('<v>40299</v>')
    expect(sheet).toContain('<v>45474</v>')
  })
})
