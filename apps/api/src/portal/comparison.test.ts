import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, policyOf, portalServer, seen } from '../../test/support/portalServer.ts'

const law = (...articles: readonly string[]) =>
  articles.map((text, index) => `第${'一二三四五六七八九'[index]}条 ${text}`).join('\n\n')

const purpose = '为了规范城镇排水，制定本办法。'
const permit = '排水户应当在十日内向县住房和城乡建设主管部门申请领取排水许可证。'
const formula = '=HYPERLINK("http://example.invalid")所列设施由水务主管部门管理。'
const closing = '本办法自公布之日起施行。'

describe('two published texts compared', () => {
  let portal: PortalServer
  let ids: Readonly<Record<string, string>>
  let draft: string

  beforeAll(async () => {
    portal = await portalServer('embedded')
    ids = await portal.recorded([
      {
        id: 'old',
        workId: 'drainage',
        title: '禾川县排水管理办法',
        publishedOn: '2020-01-05',
        body: law(purpose, permit, closing),
      },
      {
        id: 'new',
        workId: 'drainage',
        title: '禾川县排水管理办法',
        publishedOn: '2022-03-01',
        body: law(purpose, permit.replace('十日', '十五日'), formula, closing),
      },
      {
        id: 'other',
        title: '禾川县供水管理办法',
        publishedOn: '2021-06-01',
        body: law(purpose.replace('排水', '供水'), closing),
      },
    ])
    draft = (await portal.drafted({ key: '路灯' }, '2026-11-01')).id
  })
  afterAll(() => portal?.drop())

  const address = (query = '') => `/d/${ids.new}/compare${query}`

  it('is whole HTML under the strict policy, with the sentence and the marks in it', async () => {
    const { status, html, headers } = await portal.page(address('?from=1&to=2'))
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toBe(policyOf(html))
    expect(/<[^>]*\s(style|on[a-z]+)\s*=/i.test(html)).toBe(false)
    expect(seen(html)).toContain('修改 1 条，新增 1 条，删除 0 条，移动 0 条；2 条未变（其中 1 条只改了条号）。')
    expect(html).toMatch(/<del>十日<\/del>/)
    expect(html).toMatch(/<ins>十五日<\/ins>/)
    expect(html).toContain('<meta name="robots" content="noindex"')
  })

  it('without a pair shows today’s text beside the one before it', async () => {
    expect(seen((await portal.page(address())).html)).toBe(
      seen((await portal.page(address('?from=1&to=2'))).html).replaceAll('compare?from=1&to=2', 'compare'),
    )
  })

  it('is linked from the document’s list of versions', async () => {
    expect((await portal.page(`/d/${ids.new}`)).html).toContain(`href="/d/${ids.new}/compare?from=1&amp;to=2"`)
  })

  it('any two documents: found by title or number, compared by address', async () => {
    const found = await portal.page(address(`?q=${encodeURIComponent('供水')}`))
    expect(found.html).toContain(`href="/d/${ids.new}/compare?from=1&amp;with=${ids.other}"`)
    const { status, html } = await portal.page(address(`?from=2&with=${ids.other}&to=1`))
    expect(status).toBe(200)
    expect(seen(html)).toContain('《禾川县供水管理办法》')
    expect(seen(html)).toContain('删除 2 条')
  })

  it.each([
    ['a version that is not there', () => address('?from=1&to=3')],
    ['a version that is no number', () => address('?from=a')],
    ['a document that is not there', () => '/d/nothing/compare'],
    ['a draft', () => `/d/${draft}/compare`],
    ['a published text beside a draft', () => address(`?with=${draft}`)],
    ['the file of a draft', () => `/d/${draft}/compare.docx`],
  ])('%s is not found', async (_, path) => expect((await portal.page(path())).status).toBe(404))

  it('a document with one text is offered others, and has no file', async () => {
    const { status, html } = await portal.page(`/d/${ids.other}/compare`)
    expect([status, seen(html).includes('这件文件只有一个文本')]).toEqual([200, true])
    expect((await portal.send(`/d/${ids.other}/compare.xlsx`)).status).toBe(404)
  })

  it('is remembered, and sent once to who has it', async () => {
    const { headers } = await portal.page(address('?from=1&to=2'))
    const again = await portal.send(address('?from=1&to=2'), { headers: { 'if-none-match': headers.get('etag')! } })
    expect(again.status).toBe(304)
  })

  it('English says everything but the law in English', async () => {
    const { html } = await portal.page(`/en${address('?from=1&to=2')}`)
    expect(seen(html)).toContain('1 changed, 1 added, 0 removed, 0 moved; 2 unchanged (1 of them renumbered only).')
    expect(html).toContain(`href="/en/d/${ids.new}/compare?from=1&amp;to=2&amp;view=inline"`)
  })

  describe('修改对照表', () => {
    const bytes = async (format: string) => {
      const answer = await portal.send(address(`.${format}?from=1&to=2`))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toContain(
        `filename*=UTF-8''${encodeURIComponent('《禾川县排水管理办法》修改对照表')}.${format}`,
      )
      return unzipSync(new Uint8Array(await answer.bytes()))
    }

    it('as a Word file: across, four columns, what was taken out struck, what was put in underlined and bold', async () => {
      const xml = strFromU8((await bytes('docx'))['word/document.xml']!)
      expect(xml).toMatch(/<w:pgSz[^>]*w:orient="landscape"/)
      for (const head of ['条号', '原条文', '修改后条文', '说明']) expect(xml).toContain(`>${head}</w:t>`)
      const run = (text: string) =>
        new RegExp(`<w:r><w:rPr>((?:(?!</w:rPr>).)*)</w:rPr><w:t[^>]*>${text}</w:t>`).exec(xml)?.[1] ?? ''
      expect(run('十日')).toContain('<w:strike/>')
      expect(run('十五日')).toMatch(/<w:b\/>.*<w:u w:val="single"\/>/)
      expect(xml).toContain('期限：“十日”改为“十五日”')
    })

    it('as an Excel file, in which no text of law becomes a formula', async () => {
      const files = await bytes('xlsx')
      const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
      expect(sheet).not.toContain('<f>')
      expect(sheet).toContain('orientation="landscape"')
      expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain('第三条　=HYPERLINK')
    })
  })
})
