import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer, seen } from '../../test/support/portalServer.ts'
import { hasMeilisearch, type TestEngine, testEngine } from '../../test/support/searchEngine.ts'
import { gramsOf } from '../platform/register/searchGrams.ts'
import { hitsIn } from '../portal/passage.ts'
import { type OpenSearch, openSearch } from './openSearch.ts'
import { noFilter } from './search.ts'

/** f024: a title, a query that is in it, and where. */
const marks = [
  ['农民工工资支付保障办法', '工资', 3, 5],
  ['𡎚坪村水源保护办法', '水源', 4, 6],
  ['本县PM2.5监测办法', 'ＰＭ２．５', 2, 7],
] as const

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
      ...marks.map(([title], i) => ({
        id: `mark-${i}`,
        title,
        publishedOn: '2023-01-01' as const,
        body: '第一条　为了规范管理，制定本办法。',
      })),
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

  const day = '2026-11-25'
  const found = async (text: string) =>
    (
      await search.find({
        ...{ text, scope: 'all', today: day, day, filter: noFilter, sort: 'relevance', facets: false, offset: 0, limit: 10 },
      })
    ).hits.map(({ document }) => document)

  it('f023: a query of one character finds the titles that hold it', async () => {
    expect(new Set(await found('煤'))).toEqual(new Set([ids.A, ids.B]))
    expect(seen((await portal.page(`/search?q=${encodeURIComponent('煤')}`)).html)).toContain('找到 2 件')
  })

  it.each(marks)('f024: %s is found, and on the page %s is marked as it is written', async (title, query, start, end) => {
    expect(await found(query)).toEqual([ids[`mark-${marks.findIndex(([of]) => of === title)}`]])
    const { html } = await portal.page(`/search?q=${encodeURIComponent(query)}`)
    // The page is a reader's: which element and class mark it is not looked at, what is in it and around it is.
    const shown = new RegExp(
      `>(${title.slice(0, start)})<mark[^>]*>(${title.slice(start, end).replace('.', '\\.')})</mark>(${title.slice(end)})<`,
      'u',
    )
    expect(html).toMatch(shown)
  })
})

it.each(marks)('f024: in %s the mark of %s is exactly it, in UTF-16', (text, query, start, end) => {
  expect(hitsIn(text, new Set(gramsOf(query)))).toEqual([{ start, end }])
})
