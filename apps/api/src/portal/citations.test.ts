import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer, seen } from '../../test/support/portalServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { rebuild } from '../platform/log/rebuild.ts'

describe.each(databaseAdapters)('citations of published texts on %s', (adapter) => {
  let portal: PortalServer
  let ids: Readonly<Record<string, string>>
  beforeAll(async () => {
    portal = await portalServer(adapter, '2025-12-31')
    ids = await portal.recorded([
      {
        id: 'law',
        title: '中华人民共和国水法',
        publishedOn: '2010-01-01',
        body: '第一条　为了取水。\n\n第二条　取水应当节约。',
      },
      {
        id: 'notice',
        title: '禾川县人民政府关于印发《禾川县取水办法》的通知',
        number: '禾政规发〔2020〕3号',
        publishedOn: '2020-01-01',
        body: '第一条　根据《水法》第二条，制定本办法。\n\n第二条　单位取水依照本办法第三条。\n\n第三条　违反前条规定的，依照《某省水务条例》第九条处理。',
      },
      {
        id: 'detail',
        title: '禾川县取水细则',
        publishedOn: '2021-01-01',
        body: '第一条　执行禾政规发〔2020〕3号第三条和水法第一条。\n\n第二条　本细则第九条没有。',
      },
    ])
  })
  afterAll(() => portal?.drop())

  const page = async (id: string) => (await portal.page(`/d/${ids[id]}`)).html

  it('a citation in the text leads to the document and the article, in either spelling of the title', async () => {
    const html = await page('notice')
    expect(html).toMatch(new RegExp(`<a[^>]*href="/d/${ids.law}#a2"[^>]*>《水法》第二条</a>`))
    const detail = await page('detail')
    expect(detail).toMatch(new RegExp(`<a[^>]*href="/d/${ids.notice}#a3"[^>]*>禾政规发〔2020〕3号第三条</a>`))
    expect(detail).toMatch(new RegExp(`<a[^>]*href="/d/${ids.law}#a1"[^>]*>水法第一条</a>`))
  })

  it('articles of the text itself are linked within the page, what is not there is not', async () => {
    const html = await page('notice')
    expect(html).toMatch(/<a[^>]*href="#a3"[^>]*>本办法第三条<\/a>/)
    expect(html).toMatch(/<a[^>]*href="#a2"[^>]*>前条<\/a>/)
    expect(await page('detail')).not.toMatch(/<a[^>]*>本细则第九条<\/a>/)
  })

  it('the page tells what the text cites, with what the register does not have, and what cites it', async () => {
    expect(seen(await page('notice'))).toMatch(
      /引用了 2 件 《中华人民共和国水法》 《某省水务条例》 本登记簿未收 被 1 件引用 《禾川县取水细则》/,
    )
    expect(seen(await page('law'))).toMatch(/被 2 件引用 《禾川县取水细则》 《禾川县人民政府关于印发《禾川县取水办法》的通知》/)
  })

  it('a rebuild from the log gives the same graph', async () => {
    const report = await rebuild(portal.register.open.database, portal.register.open.projectors)
    expect(report.tables.map(({ table }) => table)).toContain('published_citation')
    expect(report.same).toBe(true)
  })

  it('a draft cites nothing in public', async () => {
    await portal.drafted({ key: '灌溉', body: '第一条　根据《水法》第二条，制定本办法。' }, '2025-11-01')
    expect(seen(await page('law'))).toMatch(/被 2 件引用/)
  })
})
