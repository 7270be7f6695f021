// biome-ignore-all lint/a11y/noRedundantRoles: where a row is drawn as a block, Safari forgets that it was a row
import type { ReactNode } from 'react'
import { EmptyState } from '../EmptyState/EmptyState.tsx'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './DataTable.module.css'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Figures and dates stand at the right, under each other. */
  readonly align?: 'start' | 'end'
  /** Never broken over lines: numbers of documents, states. */
  readonly fit?: boolean
  /** Names the row: its cell is the row's header, and its first line in a narrow place. */
  readonly names?: boolean
  /** Where the list sorted by this column is; makes its head a link. */
  readonly sortHref?: (direction: 'ascending' | 'descending') => string
}

export interface DataTableProps<Row> {
  /** Says what the table shows; also where it is not seen. */
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sorted?: { readonly key: string; readonly direction: 'ascending' | 'descending' }
  readonly empty?: ReactNode
}

function Head<Row>({ column, sorted }: { readonly column: Column<Row>; readonly sorted: DataTableProps<Row>['sorted'] }) {
  const words = useWords()
  const direction = sorted?.key === column.key ? sorted.direction : undefined
  const next = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" role="columnheader" className={css.head} data-align={column.align} aria-sort={direction}>
      {column.sortHref ? (
        <Link href={column.sortHref(next)} title={next === 'ascending' ? words.sortAscending : words.sortDescending}>
          {column.header}
          {direction && <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
        </Link>
      ) : (
        column.header
      )}
    </th>
  )
}

/**
 * A table is a table. In a place narrower than 35 rem each row becomes a block of pairs; the roles are written out because
 * browsers forget them where `display` is no longer a table's.
 */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey, sorted, empty }: DataTableProps<Row>) {
  const words = useWords()
  if (rows.length === 0) return empty ?? <EmptyState>{words.tableNone}</EmptyState>
  return (
    <div className={css.frame}>
      <table className={css.table} role="table">
        <caption className={captionHidden ? 'visuallyHidden' : css.caption}>{caption}</caption>
        <thead role="rowgroup" className={css.heads}>
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.key} column={column} sorted={sorted} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={css.row}>
              {columns.map((column) =>
                column.names ? (
                  <th
                    key={column.key}
                    scope="row"
                    role="rowheader"
                    className={css.cell}
                    data-names=""
                    data-align={column.align}
                    data-fit={column.fit || undefined}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    role="cell"
                    className={css.cell}
                    data-label={column.header}
                    data-align={column.align}
                    data-fit={column.fit || undefined}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
