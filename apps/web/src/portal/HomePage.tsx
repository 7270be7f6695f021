import type { HomeContent, OpenConsultation } from '@fadu/api'
import {
  Columns,
  EmptyState,
  Figures,
  Link,
  PageHeading,
  type RecordRow,
  RecordRows,
  SearchBox,
  SectionHeading,
  StatusTag,
} from '@fadu/ui'
import { documentRow } from './documentRows.tsx'
import css from './HomePage.module.css'
import { type Portal, usePortal } from './portal.tsx'

/** Days left from which the last week is pressing. */
const PRESSING = 7

export const consultationRow = (draft: OpenConsultation, { words, to }: Portal): RecordRow => {
  const left = words.consultations.daysLeft(draft.daysLeft)
  return {
    key: draft.id,
    href: to(`/consultations/${draft.id}`),
    title: <span lang="zh-CN">{words.consultations.draft(draft.title)}</span>,
    facts: [
      draft.daysLeft <= PRESSING ? <StatusTag key="left" tone="due" label={left} /> : left,
      words.consultations.closesOn(draft.closesOn),
      <span key="issuers" lang="zh-CN">
        {draft.issuers.join('　')}
      </span>,
    ],
  }
}

/** What is in force, what is new, what is about to end, and a box to ask. */
export function HomePage({ counts, examples, recent, endingSoon, consultations }: HomeContent) {
  const portal = usePortal()
  const { words, frame, to } = portal
  const { home } = words
  const all = (path: string, of: string) => (
    <Link href={to(path)}>
      {home.all}
      <span className="visuallyHidden">{of}</span>
    </Link>
  )
  const first = consultations[0]
  return (
    <>
      <section className={css.hero}>
        <PageHeading face="portal" title={home.heading} lead={home.lead(frame.jurisdiction)} />
        <SearchBox action={to('/search')} placeholder={home.placeholder} size="hero" />
        {examples.length > 0 && (
          <p className={css.examples}>
            {home.examples}
            {examples.map((example) => (
              <Link key={example} href={to(`/search?q=${encodeURIComponent(example)}`)} lang="zh-CN">
                {example}
              </Link>
            ))}
          </p>
        )}
      </section>
      <Figures
        face="entrance"
        label={home.doors.label}
        figures={[
          { label: home.doors.inForce, value: counts.inForce, href: to('/documents?standing=inForce') },
          { label: home.doors.ended, value: counts.ended, href: to('/documents?standing=ended') },
          {
            label: home.doors.consultations,
            value: counts.consultations,
            href: to('/consultations'),
            note: first ? home.closestCloses(first.daysLeft) : undefined,
          },
          { label: home.doors.filed, value: counts.filed, href: to(`/documents?filed=${frame.today.slice(0, 4)}`) },
          { label: home.doors.endingSoon, value: counts.endingSoon, href: to('/documents?standing=endingSoon') },
        ]}
      />
      <div className={css.lists}>
        <Columns
          face="portal"
          end={
            <>
              {consultations.length > 0 && (
                <section className={css.aside}>
                  <SectionHeading face="strong" aside={all('/consultations', home.consultations)}>
                    {home.consultations}
                  </SectionHeading>
                  <RecordRows label={home.consultations} rows={consultations.map((draft) => consultationRow(draft, portal))} />
                </section>
              )}
              <section className={css.aside}>
                <SectionHeading
                  face="strong"
                  aside={endingSoon.length > 0 && all('/documents?standing=endingSoon', home.endingSoon)}
                >
                  {home.endingSoon}
                </SectionHeading>
                {endingSoon.length > 0 ? (
                  <RecordRows
                    label={home.endingSoon}
                    rows={endingSoon.map((document) => ({
                      ...documentRow(document, portal),
                      facts: [
                        <StatusTag key="end" tone="due" label={words.row.endsOn(document.validUntil!)} />,
                        <span key="issuers" lang="zh-CN">
                          {document.issuers.join('　')}
                        </span>,
                      ],
                    }))}
                  />
                ) : (
                  <EmptyState>{home.nothingEnding}</EmptyState>
                )}
              </section>
            </>
          }
        >
          <SectionHeading face="strong" aside={recent.length > 0 && all('/documents', home.recent)}>
            {home.recent}
          </SectionHeading>
          {recent.length > 0 ? (
            <RecordRows label={home.recent} rows={recent.map((document) => documentRow(document, portal))} />
          ) : (
            <EmptyState>{home.nothingYet}</EmptyState>
          )}
        </Columns>
      </div>
    </>
  )
}
