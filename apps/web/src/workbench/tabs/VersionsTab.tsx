import { type Version, versionOn, versionStandingOn } from '@fadu/core'
import { DataTable, EmptyState, Link, SectionHeading, StatusTag, shortHash, useWords } from '@fadu/ui'
import { useSearchParams } from 'react-router'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { MakingBench } from '../bench.ts'
import { DocumentText } from '../DocumentText.tsx'
import { lastJudged } from '../lastJudged.ts'
import { TextDifference } from '../TextDifference.tsx'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'
import { VersionSource } from './VersionSource.tsx'

/** What changed since the text was judged last, and the published texts. */
export function VersionsTab({ bench }: { readonly bench: MakingBench }) {
  const { versions } = useWordsOf(workbenchWords)
  const { state } = bench
  return (
    <div className={css.tab}>
      <SinceJudged state={state} />
      {state.versions.length === 0 ? <EmptyState>{versions.none}</EmptyState> : <Published state={state} />}
    </div>
  )
}

/** In a second round: the text of now beside the one that the last opinion judged. */
function SinceJudged({ state }: { readonly state: MakingBench['state'] }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const judged = lastJudged(state)
  if (!judged) return null
  const { difference } = words
  return (
    <section>
      <SectionHeading>{difference.heading}</SectionHeading>
      <TextDifference
        pair={{ documentId: state.id, from: judged.textHash, to: state.text!.hash }}
        before={difference.judged(judged.round, ui.date(judged.issuedOn), words.conclusionShort[judged.conclusion])}
        after={difference.now}
      />
    </section>
  )
}

/** The published texts with their standing today; the one chosen by the address can be read, or compared with the one before it. */
function Published({ state }: { readonly state: MakingBench['state'] }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { today } = useSession()
  const [search] = useSearchParams()
  const { versions } = words
  const chosen = state.versions.find((version) => String(version.n) === search.get('version')) ?? versionOn(state, today)
  const before = chosen && state.versions.findLast((version) => version.n < chosen.n)
  const isCompared = before && search.get('view') === 'changes'
  const hrefOf = (version: Version) => `${addresses.document(state.id)}?tab=versions&version=${version.n}`
  return (
    <>
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
                version.by ? <Link href={addresses.document(version.by)}>{versions.decision}</Link> : versions.original,
            },
            {
              key: 'hash',
              header: versions.fingerprint,
              cell: (version) => <span title={version.textHash}>{shortHash(version.textHash)}</span>,
            },
          ]}
        />
      </section>
      {chosen && isCompared ? (
        <section>
          <SectionHeading aside={<Link href={hrefOf(chosen)}>{versions.reading(chosen.n)}</Link>}>
            {versions.compared(chosen.n, before.n)}
          </SectionHeading>
          <TextDifference
            pair={{ documentId: state.id, from: before.textHash, to: chosen.textHash }}
            before={versions.version(before.n)}
            after={versions.version(chosen.n)}
          />
        </section>
      ) : (
        chosen && (
          <section className={css.law}>
            <SectionHeading aside={before && <Link href={`${hrefOf(chosen)}&view=changes`}>{versions.compare}</Link>}>
              {versions.reading(chosen.n)}
            </SectionHeading>
            <VersionSource state={state} version={chosen} />
            <h3 className={css.lawTitle}>{chosen.title}</h3>
            <DocumentText documentId={state.id} bodyHash={chosen.body} />
          </section>
        )
      )}
    </>
  )
}
