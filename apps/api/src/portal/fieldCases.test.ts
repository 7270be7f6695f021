import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer, seen } from '../../test/support/portalServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { businessDay } from '../platform/businessDay.ts'

/** Cases from the field, each an annoyance that somebody had with another product. */
describe.each(databaseAdapters)('cases from the field on %s', (adapter) => {
  let portal: PortalServer
  beforeAll(async () => {
    portal = await portalServer(adapter, '2025-12-31')
  })
  afterAll(() => portal?.drop())

  it('f025: what was once published stays public, with its standing and the decision that ended it', async () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
    const { old } = await portal.recorded([
      {
        id: 'old',
        title: '禾川县旧市场管理办法',
        publishedOn: '2010-04-01',
        effectiveOn: '2010-05-01',
        body: numerals.map((numeral, i) => `第${numeral}条　旧市场规定之${i + 1}。`).join('\n\n'),
      },
    ])
    await portal.published(
      {
        key: '旧市场废止',
        title: '禾川县人民政府关于废止《禾川县旧市场管理办法》的决定',
        body: '废止《禾川县旧市场管理办法》。\n本决定自公布之日起施行。',
        form: 'repealDecision',
        effects: [{ kind: 'repeal', target: old!, reason: '已被新的规定取代' }],
      },
      '2024-07-01',
      { effectiveOn: '2024-07-01' },
    )
    const today = await portal.page(`/d/${old}`)
    expect(today.status).toBe(200)
    expect(seen(today.html)).toContain(
      '已废止 自2024年7月1日起废止，依据《禾川县人民政府关于废止《禾川县旧市场管理办法》的决定》（禾政发〔2024〕1号）。',
    )

    const before = await portal.page(`/d/${old}?on=2024-06-30`)
    expect(before.status).toBe(200)
    expect(seen(before.html)).toContain('现行有效 自2010年5月1日起施行。')
    expect(seen(before.html)).toContain('今天的效力：已废止。')
    // An article is a place on the page of the chosen day.
    expect(before.html).toMatch(/<article id="a12"[^>]*>.*?第十二条.*?旧市场规定之12。/s)
    expect(seen((await portal.page(`/d/${old}?on=2024-07-01`)).html)).toContain('已废止')

    expect((await portal.page('/sitemap.xml')).html).toContain(`/d/${old}<`)
    expect((await portal.json(`/api/v1/documents/${old}`)).body).toMatchObject({
      standing: 'repealed',
      endedOn: '2024-07-01',
      ending: { decidedBy: { title: '禾川县人民政府关于废止《禾川县旧市场管理办法》的决定' } },
    })
    expect((await portal.json(`/api/v1/documents/${old}?on=2024-06-30`)).body).toMatchObject({
      standing: 'inForce',
      asOf: '2024-06-30',
    })
  })

  it('f026: a reference leads to the wording of the day of the citing document, and says that it was amended since', async () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']
    const body = (years: string) =>
      [...numerals.map((numeral) => `第${numeral}条　取水的一般规定。`), `第十二条　取水许可证有效期${years}年。`].join('\n\n')
    const ids = await portal.recorded([
      {
        id: 'water-1',
        workId: 'water',
        title: '盐湖县取水办法',
        publishedOn: '2018-01-01',
        effectiveOn: '2018-01-01',
        body: body('三'),
      },
      {
        id: 'water-2',
        workId: 'water',
        title: '盐湖县取水办法',
        publishedOn: '2022-06-01',
        effectiveOn: '2022-07-01',
        body: body('五'),
      },
      {
        id: 'citing',
        title: '盐湖县水务局关于取水许可的决定',
        publishedOn: '2021-06-30',
        body: '依照《盐湖县取水办法》第十二条办理。',
      },
    ])
    const water = ids['water-1']!
    const citing = await portal.page(`/d/${ids.citing}`)
    expect(citing.html).toContain(`href="/d/${water}?on=2021-06-30#a12"`)

    const then = await portal.page(`/d/${water}?on=2021-06-30`)
    expect(then.html).toMatch(/<article id="a12"[^>]*>.*?三年/s)
    expect(then.html).not.toContain('有效期五年')
    expect(seen(then.html)).toContain('本条自2022年7月1日起修改')
    expect(then.html).toContain(`href="/d/${water}?n=2#a12"`)

    expect((await portal.page(`/d/${water}?on=2022-06-30`)).html).toContain('取水许可证有效期三年')
    expect((await portal.page(`/d/${water}?on=2022-07-01`)).html).toContain('取水许可证有效期五年')
    expect((await portal.json(`/d/${water}.json?on=2022-06-30`)).body.version).toMatchObject({ n: 1, standing: 'inForce' })
  })

  it('f028: a document takes effect at 00:00 in Shanghai, whatever the server’s clock calls it', async () => {
    const { later } = await portal.recorded([
      {
        id: 'later',
        title: '禾川县冬季取暖补贴办法',
        publishedOn: '2025-09-20',
        effectiveOn: '2025-11-01',
        expiresOn: '2025-12-15',
        body: '第一条　取暖补贴。',
      },
    ])
    const standingAt = async (instant: string) => {
      portal.clock.today = businessDay(undefined, () => new Date(instant))()
      const { html } = await portal.page(`/d/${later}`)
      return /(尚未施行|现行有效|已失效) (?:自2025|2025|有效期至)/.exec(seen(html))?.[1]
    }
    expect(await standingAt('2025-10-31T03:00:00Z')).toBe('尚未施行')
    expect(await standingAt('2025-10-31T15:59:59Z')).toBe('尚未施行')
    expect(await standingAt('2025-10-31T16:00:00Z')).toBe('现行有效')
    // Its last day counts whole; it has lapsed with the first moment of the next.
    expect(await standingAt('2025-12-15T15:59:59Z')).toBe('现行有效')
    expect(await standingAt('2025-12-15T16:00:00Z')).toBe('已失效')
    portal.clock.today = '2025-12-31'
  })

  it('f041: a file is read through a published document that contains it; its address alone gives nothing', async () => {
    const published = await portal.published({ key: '公开文件' }, '2025-06-01')
    const draft = await portal.drafted({ key: '草稿文件' }, '2025-11-20')
    const attachment = (await draft.state()).text!.original!.hash
    const { text, materials } = await published.state()
    const signed = text!.original!.hash
    const inner = materials.find((material) => material.requirement === 'ownReview')!.file.hash
    const status = async (path: string) => (await portal.send(path)).status

    const answer = await portal.send(`/d/${published.id}/files/${signed}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(await status(`/d/${published.id}/files/${inner}`)).toBe(404)
    // No route lists files.
    for (const path of [
      '/d/files',
      `/d/${published.id}/files`,
      `/d/${published.id}/files/`,
      '/files',
      `/files/${signed}`,
      `/assets/${signed}`,
    ])
      expect(await status(path), path).toBe(404)
    // Not by way of another document either.
    expect(await status(`/d/${draft.id}/files/${attachment}`)).toBe(404)
    expect(await status(`/d/${published.id}/files/${attachment}`)).toBe(404)
    expect(await status(`/d/${draft.id}/files/${signed}`)).toBe(404)
    expect(await status(`/consultations/${draft.id}/files/${attachment}`)).toBe(404)

    await portal.issued(draft, '2025-12-30')
    expect(await status(`/d/${draft.id}/files/${attachment}`)).toBe(200)
  })

  it('f042: both ends of a range are included, dates are dates, and a reversed range is refused', async () => {
    const days = ['2021-05-31', '2021-06-01', '2021-06-30', '2021-07-01', '2021-10-01'] as const
    await portal.recorded(
      days.map((day) => ({ id: `day-${day}`, title: `日期${day}的通知`, publishedOn: day, body: '一、通知。' })),
    )
    const listed = async (query: string) =>
      [...new Set((await portal.page(`/documents?${query}`)).html.match(/日期2021-\d\d-\d\d的通知/g) ?? [])].sort()
    const wanted = ['日期2021-06-01的通知', '日期2021-06-30的通知']
    expect(await listed('from=2021-06-01&to=2021-06-30')).toEqual(wanted)
    expect(await listed('from=2021-6-1&to=2021-6-30')).toEqual(wanted)
    expect(await listed(`from=${encodeURIComponent('2021年6月1日')}&to=2021/6/30`)).toEqual(wanted)
    const { body } = await portal.json('/api/v1/documents?from=2021-06-01&to=2021-06-30')
    const titles = body.items.map((item: { title: string }) => item.title).filter((title: string) => title.startsWith('日期'))
    expect(titles.sort()).toEqual(wanted)

    const reversed = await portal.page('/documents?from=2021-06-30&to=2021-06-01')
    expect(reversed.status).toBe(400)
    expect(seen(reversed.html)).toContain('结束日期早于开始日期')
    expect(reversed.html).toContain('value="2021-06-30"')
    const refused = await portal.json('/api/v1/documents?from=2021-06-30&to=2021-06-01')
    expect(refused).toMatchObject({
      status: 400,
      body: { refusal: { code: 'input.invalid', fields: [{ path: 'to', code: 'date.rangeReversed' }] } },
    })
    expect(await portal.json('/api/v1/documents?from=2021-6-1')).toMatchObject({
      status: 400,
      body: { refusal: { fields: [{ path: 'from', code: 'date.invalid' }] } },
    })
    expect((await portal.page('/documents?from=2021-02-30')).status).toBe(400)
  })
})
