import { gzipSync } from 'node:zlib'
import { addDays, type Person } from '@fadu/core'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, policyOf, portalServer, seen } from '../../test/support/portalServer.ts'
import { demoActor } from '../demo/actor.ts'

describe('public pages', () => {
  let portal: PortalServer
  let id: string
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    portal = await portalServer('embedded')
    const story = await portal.published({ key: '城市照明', title: '禾川县城市照明<管理>办法&“规定”' }, '2026-09-01', {
      validUntil: '2027-03-01',
      validityReason: '试行',
    })
    id = story.id
    ids = await portal.recorded([
      ...Array.from({ length: 45 }, (_, i) => ({
        id: `r${i}`,
        title: `禾川县第${i}号通知`,
        publishedOn: addDays('2020-01-01', i % 28),
        body: '一、通知事项。',
      })),
      {
        id: 'law',
        title: '中华人民共和国照明法',
        issuer: '全国人民代表大会常务委员会',
        publishedOn: '2015-01-01',
        body: '第一条　照明。',
      },
      { id: 'lapsed', title: '禾川县路灯临时办法', publishedOn: '2019-01-01', expiresOn: '2020-12-31', body: '第一条　路灯。' },
    ])
  })
  afterAll(() => portal?.drop())

  const addresses = () => [
    '/',
    '/en',
    '/en/',
    '/documents',
    '/documents?standing=ended',
    '/documents?from=2021-02-30',
    '/search',
    '/search?q=%E7%85%A7%E6%98%8E',
    '/search?q=%E6%B2%A1%E6%9C%89',
    `/d/${id}`,
    `/en/d/${id}`,
    `/d/${id}?on=2026-09-01`,
    `/d/${id}?on=nonsense`,
    `/d/${ids.law}`,
    '/consultations',
    '/nothing',
    '/d/nothing',
  ]

  it('every page is whole HTML under the strict policy: no style attribute, no style or script but its own, one h1', async () => {
    for (const address of addresses()) {
      const { html, headers } = await portal.page(address)
      expect(headers.get('content-security-policy'), address).toBe(policyOf(html))
      expect(html.startsWith('<!doctype html>\n<html lang='), address).toBe(true)
      expect(html.trimEnd().endsWith('</html>'), address).toBe(true)
      expect(/<[^>]*\sstyle\s*=/i.test(html), address).toBe(false)
      expect(/<[^>]*\son[a-z]+=/.test(html), address).toBe(false)
      expect(html.match(/<h1[ >]/g)?.length, address).toBe(1)
      expect(html).toContain('href="#main"')
    }
  })

  it('no page leads to an address that is not there', async () => {
    const followed = new Set<string>()
    for (const address of addresses()) {
      const { html } = await portal.page(address)
      for (const [, href] of html.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)) followed.add(href!.replaceAll('&amp;', '&'))
    }
    followed.delete('/desk')
    expect(followed.size).toBeGreaterThan(60)
    for (const href of followed) {
      const { status } = await portal.send(href, { headers: { accept: 'text/html' } })
      // Other language of a page that is not there, or was not understood.
      const excused = /nothing|nonsense|2021-02-30/.test(href)
      expect(excused || status === 200, `${href}: ${status}`).toBe(true)
    }
  })

  it('a page is one request, and a light one', async () => {
    const { html } = await portal.page(`/d/${id}`)
    expect(html).not.toMatch(/<script[^>]*\ssrc=|rel="stylesheet"/)
    expect(gzipSync(html).length).toBeLessThan(60_000)
  })

  it('what people wrote is text on the page, never markup', async () => {
    const { html } = await portal.page(`/d/${id}`)
    expect(html).not.toContain('<管理>')
    expect(html).toContain('&lt;管理&gt;办法&amp;“规定”')
    expect((await portal.page(`/search?q=${encodeURIComponent('<script>alert(1)</script>')}`)).html).not.toContain(
      '<script>alert',
    )
    expect((await portal.page(`/documents?from=${encodeURIComponent('"><img src=x>')}`)).html).not.toContain('<img')
  })

  it('English under /en/ is complete: no fixed text stays Chinese', async () => {
    for (const address of [
      '/en/',
      '/en/documents',
      '/en/documents?standing=ended',
      `/en/d/${id}`,
      `/en/d/${ids.lapsed}`,
      '/en/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA',
      '/en/consultations',
      '/en/nothing',
    ]) {
      const { html } = await portal.page(address)
      expect(html).toContain('<html lang="en" ')
      // Titles, organs, numbers and texts are Chinese and marked as such; names of the county stand in English sentences.
      const words = seen(
        html
          .replaceAll(/<article .*?<\/article>/gs, '')
          .replaceAll(/<(\w+)[^>]*\slang="zh-CN"[^>]*>.*?<\/\1>/gs, '')
          .replace(/<title>.*?<\/title>/s, ''),
      )
        .replaceAll(/禾川县\S*/g, '')
        .replaceAll(/没有这个|溪州市人民政府|最低生活保障|禾政规发〔2021〕3号|第[一二三四五六七八九十]+条/g, '')
      expect(words.match(/[\p{Script=Han}]{2,}/gu) ?? [], address).toEqual([])
    }
  })

  it('a list goes on and back by key; every document is on exactly one page', async () => {
    const titles: string[] = []
    let address: string | undefined = '/documents'
    const walked: string[] = []
    while (address) {
      walked.push(address)
      const { html } = await portal.page(address)
      titles.push(...[...html.matchAll(/<a class="[^"]*title[^"]*" href="\/d\/([^"]+)"/g)].map((match) => match[1]!))
      address = /rel="next" href="([^"]+)"|href="([^"]+)" rel="next"/.exec(html)?.slice(1).find(Boolean)?.replaceAll('&amp;', '&')
    }
    expect(titles).toHaveLength(47)
    expect(new Set(titles).size).toBe(47)
    expect(walked).toHaveLength(3)
    const last = (await portal.page(walked[2]!)).html
    const back = /href="([^"]+)" rel="prev"|rel="prev" href="([^"]+)"/
      .exec(last)!
      .slice(1)
      .find(Boolean)!
      .replaceAll('&amp;', '&')
    expect((await portal.page(back)).html.match(/\/d\/[0-9a-f]{16}"/g)).toEqual(
      (await portal.page(walked[1]!)).html.match(/\/d\/[0-9a-f]{16}"/g),
    )
  })

  it('reference texts are shown as such and stay out of the register’s own lists, feed and sitemap', async () => {
    expect(seen((await portal.page(`/d/${ids.law}`)).html)).toContain('参考文本：其他机关的文件')
    for (const address of ['/', '/documents', '/feed.xml', '/sitemap.xml'])
      expect((await portal.page(address)).html, address).not.toContain(ids.law!)
    expect((await portal.page('/documents?scope=reference')).html).toContain(ids.law!)
    expect((await portal.page(`/d/${ids.law}`)).html).toContain('<meta name="robots" content="noindex"')
  })

  it('a page is told to be the same by its tag, and is another as soon as something public changes', async () => {
    const first = await portal.send('/documents', { headers: { accept: 'text/html' } })
    const tag = first.headers.get('etag')!
    const again = await portal.send('/documents', { headers: { accept: 'text/html', 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    for (const [given, status] of [
      [`W/${tag}`, 304],
      [`"another", ${tag}`, 304],
      ['*', 304],
      ['"another"', 200],
      [tag.slice(1), 200],
    ] as const)
      expect([given, (await portal.send('/documents', { headers: { 'if-none-match': given } })).status]).toEqual([given, status])
    await portal.recorded([{ id: 'new', title: '禾川县最新通知', publishedOn: '2026-11-24', body: '一、新。' }])
    const changed = await portal.send('/documents', { headers: { accept: 'text/html', 'if-none-match': tag } })
    expect(changed.status).toBe(200)
    expect(await changed.text()).toContain('禾川县最新通知')
  })

  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['br;q=1, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['gzip;q=0', null],
    ['x-gzipped', null],
  ])('to a client that takes %s it is sent packed as %s, with a tag of its own', async (accepted, encoding) => {
    const ask = (more = {}) => portal.send(`/d/${id}`, { headers: { accept: 'text/html', 'accept-encoding': accepted, ...more } })
    const answer = await ask()
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toContain('accept-encoding')
    const tag = answer.headers.get('etag')!
    expect(tag.endsWith('-gzip"')).toBe(encoding !== null)
    expect(await answer.text()).toContain('禾川县城市照明')
    expect((await ask({ 'if-none-match': tag })).status).toBe(304)
  })

  it('a correction of the record and a suspended article are said openly', async () => {
    const story = await portal.published({ key: '道路绿化' }, '2026-08-01')
    const give = async (type: 'correctRecord' | 'confirmCorrection', actor: Person, input: object) =>
      story.give(type, 'issuingOffice', 'hechuan-office', '2026-08-10', input as never, actor)
    const office = demoActor('issuingOffice', 'hechuan-office')
    const { publication } = await story.state()
    const mended = {
      correctionId: 'c1',
      field: 'validUntil',
      authority: null,
      old: publication!.validUntil,
      new: '2030-12-31',
      reason: '录入有误。',
    }
    await give('correctRecord', office, mended)
    // Proposed by one person it is nobody's business yet.
    expect(seen((await portal.page(`/d/${story.id}`)).html)).not.toContain('登记更正')
    await give('confirmCorrection', { ...office, account: 'another', name: '另一位' }, { correctionId: 'c1' })
    await story.give('suspendClause', 'filingAuthority', 'xizhou-government', '2026-09-15', {
      authority: 'xizhou-government',
      article: '第一条',
      reason: '正在审查。',
    })
    const page = await portal.page(`/d/${story.id}`)
    const words = seen(page.html)
    expect(words).toContain('登记更正')
    const [year, month, day] = publication!.validUntil!.split('-').map(Number)
    expect(words).toContain(`2026年8月10日更正有效期：“${year}年${month}月${day}日”改为“2030年12月31日”。录入有误。`)
    expect(words).toContain('有效期至2030年12月31日')
    expect(words).toContain('第一条自2026年9月15日起停止执行。')
    expect(page.html).toContain('href="#a1"')
    // On a day before, the article was still carried out.
    expect(seen((await portal.page(`/d/${story.id}?on=2026-09-14`)).html)).not.toContain('停止执行')
  })

  it('a page follows the day: what ends tomorrow is said today, and has ended tomorrow', async () => {
    portal.clock.today = '2027-03-01'
    expect(seen((await portal.page(`/d/${id}`)).html)).toContain('今天到期')
    portal.clock.today = '2027-03-02'
    expect(seen((await portal.page(`/d/${id}`)).html)).toContain('已失效 有效期至2027年3月1日，期满失效。')
    // A day before its publication it is not there at all.
    portal.clock.today = '2026-08-31'
    expect((await portal.page(`/d/${id}`)).status).toBe(404)
    portal.clock.today = '2026-11-25'
  })

  it('a day that does not exist is refused beside the field, with what was typed', async () => {
    const { status, html } = await portal.page(`/d/${id}?on=2026-02-30`)
    expect(status).toBe(400)
    expect(seen(html)).toContain('日期“2026-02-30”不存在')
    expect(html).toContain('value="2026-02-30"')
  })

  it('a query of more than 200 characters or 20 words is refused, and what fits of it stays', async () => {
    for (const query of ['长'.repeat(201), Array.from({ length: 21 }, (_, i) => `词${i}`).join(' ')]) {
      const page = await portal.page(`/search?q=${encodeURIComponent(query)}`)
      expect(page.status).toBe(400)
      expect(seen(page.html)).toContain('检索词过长')
      expect(await portal.json(`/api/v1/search?q=${encodeURIComponent(query)}`)).toMatchObject({
        status: 400,
        body: { refusal: { fields: [{ path: 'q', code: 'search.tooLong' }] } },
      })
    }
  })

  it('plain text begins with the facts and ends with the text as it was published', async () => {
    const answer = await portal.send(`/d/${ids.lapsed}.txt`)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const text = await answer.text()
    expect(text).toContain('效力（2026-11-25）：已失效')
    expect(text.endsWith('\n\n第一条　路灯。\n')).toBe(true)
  })

  it('the feed is well-formed Atom with an entry for each of the newest documents', async () => {
    const answer = await portal.send('/feed.xml')
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    const xml = await answer.text()
    const seenTags: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', (tag) => seenTags.push(tag.name))
    parser.write(xml).close()
    const entries = seenTags.filter((tag) => tag === 'entry').length
    expect(entries).toBeGreaterThan(40)
    for (const part of ['id', 'title', 'updated', 'author', 'published', 'summary'])
      expect(seenTags.filter((tag) => tag === part).length, part).toBeGreaterThanOrEqual(entries)
    expect(xml).toContain('禾川县城市照明&lt;管理&gt;办法')
  })
})
