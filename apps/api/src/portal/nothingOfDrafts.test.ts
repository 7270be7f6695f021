import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer } from '../../test/support/portalServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'

/** Words that stand in no published text: whoever meets one has met something of a draft. */
const canary = (n: number) => `秘鸟${'甲乙丙丁戊己庚辛壬癸'[Math.floor(n / 10)]}${'子丑寅卯辰巳午未申酉'[n % 10]}`
const canaries = Array.from({ length: 20 }, (_, n) => canary(n))

/** Everything that a Word file says. */
const wordsOf = (docx: Uint8Array) =>
  Object.values(unzipSync(docx))
    .map((part) => strFromU8(part))
    .join('\n')

describe.each(databaseAdapters)('drafts and the public on %s', (adapter) => {
  let portal: PortalServer
  const hidden: string[] = []

  beforeAll(async () => {
    portal = await portalServer(adapter)
    const published = await portal.published({ key: '公开之事' }, '2026-10-01')
    const withCanaries = (key: string, first: number) => ({
      key,
      title: `禾川县${key}${canary(first)}管理办法`,
      body: `第一条　为了管理${canary(first + 1)}，制定本办法。\n\n第二条　${canary(first + 2)}从其规定。`,
      why: `因为${canary(first + 3)}。`,
      basis: `《${canary(first + 4)}条例》`,
    })
    // In drafting; under review; failed; withdrawn, each with its own words.
    const drafting = await portal.drafted(withCanaries('起草', 0), '2026-10-10')
    const reviewed = await portal.drafted(withCanaries('审核', 5), '2026-10-10')
    await reviewed.submit('2026-10-10')
    await reviewed.accept('2026-10-12')
    await reviewed.opinion('2026-10-26', 'unlawful', `不合法：${canary(8)}。`, [
      { where: '第一条', problem: canary(9), source: '某法' },
    ])
    const signed = await portal.drafted(withCanaries('签发', 10), '2026-10-10')
    await signed.submit('2026-10-10')
    await signed.accept('2026-10-10')
    await signed.opinion('2026-10-25', 'lawful', `合法，${canary(13)}。`)
    await signed.deliberate('2026-11-01', `${canary(14)}会议`)
    await signed.sign('2026-11-02')
    await signed.number('2026-11-03', '禾政规发')
    const withdrawn = await portal.drafted(withCanaries('撤回', 15), '2026-10-10')
    await withdrawn.give('withdraw', 'draftingHead', 'hechuan-housing', '2026-11-05', { reason: canary(19) })
    // An opinion and a material of a document that is public: they stay inside.
    expect((await published.state()).stage).toBe('published')
    for (const story of [drafting, reviewed, signed, withdrawn]) hidden.push(story.id, ...(await filesOf(story)))
  }, 120_000)
  afterAll(() => portal?.drop())

  const filesOf = async (story: Awaited<ReturnType<PortalServer['drafted']>>) => {
    const { text, materials } = await story.state()
    return [text!.original!.hash, text!.hash, text!.body, ...materials.map((material) => material.file.hash)]
  }

  it('20 canaries: no page, list, feed, sitemap, search or answer of the API holds a word, an id or a file of a draft', async () => {
    const { body } = await portal.json('/api/v1/documents?scope=all&limit=100')
    const publicIds: string[] = body.items.map((item: { id: string }) => item.id)
    const addresses = [
      ...['', '/en'].flatMap((language) => [
        `${language}/`,
        `${language}/consultations`,
        ...[
          '',
          '?standing=inForce',
          '?standing=notYetInForce',
          '?standing=ended',
          '?standing=endingSoon',
          '?scope=reference',
          '?filed=2026',
        ].map((query) => `${language}/documents${query}`),
        ...canaries.map((word) => `${language}/search?scope=all&q=${encodeURIComponent(word)}`),
        ...publicIds.flatMap((id) => [`${language}/d/${id}`, `${language}/d/${id}?on=2026-01-01`, `${language}/d/${id}?n=1`]),
      ]),
      ...publicIds.flatMap((id) => [
        `/d/${id}.txt`,
        `/d/${id}.docx`,
        `/d/${id}.json`,
        `/api/v1/documents/${id}`,
        `/api/v1/documents/${id}/versions/1`,
      ]),
      '/feed.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/api/v1/openapi.json',
      '/api/v1/documents?scope=all&limit=100',
      ...canaries.map((word) => `/api/v1/search?scope=all&q=${encodeURIComponent(word)}`),
    ]
    for (const address of addresses) {
      const answer = await portal.send(address, { headers: { accept: 'text/html, */*' } })
      const text = address.endsWith('.docx') ? wordsOf(await answer.bytes()) : await answer.text()
      // What was asked for is repeated on the page of results, and nowhere else.
      const asked = new URL(address, 'http://portal').searchParams.get('q') ?? ''
      for (const word of canaries) if (word !== asked) expect(text.includes(word), `${word} in ${address}`).toBe(false)
      for (const id of hidden) expect(text.includes(id), `${id} in ${address}`).toBe(false)
      expect(text.includes('管理秘鸟'), address).toBe(false)
    }
    for (const word of canaries)
      expect((await portal.json(`/api/v1/search?scope=all&q=${encodeURIComponent(word)}`)).body).toMatchObject({
        items: [],
        total: 0,
        suggestion: null,
      })
  }, 120_000)

  it('a draft is answered like something that is not there, by every address that takes an id', async () => {
    const [id] = hidden
    const shapes = (known: string) => [
      `/d/${known}`,
      `/en/d/${known}`,
      `/d/${known}?n=1`,
      `/d/${known}.txt`,
      `/d/${known}.docx`,
      `/d/${known}.json`,
      `/consultations/${known}`,
      `/api/v1/documents/${known}`,
      `/api/v1/documents/${known}/versions/1`,
    ]
    const unknown = shapes('0000000000000000')
    for (const [i, address] of shapes(id!).entries()) {
      const [given, other] = await Promise.all([
        portal.send(address, { headers: { accept: 'text/html' } }),
        portal.send(unknown[i]!, { headers: { accept: 'text/html' } }),
      ])
      expect([address, given.status]).toEqual([address, 404])
      const same = (text: string) =>
        text
          .replaceAll(id!, '')
          .replaceAll('0000000000000000', '')
          .replaceAll(/"id":"[^"]*"/g, '')
      expect(same(await given.text())).toBe(same(await other.text()))
    }
    for (const hash of hidden) expect((await portal.send(`/d/${id}/files/${hash}`)).status).toBe(404)
  })

  it('a draft open for comment shows the text laid open, as long as it is open, and nothing that was written after', async () => {
    const draft = await portal.drafted(
      { key: '公开征求', title: '禾川县养犬管理办法', body: '第一条　养犬应当登记。' },
      '2026-11-01',
    )
    const { stage } = await draft.state()
    expect(stage).toBe('drafting')
    expect((await portal.page(`/consultations/${draft.id}`)).status).toBe(404)
    await draft.give('openConsultation', 'draftingClerk', 'hechuan-housing', '2026-11-10', { closesOn: '2026-12-12' })
    const open = await portal.page(`/consultations/${draft.id}`)
    expect(open.status).toBe(200)
    expect(open.html).toContain('养犬应当登记')
    expect(open.html).toContain('不是有效的规定')
    expect((await portal.page('/consultations')).html).toContain('还剩 17 天')
    const note = /\/consultations\/[^"]*\/files\/[0-9a-f]{64}/.exec(open.html)![0]
    expect((await portal.send(note)).status).toBe(200)
    // The clerk's own materials stay inside.
    const inner = (await draft.state()).materials.find((material) => material.requirement === 'ownReview')!.file.hash
    expect((await portal.send(`/consultations/${draft.id}/files/${inner}`)).status).toBe(404)
    // It is no document: not in lists, search or the API.
    expect((await portal.page(`/d/${draft.id}`)).status).toBe(404)
    expect((await portal.json(`/api/v1/search?scope=all&q=${encodeURIComponent('养犬')}`)).body.total).toBe(0)
    // Its last day counts whole; afterwards it is gone whether somebody closed it or not.
    portal.clock.today = '2026-12-12'
    expect((await portal.page('/consultations')).html).toContain('今天截止')
    portal.clock.today = '2026-12-13'
    expect((await portal.page(`/consultations/${draft.id}`)).status).toBe(404)
    expect((await portal.send(note)).status).toBe(404)
    portal.clock.today = '2026-11-25'
  })
})
