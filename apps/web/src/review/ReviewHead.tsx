import type { CommandType } from '@fadu/core'
import {
  Button,
  DeadlineLedger,
  DeadlineTag,
  LifecycleRuler,
  LinkButton,
  NextStep,
  Notice,
  StatusTag,
  useWords,
  WorkbenchHead,
} from '@fadu/ui'
import { useId, useState } from 'react'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { ledgerBasis } from '../app/ledgerBasis.ts'
import { appWords } from '../app/words.ts'
import type { ActForms } from '../workbench/act/actForm.ts'
import type { MakingBench } from '../workbench/bench.ts'
import { lifecycleSteps } from '../workbench/lifecycleSteps.ts'
import { useNearDate } from '../workbench/useNearDate.ts'
import { workbenchWords } from '../workbench/words.ts'
import css from './ReviewHead.module.css'
import { reviewWords } from './words.ts'

/** Acts of the review that are opened over the panes. */
const beside: readonly CommandType[] = ['requestMaterial', 'askCounsel']

interface ReviewHeadProps {
  readonly bench: MakingBench
  readonly forms: ActForms
}

/** The document, its clock, the way, and the reviewer's acts. */
export function ReviewHead({ bench, forms }: ReviewHeadProps) {
  const words = useWordsOf(reviewWords)
  const bw = useWordsOf(workbenchWords)
  const app = useWordsOf(appWords)
  const ui = useWords()
  const date = useNearDate()
  const ledgerId = useId()
  const [explained, setExplained] = useState(false)
  const [open, setOpen] = useState<CommandType | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { state, answer } = bench
  const clock = answer.next.find((step) => step.clock?.ledger)?.clock
  const Form = open ? forms[open] : undefined
  const writes = answer.available.includes('writeOpinion')
  return (
    <>
      <WorkbenchHead
        title={state.title}
        status={
          <>
            <StatusTag stage={state.stage} />
            {clock && (
              <DeadlineTag
                standing={clock.standing}
                expanded={explained}
                controls={ledgerId}
                onExplain={() => {
                  setExplained(!explained)
                  setOpen(null)
                }}
              />
            )}
          </>
        }
        actions={
          <>
            <LinkButton href={addresses.document(state.id)}>{words.workbench}</LinkButton>
            {beside
              .filter((command) => answer.available.includes(command))
              .map((command) => (
                <Button
                  key={command}
                  aria-expanded={open === command}
                  onClick={() => {
                    setSaid(null)
                    setExplained(false)
                    setOpen(open === command ? null : command)
                  }}
                >
                  {app.command(command)}
                </Button>
              ))}
            {(writes || state.review?.draft || state.opinions.length > 0) && (
              <LinkButton kind="primary" href={addresses.opinion(state.id)}>
                {writes ? words.write : bw.readOpinion}
              </LinkButton>
            )}
          </>
        }
        ruler={
          <LifecycleRuler
            steps={lifecycleSteps({
              state,
              next: answer.next,
              words: bw,
              date,
              longDate: ui.date,
              organName: bench.organName,
            })}
          />
        }
      />
      {(explained || Form || said) && (
        <div className={css.below}>
          {said && (
            <Notice tone="done" live>
              {said}
            </Notice>
          )}
          {explained && clock?.ledger && (
            <div id={ledgerId} className={css.ledger}>
              <DeadlineLedger ledger={clock.ledger} basis={ledgerBasis(clock)} />
            </div>
          )}
          {Form && open && (
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
          )}
        </div>
      )}
    </>
  )
}
