import type { FoundDocument, SearchContent } from '@fadu/api'
import {
  Breadcrumb,
  Button,
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
import { SearchFacets } from './SearchFacets.tsx'
import css from './SearchPage.module.css'
import { type SearchAddress, searchAddressOf } from './searchAddress.ts'

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
  const { query, asked, problem, way, total, totals, rows, page, pages } = content
  const { search } = words
  const address = searchAddressOf(content, to)
  const counts = { own: totals.own, reference: totals.reference, all: totals.own + totals.reference }
  const isAsked = query !== '' && !problem
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
          hidden={asked.scope === 'own' ? undefined : { scope: asked.scope }}
        />
      </div>
      {problem && <Notice tone="late" title={problem} />}
      {!isAsked && !problem && <EmptyState>{search.ask}</EmptyState>}
      {isAsked && (
        <>
          <Tabs
            label={search.scopes.label}
            tabs={(['own', 'reference', 'all'] as const).map((scope) => ({
              href: address({ scope }),
              label: search.scopes[scope],
              count: counts[scope],
              current: scope === asked.scope,
            }))}
          />
          {way === 'nothing' ? (
            <Loosen content={content} address={address} />
          ) : (
            <div className={css.columns}>
              <SearchFacets content={content} address={address} />
              <div>
                <Bar content={content} address={address} />
                <HowFound content={content} address={address} />
                {rows.length > 0 ? (
                  <>
                    <RecordRows label={search.results} rows={rows.map((document) => resultRow(document, portal))} />
                    <div className={css.pages}>
                      <Pagination
                        previousHref={page > 1 ? address({ page: page - 1 }) : undefined}
                        nextHref={page < pages ? address({ page: page + 1 }) : undefined}
                        summary={pages > 1 ? search.summary(search.found(total), search.page(page, pages)) : search.found(total)}
                      />
                    </div>
                  </>
                ) : (
                  <Loosen content={content} address={address} />
                )}
              </div>
            </div>
          )}
        </>
      )}
    </>
  )
}

interface PartProps {
  readonly content: SearchContent
  readonly address: SearchAddress
}

/** Order, and 截至日期. */
function Bar({ content, address }: PartProps) {
  const { words, to, frame } = usePortal()
  const { search } = words
  const { asked } = content
  const kept = new URL(address({ on: '' }), frame.origin).searchParams
  return (
    <div className={css.bar}>
      <nav className={css.sorts} aria-label={search.sorts.label}>
        {(['relevance', 'newest', 'oldest'] as const).map((sort) => (
          <Link key={sort} href={address({ sort })} aria-current={sort === asked.sort ? 'true' : undefined}>
            {search.sorts[sort]}
          </Link>
        ))}
      </nav>
      <form className={css.day} method="get" action={to('/search')}>
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="on">{search.on}</label>
        <input id="on" name="on" type="date" defaultValue={asked.on || frame.today} />
        <Button type="submit">{search.applyOn}</Button>
        {asked.on && <Link href={address({ on: '' })}>{search.today}</Link>}
      </form>
    </div>
  )
}

/** What one should know before reading the results: a slip that was mended, words left out, a standing that was preselected. */
function HowFound({ content, address }: PartProps) {
  const { search } = usePortal().words
  const { query, way, suggestion, preselected, total, facets } = content
  const everything = facets?.standing.reduce((sum, { count }) => sum + count, 0) ?? total
  const suggested = suggestion && (
    <Link href={address({ query: suggestion })}>
      <span lang="zh-CN">{suggestion}</span>
    </Link>
  )
  return (
    <>
      {way === 'corrected' && (
        <div className={css.notice}>
          <Notice tone="info">
            {search.corrected(query)}
            {suggested}
          </Notice>
        </div>
      )}
      {way === 'some' && (
        <div className={css.notice}>
          <Notice tone="info">
            {search.someWords}
            {suggested && (
              <>
                {' '}
                {search.suggestion}
                {suggested}
              </>
            )}
          </Notice>
        </div>
      )}
      {preselected && total > 0 && everything > total && (
        <div className={css.notice}>
          <Notice tone="info">
            {search.preselected(total)} <Link href={address({ standing: 'all' })}>{search.liftPreselection(everything)}</Link>
          </Notice>
        </div>
      )}
    </>
  )
}

/** What may help when nothing was found: without the filters first, then the other group of texts, where there is something. */
function Loosen({ content, address }: PartProps) {
  const { words, to } = usePortal()
  const { search } = words
  const { query, asked, totals, way } = content
  const isNarrowed = way !== 'nothing'
  const elsewhere = (['own', 'reference'] as const).filter(
    (other) => other !== asked.scope && asked.scope !== 'all' && totals[other] > 0,
  )
  return (
    <EmptyState title={search.nothing(query)}>
      <ul className={css.loosen}>
        {isNarrowed && (
          <li>
            <Link href={address({ standing: 'all', organ: null, kind: null, year: null })}>{search.withoutFilters}</Link>
          </li>
        )}
        {elsewhere.map((other) => (
          <li key={other}>
            <Link href={address({ scope: other })}>{search.elsewhere[other](totals[other])}</Link>
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
