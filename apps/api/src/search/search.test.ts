import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer } from '../../test/support/portalServer.ts'
import { hasMeilisearch, type TestEngine, testEngine } from '../../test/support/searchEngine.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { type OpenSearch, openSearch } from './openSearch.ts'
import { noFilter, type SearchQuery } from './search.ts'

const engines = [
  ...databaseAdapters.map((adapter) => ['postgres', adapter] as const),
  ...(hasMeilisearch ? [['meilisearch', 'embedded'] as const] : []),
]

describe.each(engines)('search by %s, register on %s', (engine, adapter) => {
  let portal: PortalServer
  let search: OpenSearch | TestEngine
  let ids: Readonly<Record<string, string>>
  beforeAll(async () => {
    portal = await portalServer(adapter)
    ids = await portal.recorded([
      { id: 'relief', title: '禾川县最低生活保障办法', publishedOn: '2020-01-01', body: '第一条　最低生活保障的申请。' },
      {
        id: 'water-1',
        workId: 'water',
        title: '禾川县供水办法',
        publishedOn: '2018-01-01',
        body: '第一条　供水单位应当安装机械水表。',
      },
      {
        id: 'water-2',
        workId: 'water',
        title: '禾川县供水办法',
        publishedOn: '2022-01-01',
        body: '第一条　供水单位应当安装智能水表。',
      },
      {
        id: 'water-3',
        workId: 'water',
        title: '禾川县供水办法',
        publishedOn: '2022-06-01',
        effectiveOn: '2027-01-01',
        body: '第一条　供水单位应当安装远传水表。',
      },
      {
        id: 'mention',
        title: '禾川县公共服务目录',
        publishedOn: '2024-01-01',
        body: '供水、供气、供暖。供水办法另行规定。'.repeat(20),
      },
      {
        id: 'law',
        title: '中华人民共和国水法',
        issuer: '全国人民代表大会常务委员会',
        publishedOn: '2016-01-01',
        body: '第一条　供水和节水。',
      },
      {
        id: 'lifts',
        title: '禾川县特种设备办法',
        publishedOn: '2015-01-01',
        body: Array.from({ length: 8 }, (_, i) => `第${i + 1}条　电梯的使用单位应当维护电梯。`).join('\n'),
      },
      { id: 'courts', title: '禾川县老旧小区办法', publishedOn: '2023-01-01', body: '第一条　改造包括加装电梯。' },
      { id: 'coming', title: '禾川县未来供水计划', publishedOn: '2026-12-01', body: '第一条　供水。' },
    ])
    if (engine === 'postgres')
      search = openSearch(portal.register.open, { dataDir: '', meilisearch: undefined }, { postgresOnly: true })
    else {
      const real = await testEngine(portal.register)
      await real.ready()
      search = real
    }
  })
  afterAll(async () => {
    await search?.close()
    await portal?.drop()
  })

  const ask = (text: string, more: Partial<SearchQuery> = {}) =>
    search.find({
      text,
      scope: 'all',
      today: '2026-11-25',
      day: more.today ?? '2026-11-25',
      filter: noFilter,
      sort: 'relevance',
      facets: false,
      offset: 0,
      limit: 10,
      ...more,
    })
  const found = async (text: string, more: Partial<SearchQuery> = {}) =>
    (await ask(text, more)).hits.map(({ document, n }) => [document, n])

  it.each(['(((', '""', '*', '。、', '😀'])('a query without a word finds nothing: %s', async (text) => {
    expect(await ask(text)).toMatchObject({ hits: [], total: 0, way: 'nothing', suggestion: null })
  })

  it('says who answered', async () => {
    expect(await ask('供水')).toMatchObject({ engine, standIn: false })
  })

  it('the title that is asked for comes before texts that mention it often', async () => {
    expect((await found('供水办法'))[0]).toEqual([ids['water-1'], 2])
  })

  it('of a document’s versions the present one is given where it holds the words, else the one that does', async () => {
    expect(await found('智能水表')).toEqual([[ids['water-1'], 2]])
    expect((await found('机械水表'))[0]).toEqual([ids['water-1'], 1])
    expect(await found('远传水表')).toEqual([[ids['water-1'], 3]])
    expect((await found('供水单位', { today: '2027-01-01' }))[0]).toEqual([ids['water-1'], 3])
  })

  it('what is published later than the business date is not found', async () => {
    expect((await found('未来供水计划')).map(([document]) => document)).not.toContain(ids.coming)
    expect((await found('未来供水计划', { today: '2026-12-01' }))[0]).toEqual([ids.coming, 1])
  })

  it('a text that speaks of a matter comes before a newer one that mentions it', async () => {
    expect((await found('电梯')).map(([document]) => document)).toEqual([ids.lifts, ids.courts])
  })

  it('a query may be half in the title and half in an article', async () => {
    expect(await ask('特种设备 维护电梯')).toMatchObject({ way: 'all', hits: [{ document: ids.lifts }] })
  })

  it('both groups are counted, whichever was asked for', async () => {
    const answer = await ask('供水', { scope: 'own' })
    expect(answer).toMatchObject({ way: 'all', totals: { own: 2, reference: 1 } })
    expect(answer.hits.map((hit) => hit.document)).not.toContain(ids.law)
  })

  it('a short name finds what is written out', async () => {
    expect((await found('低保'))[0]).toEqual([ids.relief, 1])
  })

  it('a single character is looked for too', async () => {
    expect((await found('供')).length).toBe(3)
  })

  it('a character is found where it stands last too', async () => {
    expect((await found('表'))[0]).toEqual([ids['water-1'], 2])
  })

  it('the standing is that of the chosen day, and what came later is not there', async () => {
    expect((await found('供水', { day: '2019-01-01' })).map(([document]) => document)).toEqual([ids['water-1'], ids.law])
    const { facets } = await ask('供水', { facets: true, scope: 'own' })
    expect(facets?.standing).toEqual([{ value: 'inForce', count: 2 }])
    expect(facets?.year).toEqual([
      { value: 2024, count: 1 },
      { value: 2018, count: 1 },
    ])
  })

  it('a facet counts within the other filters and without its own; the answer keeps all of them', async () => {
    const answer = await ask('供水', { facets: true, filter: { ...noFilter, kind: 'reference', year: 2016 } })
    expect(answer).toMatchObject({ total: 1, totals: { own: 0, reference: 1 }, hits: [{ document: ids.law }] })
    expect(answer.facets?.kind).toEqual([{ value: 'reference', count: 1 }])
    expect(answer.facets?.year).toEqual([{ value: 2016, count: 1 }])
    expect(answer.facets?.organ).toEqual([{ value: '全国人民代表大会常务委员会', count: 1 }])
  })

  it('by date of publication, where that is asked for', async () => {
    const dates = async (sort: SearchQuery['sort']) => (await found('供水', { sort })).map(([document]) => document)
    expect(await dates('newest')).toEqual([ids.mention, ids['water-1'], ids.law])
    expect(await dates('oldest')).toEqual([ids.law, ids['water-1'], ids.mention])
  })

  it('a query with one wrong character is mended by what stands in the texts, and says so', async () => {
    expect(await ask('最低生活保帐办法')).toMatchObject({
      way: 'corrected',
      suggestion: '最低生活保障办法',
      hits: [{ document: ids.relief }],
    })
  })

  it('a slip leaves enough to find; words that say little are not enough', async () => {
    expect(await ask('最低生活保帐的中请')).toMatchObject({ way: 'some', suggestion: null, hits: [{ document: ids.relief }] })
    expect(await ask('星际旅行办法')).toMatchObject({ way: 'nothing', hits: [] })
  })
})
