import type { FoundDocument, SearchContent } from '@fadu/api'
import { isLegalDate } from '@fadu/core'
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

/** With a day asked for the document opens on that day: what is in force there may be repealed today. */
function resultRow(document: FoundDocument, on: string, portal: Portal): RecordRow {
  const { words, to } = portal
  const { passage, version } = document
  const address = to(`/d/${document.id}${version !== null ? `?n=${version}` : on ? `?on=${on}` : ''}`)
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
      {problem && (
        <Notice
          tone="late"
          title={problem}
          action={query && asked.on && <Link href={address({ on: '' })}>{search.asOfToday}</Link>}
        />
      )}
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
                    <RecordRows label={search.results} rows={rows.map((document) => resultRow(document, asked.on, portal))} />
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
  const { query, asked, way, suggestion, preselected, total, facets } = content
  const everything = facets?.standing.reduce((sum, { count }) => sum + count, 0) ?? total
  const suggested = suggestion && (
    <Link href={address({ query: suggestion })}>
      <span lang="zh-CN">{suggestion}</span>
    </Link>
  )
  return (
    <>
      {isLegalDate(asked.on) && total > 0 && (
        <div className={css.notice}>
          <Notice tone="due">{search.asOf(asked.on)}</Notice>
        </div>
      )}
      {way === 'corrected' && (
        <div className={css.notice}>
          <Notice tone="info">
            {search.suggestion}
            {suggested}
            {search.endOfQuestion}
            {search.corrected(query)}
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

/** What a search can be narrowed by, and the choice that lifts it. */
const narrowings = [
  { name: 'standing', lifted: 'all' },
  { name: 'organ', lifted: null },
  { name: 'kind', lifted: null },
  { name: 'year', lifted: null },
] as const

/**
 * What may help when nothing was found: each choice that hides something with how much it hides, then the other group of texts where
 * there is something, then other words.
 */
function Loosen({ content, address }: PartProps) {
  const { words, to } = usePortal()
  const { search } = words
  const { query, asked, totals, way } = content
  const hiding = narrowings.flatMap(({ name, lifted }) => {
    const hidden = content.facets?.[name].reduce((sum, { count }) => sum + count, 0) ?? 0
    return asked[name] !== lifted && hidden > 0 ? [{ name, lifted, hidden }] : []
  })
  // Something was found, and no one choice alone keeps it away.
  const areAllHiding = way !== 'nothing' && hiding.length === 0
  const elsewhere = (['own', 'reference'] as const).filter(
    (other) => other !== asked.scope && asked.scope !== 'all' && totals[other] > 0,
  )
  return (
    <EmptyState title={way === 'nothing' && !asked.on ? search.nothing(query) : search.nothingWithin(query)}>
      <ul className={css.loosen}>
        {hiding.map(({ name, lifted, hidden }) => (
          <li key={name}>
            <Link href={address({ [name]: lifted })}>{search.without[name](hidden)}</Link>
          </li>
        ))}
        {areAllHiding && (
          <li>
            <Link href={address({ standing: 'all', organ: null, kind: null, year: null })}>{search.withoutFilters}</Link>
          </li>
        )}
        {asked.on && (
          <li>
            <Link href={address({ on: '' })}>{search.notAsOf(asked.on)}</Link>
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
