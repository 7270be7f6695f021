import { type Version, versionOn, versionStandingOn } from '@fadu/core'
import { DataTable, EmptyState, Link, SectionHeading, StatusTag, shortHash, useWords } from '@fadu/ui'
import { useSearchParams } from 'react-router'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { MakingBench } from '../bench.ts'
import { DocumentText } from '../DocumentText.tsx'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'

/** The published texts with their standing today; the one chosen by the address can be read. */
export function VersionsTab({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { today } = useSession()
  const [search] = useSearchParams()
  const { state } = bench
  const { versions } = words
  if (state.versions.length === 0) return <EmptyState>{versions.none}</EmptyState>
  const chosen = state.versions.find((version) => String(version.n) === search.get('version')) ?? versionOn(state, today)
  const hrefOf = (version: Version) => `${addresses.document(state.id)}?tab=versions&version=${version.n}`
  return (
    <div className={css.tab}>
      <section>
        <SectionHeading count={state.versions.length}>{versions.heading}</SectionHeading>
        <DataTable
          caption={versions.heading}
          captionHidden
          rows={state.versions.toReversed()}
          rowKey={(version) => String(version.n)}
          columns={[
            {
              key: 'n',
              header: versions.n,
              names: true,
              cell: (version) => (
                <Link href={hrefOf(version)} aria-current={version.n === chosen?.n ? 'true' : undefined}>
                  {versions.version(version.n)}
                </Link>
              ),
            },
            {
              key: 'standing',
              header: versions.standing,
              cell: (version) => <StatusTag standing={versionStandingOn(state, version, today)} />,
            },
            {
              key: 'published',
              header: versions.published,
              cell: (version) => (version.publishedOn ? ui.date(version.publishedOn) : versions.unknown),
            },
            {
              key: 'effective',
              header: versions.effective,
              cell: (version) => (version.effectiveOn ? ui.date(version.effectiveOn) : versions.unknown),
            },
            {
              key: 'by',
              header: versions.by,
              cell: (version) =>
                version.by ? <Link href={addresses.document(version.by)}>{versions.read}</Link> : versions.original,
            },
            {
              key: 'hash',
              header: versions.fingerprint,
              cell: (version) => <span title={version.textHash}>{shortHash(version.textHash)}</span>,
            },
          ]}
        />
      </section>
      {chosen && (
        <section className={css.law}>
          <SectionHeading>{versions.reading(chosen.n)}</SectionHeading>
          <h3 className={css.lawTitle}>{chosen.title}</h3>
          <DocumentText documentId={state.id} bodyHash={chosen.body} />
        </section>
      )}
    </div>
  )
}
