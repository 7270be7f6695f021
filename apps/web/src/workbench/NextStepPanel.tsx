import type { CommandType } from '@fadu/core'
import { NextStep, Notice } from '@fadu/ui'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import { appWords } from '../app/words.ts'
import { ActButton, hasPage } from './ActButton.tsx'
import type { ActForms } from './act/actForm.ts'
import { actWords } from './act/words.ts'
import type { MakingBench } from './bench.ts'
import css from './NextStepPanel.module.css'
import { NotYetList } from './NotYetList.tsx'
import { StepClock } from './StepClock.tsx'
import { actsOf, isOwnStep, stepTitle } from './steps.ts'
import { Waiting } from './Waiting.tsx'
import { workbenchWords } from './words.ts'

/** The act whose form is open, as the address says it. */
export interface OpenAct {
  readonly command: CommandType
  /** The filing authority it was opened for. */
  readonly authority: string | null
}

export interface NextStepPanelProps {
  readonly bench: MakingBench
  readonly forms: ActForms
  readonly open: OpenAct | null
  readonly onOpen: (act: OpenAct | null) => void
  /** What was done last on this page. */
  readonly said: string | null
  readonly onSaid: (said: string | null) => void
}

/** 下一步: only what this person may do now, each with its clock; and on demand what is not yet possible, and why. */
export function NextStepPanel({ bench, forms, open, onOpen, said, onSaid }: NextStepPanelProps) {
  const words = useWordsOf(workbenchWords)
  const act = useWordsOf(actWords)
  const app = useWordsOf(appWords)
  const { account, acting } = useSession()
  const panel = useRef<HTMLDivElement>(null)
  const notice = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const { available, next } = bench.answer
  const who = { account: account.id, role: acting.role, organ: acting.organ }
  const own = next.filter((step) => isOwnStep(step, available, who))
  const groups = own.map((step) => ({ step, acts: actsOf(step, available) }))
  const offered = new Set(groups.flatMap(({ acts }) => acts))

  const openAt = groups.findIndex(
    ({ step, acts }) =>
      open !== null &&
      acts.includes(open.command) &&
      (open.authority === null || step.authority === null || open.authority === step.authority),
  )
  const openStep = groups[openAt]?.step
  const also = available.filter(
    (command) => !offered.has(command) && command !== open?.command && (forms[command] || hasPage(command)),
  )

  // The form comes in the place of the button that was pressed, and the other way round: the focus goes along.
  const [moves, setMoves] = useState(false)
  const openName = open && `${open.command} ${open.authority ?? ''}`
  useEffect(() => {
    if (moves) (openName ? box : panel).current?.focus({ preventScroll: openName === null })
  }, [moves, openName])
  const move = (act: OpenAct | null) => {
    setMoves(true)
    onOpen(act)
  }
  const done = (sentence: string) => {
    flushSync(() => {
      setMoves(false)
      onSaid(sentence)
      onOpen(null)
    })
    notice.current?.focus()
  }

  const Form = open ? forms[open.command] : undefined
  return (
    <div ref={panel} tabIndex={-1} className={css.panel}>
      <div ref={notice} tabIndex={-1}>
        {said && (
          <Notice tone="done" live>
            {said}
            {own[0] && act.follows(stepTitle(own[0], bench, words, app.command))}
          </Notice>
        )}
      </div>
      {/* In a place of its own, so that what was typed stays when the document changes under it. */}
      {open && Form && (
        <div ref={box} tabIndex={-1}>
          <NextStep
            title={
              // A companion of the step, as 要求补充材料 of the review, is not what the step is called.
              openStep?.command === open.command
                ? words.next.mine(stepTitle(openStep, bench, words, app.command))
                : app.command(open.command)
            }
          >
            {openStep && <StepClock step={openStep} />}
            {!available.includes(open.command) && <Notice tone="due">{act.gone}</Notice>}
            <Form
              key={openName}
              bench={bench}
              authority={open.authority ?? openStep?.authority ?? null}
              onDone={done}
              onCancel={() => move(null)}
            />
          </NextStep>
        </div>
      )}
      {groups.map(
        ({ step, acts }, index) =>
          index !== openAt && (
            <NextStep
              key={`${step.command} ${step.authority ?? ''}`}
              title={words.next.mine(stepTitle(step, bench, words, app.command))}
              actions={acts.map((command, at) => (
                <ActButton
                  key={command}
                  bench={bench}
                  command={command}
                  kind={index === 0 && at === 0 && open === null ? 'primary' : 'plain'}
                  onOpen={() => move({ command, authority: step.authority })}
                />
              ))}
            >
              <StepClock step={step} />
            </NextStep>
          ),
      )}
      {own.length === 0 && <Waiting bench={bench} steps={next} />}
      {also.length > 0 && (
        <div className={css.also}>
          <span className={css.label}>{words.next.also}</span>
          {also.map((command) => (
            <ActButton
              key={command}
              bench={bench}
              command={command}
              kind="quiet"
              onOpen={() => move({ command, authority: null })}
            />
          ))}
        </div>
      )}
      <NotYetList bench={bench} role={acting.role} />
    </div>
  )
}
