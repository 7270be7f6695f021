import type { CatalogueContent, CatalogueKind, CatalogueRow } from '@fadu/api'
import {
  Breadcrumb,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Link,
  LinkButton,
  Notice,
  PageHeading,
  Pagination,
  StatusTag,
  Tabs,
  useWords,
} from '@fadu/ui'
import css from './CataloguePage.module.css'
import { type Portal, usePortal } from './portal.tsx'

const kinds = ['inForce', 'repealed', 'lapsed', 'filed'] as const

export const catalogueTitle = ({ of }: CatalogueContent, { words, frame }: Portal): string =>
  words.catalogue.heading[of](frame.jurisdiction)

/** 目录: complete, numbered, as of any day; to read, to print, to take away. The address is the choice. */
export function CataloguePage(content: CatalogueContent) {
  const portal = usePortal()
  const { words, to, frame } = portal
  const { catalogue } = words
  const { of, day, dayProblem, rows, total, page, pages, first } = content
  const asOf = day === frame.today ? '' : `on=${day}`
  const address = (kind: CatalogueKind, more = '', ending = '') => {
    const query = [asOf, more].filter(Boolean).join('&')
    return to(`/catalogues/${kind}${ending}${query && `?${query}`}`)
  }
  const title = catalogueTitle(content, portal)
  const columns = useColumns(of, first, rows)
  return (
    <>
      <div className={css.crumb}>
        <Breadcrumb crumbs={[{ label: words.home.title, href: to('/') }, { label: catalogue.tabs[of] }]} />
      </div>
      <PageHeading
        face="portal"
        title={title}
        lead={dayProblem ? undefined : catalogue.lead(day, total, day > frame.today)}
        actions={
          <>
            <LinkButton href={address(of, '', '.xlsx')} download="">
              {catalogue.xlsx}
            </LinkButton>
            <LinkButton href={address(of, '', '.csv')} download="">
              {catalogue.csv}
            </LinkButton>
            <Button hidden data-print="">
              {words.document.print}
            </Button>
          </>
        }
      />
      <div className={css.screen}>
        <Tabs
          label={catalogue.kinds}
          tabs={kinds.map((kind) => ({ href: address(kind), label: catalogue.tabs[kind], current: kind === of }))}
        />
        <form className={css.day} method="get" action={to(`/catalogues/${of}`)}>
          <label htmlFor="on">{catalogue.day}</label>
          <input
            id="on"
            name="on"
            type={dayProblem ? 'text' : 'date'}
            defaultValue={dayProblem?.typed ?? day}
            aria-invalid={dayProblem ? true : undefined}
            aria-describedby={dayProblem ? 'on-problem' : undefined}
            required
          />
          <Button type="submit">{words.document.show}</Button>
          {asOf && <Link href={to(`/catalogues/${of}`)}>{catalogue.today}</Link>}
        </form>
      </div>
      {dayProblem ? (
        <Notice tone="late" title={catalogue.refused}>
          <p id="on-problem">{dayProblem.what}</p>
        </Notice>
      ) : (
        <>
          <div className={css.table}>
            <DataTable
              caption={title}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              empty={<EmptyState>{catalogue.none[of]}</EmptyState>}
            />
          </div>
          {pages > 1 && (
            <div className={css.pages}>
              <Pagination
                previousHref={page > 1 ? address(of, page === 2 ? '' : `page=${page - 1}`) : undefined}
                nextHref={page > 0 && page < pages ? address(of, `page=${page + 1}`) : undefined}
                summary={page > 0 ? catalogue.pages(page, pages) : undefined}
              />
              {page > 0 ? (
                <Link href={address(of, 'page=all')}>{catalogue.whole}</Link>
              ) : (
                <Link href={address(of)}>{catalogue.inPages}</Link>
              )}
            </div>
          )}
        </>
      )}
    </>
  )
}

function useColumns(of: CatalogueKind, first: number, rows: readonly CatalogueRow[]): readonly Column<CatalogueRow>[] {
  const { words, to } = usePortal()
  const { date } = useWords()
  const { columns, filing } = words.catalogue
  const ordinals = new Map(rows.map((row, i) => [row.id, first + i]))
  const day = (key: 'effectiveOn' | 'validUntil' | 'endedOn', header: string): Column<CatalogueRow> => ({
    key,
    header,
    fit: true,
    cell: (row) => row[key] && date(row[key]),
  })
  return [
    { key: 'ordinal', header: columns.ordinal, align: 'end', cell: (row) => ordinals.get(row.id) },
    {
      key: 'title',
      header: columns.title,
      names: true,
      cell: (row) => (
        <Link href={to(`/d/${row.id}`)} lang="zh-CN">
          {row.title}
        </Link>
      ),
    },
    { key: 'number', header: columns.number, fit: true, cell: (row) => <span lang="zh-CN">{row.number}</span> },
    { key: 'issuer', header: columns.issuer, cell: (row) => <span lang="zh-CN">{row.issuers.join('　')}</span> },
    day('effectiveOn', columns.effective),
    day('validUntil', columns.until),
    { key: 'standing', header: columns.standing, fit: true, cell: (row) => <StatusTag standing={row.standing} /> },
    ...(of === 'repealed' || of === 'lapsed' ? [day('endedOn', columns.ended[of])] : []),
    ...(of === 'filed'
      ? [
          {
            key: 'filings',
            header: columns.filings,
            cell: (row: CatalogueRow) => row.filings.map((held) => <div key={held.authority}>{filing(held)}</div>),
          },
        ]
      : []),
  ]
}
