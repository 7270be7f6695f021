import { Columns, FactList, FactSection, Link, LinkButton, NextStep, StatusTag, useWords, WorkbenchHead } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { WindowTitle } from '../app/Page.tsx'
import type { Bench } from './bench.ts'
import { DocumentText } from './DocumentText.tsx'
import css from './WorkbenchPage.module.css'
import { workbenchWords } from './words.ts'

/** A published document for those who had no part in making it: what was published, and nothing of how it was made. */
export function ReaderView({ bench }: { readonly bench: Bench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { view, standing } = bench.answer
  if (!view) return null
  const { issuance } = words
  const current = view.versions.at(-1) as ((typeof view.versions)[number] & { readonly body?: string }) | undefined
  const publicPage = `/d/${encodeURIComponent(view.id)}`
  return (
    <>
      <WindowTitle>{view.title}</WindowTitle>
      <WorkbenchHead title={view.title} number={view.number ?? words.unnumbered} status={<StatusTag standing={standing} />} />
      <div className={css.body}>
        <Columns
          face="bench"
          end={
            <FactSection heading={issuance.publication}>
              <FactList
                facts={[
                  { term: issuance.organ, value: view.issuerName || view.issuers.map(bench.organFullName).join('、') },
                  { term: issuance.publishedOn, value: ui.date(view.publication.publishedOn) },
                  { term: issuance.effectiveOn, value: ui.date(view.publication.effectiveOn) },
                  {
                    term: issuance.validUntil,
                    value: view.publication.validUntil ? ui.date(view.publication.validUntil) : issuance.noEnd,
                  },
                  ...(view.ending ? [{ term: issuance.endings[view.ending.kind], value: issuance.endedOn(ui.date(view.ending.on)) }] : []),
                ]}
              />
            </FactSection>
          }
        >
          {current?.body ? (
            <DocumentText documentId={view.id} bodyHash={current.body} />
          ) : (
            <NextStep title={words.next.nothing} actions={<LinkButton href={publicPage}>{words.text.publicPage}</LinkButton>}>
              <p>{words.next.readOnly}</p>
            </NextStep>
          )}
          {current?.body && (
            <p>
              <Link href={publicPage}>{words.text.publicPage}</Link>
            </p>
          )}
        </Columns>
      </div>
    </>
  )
}
