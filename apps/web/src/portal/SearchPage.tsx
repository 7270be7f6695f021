import type { FoundDocument, SearchContent, SearchScope } from '@fadu/api'
import {
  Breadcrumb,
  EmptyState,
  Link,
  MarkedText,
  Notice,
  PageHeading,
  Pagination,
  type RecordRow,
  RecordRows,
  SearchBox,
  Tabs,
  type TextSpan,
} from '@fadu/ui'
import { documentRow } from './documentRows.tsx'
import { type Portal, usePortal } from './portal.tsx'
import css from './SearchPage.module.css'

const hits = (found: readonly { readonly start: number; readonly end: number }[]): readonly TextSpan[] =>
  found.map(({ start, end }) => ({ start, end, kind: 'hit' }))

function resultRow(document: FoundDocument, portal: Portal): RecordRow {
  const { words, to } = portal
  const { passage, version } = document
  const address = to(`/d/${document.id}${version === null ? '' : `?n=${version}`}`)
  const row = documentRow(document, portal)
  return {
    ...row,
    href: address,
    title: (
      <span lang="zh-CN">
        <MarkedText text={document.title} spans={hits(document.titleHits)} />
      </span>
    ),
    facts: [...row.facts, version !== null && words.row.olderVersion(version)],
    snippet: passage && (
      <span lang="zh-CN">
        {passage.label && (
          <>
            <Link className={css.place} href={`${address}#${passage.anchor}`}>
              {passage.label}
            </Link>{' '}
          </>
        )}
        <MarkedText text={passage.text} spans={hits(passage.hits)} />
      </span>
    ),
  }
}

/** Documents that hold the words, with the article in which they stand. Nothing found says what to loosen. */
export function SearchPage(content: SearchContent) {
  const portal = usePortal()
  const { words, to } = portal
  const { query, scope, problem, way, totals, rows, page, pages } = content
  const { search } = words
  const address = (wanted: SearchScope, wantedPage = 1) => {
    const parameters = new URLSearchParams({ q: query })
    if (wanted !== 'own') parameters.set('scope', wanted)
    if (wantedPage > 1) parameters.set('page', String(wantedPage))
    return to(`/search?${parameters}`)
  }
  const counts = { own: totals.own, reference: totals.reference, all: totals.own + totals.reference }
  const asked = query !== '' && !problem
  return (
    <>
      <div className={css.head}>
        <Breadcrumb crumbs={[{ label: words.home.title, href: to('/') }, { label: search.heading }]} />
        <PageHeading face="portal" title={search.title(query)} />
        <SearchBox
          action={to('/search')}
          placeholder={words.home.placeholder}
          defaultValue={query}
          size="hero"
          hidden={scope === 'own' ? undefined : { scope }}
        />
      </div>
      {problem && <Notice tone="late" title={problem} />}
      {!asked && !problem && <EmptyState>{search.ask}</EmptyState>}
      {asked && (
        <>
          <Tabs
            label={search.scopes.label}
            tabs={(['own', 'reference', 'all'] as const).map((wanted) => ({
              href: address(wanted),
              label: search.scopes[wanted],
              count: counts[wanted],
              current: wanted === scope,
            }))}
          />
          {way === 'some' && (
            <div className={css.notice}>
              <Notice tone="info">{search.someWords}</Notice>
            </div>
          )}
          {rows.length > 0 ? (
            <>
              <RecordRows label={search.results} rows={rows.map((document) => resultRow(document, portal))} />
              <div className={css.pages}>
                <Pagination
                  previousHref={page > 1 ? address(scope, page - 1) : undefined}
                  nextHref={page < pages ? address(scope, page + 1) : undefined}
                  summary={
                    pages > 1
                      ? `${search.found(counts[scope])}${words.search.heading === '检索' ? '，' : ', '}${search.page(page, pages)}`
                      : search.found(counts[scope])
                  }
                />
              </div>
            </>
          ) : (
            <Loosen content={content} address={address} />
          )}
        </>
      )}
    </>
  )
}

/** What may help when nothing was found: the other group of texts first, where there is something. */
function Loosen({ content, address }: { readonly content: SearchContent; readonly address: (scope: SearchScope) => string }) {
  const { words, to } = usePortal()
  const { search } = words
  const { query, scope, totals } = content
  const elsewhere = (['own', 'reference'] as const).filter((other) => other !== scope && scope !== 'all' && totals[other] > 0)
  return (
    <EmptyState title={search.nothing(query)}>
      <ul className={css.loosen}>
        {elsewhere.map((other) => (
          <li key={other}>
            <Link href={address(other)}>{search.elsewhere[other](totals[other])}</Link>
          </li>
        ))}
        <li>{search.loosen.fewer}</li>
        <li>{search.loosen.official}</li>
        <li>{search.loosen.number}</li>
        <li>
          <Link href={to('/documents')}>{search.browse}</Link>
        </li>
      </ul>
    </EmptyState>
  )
}
