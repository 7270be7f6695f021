import type { LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { xmlText } from './feed.ts'
import { catalogueKinds } from './page.ts'

/** The protocol's limit for one file. */
const MOST_ADDRESSES = 50_000

/**
 * Pages for search engines: the home page, lists, catalogues, figures, open consultations and every published document of the
 * register, ended ones too. Reference texts have their home elsewhere. Over the limit of the protocol the oldest are left to the
 * links of the lists.
 */
export async function sitemap(sql: Sql, today: LegalDate, origin: string): Promise<string> {
  const documents = await sql<{ id: string; on: LegalDate }>(
    `select id, greatest(published_on, case when ended_on <= $1::date then ended_on end) as on from publication
     where class <> 'reference' and published_on <= $1::date order by published_on desc, id desc limit $2`,
    [today, MOST_ADDRESSES - 10],
  )
  const lists = ['/', '/documents', ...catalogueKinds.map((kind) => `/catalogues/${kind}`), '/consultations', '/statistics']
  const addresses = [
    ...lists.map((path) => `  <url><loc>${xmlText(origin + path)}</loc></url>`),
    ...documents.map(({ id, on }) => `  <url><loc>${xmlText(`${origin}/d/${id}`)}</loc><lastmod>${on}</lastmod></url>`),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`
}

/** Lists and results change all the time; engines are led by the sitemap. */
export const robots = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /search',
    'Disallow: /en/search',
    'Disallow: /api/',
    'Allow: /',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
