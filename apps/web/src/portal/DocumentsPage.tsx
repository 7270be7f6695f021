import type { DocumentsContent, ListStanding } from '@fadu/api'
import {
  Breadcrumb,
  Button,
  EmptyState,
  Link,
  LinkButton,
  Notice,
  PageHeading,
  Pagination,
  RecordRows,
  type Tab,
  Tabs,
} from '@fadu/ui'
import css from './DocumentsPage.module.css'
import { documentRow } from './documentRows.tsx'
import { type Portal, usePortal } from './portal.tsx'

export function documentsTitle({ filter }: DocumentsContent, { words }: Portal): string {
  const { heading, filed } = words.documents
  if (filter.scope === 'reference') return heading.reference
  if (filter.filed) return filed(filter.filed)
  return heading[filter.standing ?? 'all']
}

/** Which tab a standing belongs to; 已废止 alone is a part of 已废止和失效. */
const tabOf = (standing: ListStanding | null): ListStanding | 'all' =>
  standing === null ? 'all' : standing === 'repealed' || standing === 'lapsed' || standing === 'annulled' ? 'ended' : standing

/** Published documents by standing and day of publication, newest first. The address is the filter. */
export function DocumentsPage(content: DocumentsContent) {
  const portal = usePortal()
  const { words, to } = portal
  const { filter, problems, rows, total, next, previous } = content
  const { documents } = words
  const dates = new URLSearchParams()
  if (filter.from) dates.set('from', filter.from)
  if (filter.to) dates.set('to', filter.to)
  const address = (standing: ListStanding | null, scope: 'own' | 'reference' = 'own', withDates = true) => {
    const query = new URLSearchParams(withDates ? dates : undefined)
    if (standing) query.set('standing', standing)
    if (scope === 'reference') query.set('scope', scope)
    return to(`/documents${query.size > 0 ? `?${query}` : ''}`)
  }
  const current = filter.filed ? null : tabOf(filter.standing)
  const tabs: readonly Tab[] = [
    ...([null, 'inForce', 'notYetInForce', 'endingSoon', 'ended'] as const).map((standing) => ({
      href: address(standing),
      label: documents.tabs[standing ?? 'all'],
      current: filter.scope === 'own' && current === (standing ?? 'all'),
    })),
    { href: address(null, 'reference'), label: documents.tabs.reference, current: filter.scope === 'reference' },
  ]
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.what
  const title = documentsTitle(content, portal)
  return (
    <>
      <div className={css.crumb}>
        <Breadcrumb crumbs={[{ label: words.home.title, href: to('/') }, { label: title }]} />
      </div>
      <PageHeading face="portal" title={title} lead={filter.scope === 'reference' ? documents.referenceLead : undefined} />
      <Tabs label={documents.tabs.label} tabs={tabs} />
      <form className={css.filter} method="get" action={to('/documents')}>
        {filter.standing && <input type="hidden" name="standing" value={filter.standing} />}
        {filter.scope === 'reference' && <input type="hidden" name="scope" value="reference" />}
        {filter.filed && <input type="hidden" name="filed" value={filter.filed} />}
        <DateBox name="from" label={documents.from} value={filter.from} problem={problemOf('from')} />
        <DateBox name="to" label={documents.to} value={filter.to} problem={problemOf('to')} />
        <Button type="submit">{documents.apply}</Button>
        {(filter.from || filter.to) && <Link href={address(filter.standing, filter.scope, false)}>{documents.clear}</Link>}
      </form>
      {problems.length > 0 ? (
        <Notice tone="late" title={documents.refused}>
          {problems.map((problem) => (
            <p key={problem.field} id={`${problem.field}-problem`}>
              {problem.what}
            </p>
          ))}
        </Notice>
      ) : rows.length > 0 ? (
        <>
          <RecordRows label={documents.list} rows={rows.map((document) => documentRow(document, portal))} />
          <div className={css.pages}>
            <Pagination
              previousHref={previous ? to(`/documents${previous}`) : undefined}
              nextHref={next ? to(`/documents${next}`) : undefined}
              summary={documents.summary(rows.length, total)}
            />
          </div>
        </>
      ) : (
        <EmptyState title={documents.none} action={<LinkButton href={to('/documents')}>{documents.showAll}</LinkButton>}>
          {documents.noneHint}
        </EmptyState>
      )}
    </>
  )
}

interface DateBoxProps {
  readonly name: 'from' | 'to'
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
}

/** A day by the browser's picker. What is no day cannot stand in one, so a refused day is shown as it was typed. */
function DateBox({ name, label, value, problem }: DateBoxProps) {
  return (
    <div className={css.date}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={problem ? 'text' : 'date'}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
      />
    </div>
  )
}
