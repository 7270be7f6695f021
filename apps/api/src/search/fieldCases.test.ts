import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer, seen } from '../../test/support/portalServer.ts'
import { hasMeilisearch, type TestEngine, testEngine } from '../../test/support/searchEngine.ts'
import { gramsOf } from '../platform/register/searchGrams.ts'
import { hitsIn } from '../portal/passage.ts'
import { type OpenSearch, openSearch } from './openSearch.ts'
import { noFilter } from './search.ts'

/** Cases from the field, each an annoyance that somebody had with another product. */
describe.each(hasMeilisearch ? ['postgres', 'meilisearch'] : ['postgres'])('cases from the field, search by %s', (engine) => {
  let portal: PortalServer
  let search: OpenSearch | TestEngine
  let ids: Readonly<Record<string, string>>
  beforeAll(async () => {
    portal = await portalServer('embedded')
    ids = await portal.recorded([
      { id: 'A', title: '散煤治理办法', publishedOn: '2020-01-01', body: '第一条　为了治理污染，制定本办法。' },
      { id: 'B', title: '煤炭经营监督管理办法', publishedOn: '2021-01-01', body: '第一条　为了规范经营，制定本办法。' },
      { id: 'C', title: '供热管理办法', publishedOn: '2022-01-01', body: '第一条　为了保障供热，制定本办法。' },
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

  it('f023: a query of one character finds the titles that hold it', async () => {
    const day = '2026-11-25'
    const { hits } = await search.find({
      ...{ text: '煤', scope: 'all', today: day, day, filter: noFilter, sort: 'relevance', facets: false, offset: 0, limit: 10 },
    })
    expect(new Set(hits.map(({ document }) => document))).toEqual(new Set([ids.A, ids.B]))
    expect(seen((await portal.page(`/search?q=${encodeURIComponent('煤')}`)).html)).toContain('找到 2 件')
  })
})

it.each([
  ['农民工工资支付保障办法', '工资', 3, 5],
  ['𡎚坪村水源保护办法', '水源', 4, 6],
  ['本县PM2.5监测办法', 'ＰＭ２．５', 2, 7],
])('f024: in %s the mark of %s is exactly it, in UTF-16', (text, query, start, end) => {
  expect(hitsIn(text, new Set(gramsOf(query)))).toEqual([{ start, end }])
})
