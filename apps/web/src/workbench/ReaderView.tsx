import { type CommandType, commandTypes } from '@fadu/core'
import {
  Button,
  Columns,
  type Fact,
  FactList,
  FactSection,
  Link,
  NextStep,
  Notice,
  StatusTag,
  useWords,
  WorkbenchHead,
} from '@fadu/ui'
import { useState } from 'react'
import { useWordsOf } from '../app/language.tsx'
import { WindowTitle } from '../app/Page.tsx'
import { appWords } from '../app/words.ts'
import type { OpenActForms } from './act/actForm.ts'
import type { Bench } from './bench.ts'
import { DocumentText } from './DocumentText.tsx'
import panelCss from './NextStepPanel.module.css'
import tabCss from './tabs/Tab.module.css'
import css from './WorkbenchPage.module.css'
import { workbenchWords } from './words.ts'

interface ReaderViewProps {
  readonly bench: Bench
  readonly forms: OpenActForms
}

/** A published document for those who had no part in making it: what was published, and nothing of how it was made. */
export function ReaderView({ bench, forms }: ReaderViewProps) {
  const words = useWordsOf(workbenchWords)
  const { view, standing, texts } = bench.answer
  const text = texts.at(-1)
  if (!view) return null
  return (
    <>
      <WindowTitle>{view.title}</WindowTitle>
      <WorkbenchHead title={view.title} number={view.number ?? words.unnumbered} status={<StatusTag standing={standing} />} />
      <div className={css.body}>
        <Columns face="bench" end={<PublishedFacts bench={bench} />}>
          <OpenActs bench={bench} forms={forms} />
          {text && (
            <section className={tabCss.law}>
              <h2 className={tabCss.lawTitle}>{text.title}</h2>
              <DocumentText documentId={view.id} bodyHash={text.body} />
            </section>
          )}
        </Columns>
      </div>
    </>
  )
}

function PublishedFacts({ bench }: { readonly bench: Bench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const view = bench.answer.view!
  const { publication, ending } = view
  const { issuance } = words
  const facts: Fact[] = [
    { term: issuance.organ, value: view.issuerName || view.issuers.map(bench.organFullName).join('、') },
    { term: issuance.publishedOn, value: ui.date(publication.publishedOn) },
    { term: issuance.effectiveOn, value: ui.date(publication.effectiveOn) },
    { term: issuance.validUntil, value: publication.validUntil ? ui.date(publication.validUntil) : issuance.noEnd },
    ...(ending ? [{ term: issuance.endings[ending.kind], value: issuance.endedOn(ui.date(ending.on)) }] : []),
  ]
  return (
    <FactSection heading={issuance.publication}>
      <FactList facts={facts} />
      <p className={tabCss.lead}>
        <Link href={`/d/${encodeURIComponent(view.id)}`}>{words.text.publicPage}</Link>
      </p>
      <p className={tabCss.none}>{words.next.readOnly}</p>
    </FactSection>
  )
}

/** What an authority may do with it although it was not sent to it. */
function OpenActs({ bench, forms }: ReaderViewProps) {
  const words = useWordsOf(workbenchWords)
  const app = useWordsOf(appWords)
  const [open, setOpen] = useState<CommandType | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const offered = commandTypes.filter((command) => forms[command] && bench.answer.available.includes(command))
  const Form = open ? forms[open] : undefined
  if (offered.length === 0 && !said) return null
  return (
    <div className={panelCss.panel}>
      {said && (
        <Notice tone="done" live>
          {said}
        </Notice>
      )}
      {Form && open ? (
        <NextStep title={app.command(open)}>
          <Form
            bench={bench}
            authority={null}
            onCancel={() => setOpen(null)}
            onDone={(sentence) => {
              setSaid(sentence)
              setOpen(null)
            }}
          />
        </NextStep>
      ) : (
        <div className={panelCss.also}>
          <span className={panelCss.label}>{words.next.also}</span>
          {offered.map((command) => (
            <Button key={command} kind="quiet" onClick={() => setOpen(command)}>
              {app.command(command)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
