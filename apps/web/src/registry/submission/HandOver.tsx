import { describeRefusal } from '@fadu/core'
import { Button, Notice, TextArea, useWords } from '@fadu/ui'
import { type FormEvent, useState } from 'react'
import { CommandTrouble } from '../../app/CommandTrouble.tsx'
import { useLanguage, useWordsOf } from '../../app/language.tsx'
import { useCommand } from '../../app/useCommand.ts'
import type { MakingBench } from './bench.ts'
import css from './HandOver.module.css'
import type { Structure } from './structure.ts'
import { submissionWords } from './words.ts'

export interface HandOverProps {
  readonly bench: MakingBench
  /** The text in hand is not the recorded one. */
  readonly changed: boolean
  readonly structure: Structure | null
  readonly headNames: string
}

/** The end of the page: the clerk proposes, the head submits or returns. What is missing is said beside the button. */
export function HandOver({ bench, changed, structure, headNames }: HandOverProps) {
  const { available, state } = bench
  const words = useWordsOf(submissionWords)
  const [submitted, setSubmitted] = useState(false)
  if (available.includes('submit')) return <Submit bench={bench} onSubmitted={() => setSubmitted(true)} />
  // Said where the button was: what the head of the page says now is out of sight.
  if (submitted) return <End>{words.submitted}</End>
  if (available.includes('reviseText') && state.proposal) return <Proposed on={state.proposal.on} headNames={headNames} />
  if (available.includes('reviseText')) return <Propose bench={bench} changed={changed} structure={structure} />
  return null
}

/** Each reason a whole clause; none when everything is there. */
function useReasons({ bench, changed, structure }: Pick<HandOverProps, 'bench' | 'changed' | 'structure'>): readonly string[] {
  const words = useWordsOf(submissionWords)
  const { language } = useLanguage()
  const { state, missing, notReady } = bench
  const blanks = structure?.blanks.length ?? 0
  const reasons = [
    !state.text && !changed ? words.reasonNoText : '',
    changed ? words.reasonUnsaved : '',
    blanks > 0 ? words.reasonBlanks(blanks) : '',
    missing.length > 0
      ? words.reasonMissing(missing.length, missing.map(({ name }) => name).join(language === 'zh' ? '、' : ', '))
      : '',
  ].filter(Boolean)
  if (reasons.length > 0) return reasons
  if (notReady) return [describeRefusal(notReady, language).what.replace(/[。.]$/, '')]
  return state.stage === 'drafting' ? [] : [words.reasonStage]
}

function Propose({ bench, changed, structure }: Pick<HandOverProps, 'bench' | 'changed' | 'structure'>) {
  const words = useWordsOf(submissionWords)
  const command = useCommand('proposeSubmission')
  const reasons = useReasons({ bench, changed, structure })
  const remarks = structure?.remarks.length ?? 0
  const { id, seq, state } = bench
  const propose = () => state.text && command.run({ documentId: id, expectedSeq: seq, input: { textHash: state.text.hash } })
  return (
    <div className={css.end}>
      <CommandTrouble command={command} />
      <div className={css.acts}>
        <Button kind="primary" busy={command.busy} reasons={reasons} onClick={propose}>
          {words.propose}
        </Button>
        {remarks > 0 && <span className={css.hint}>{words.hintRemarks(remarks)}</span>}
      </div>
    </div>
  )
}

function Proposed({
  on,
  headNames,
}: {
  readonly on: NonNullable<MakingBench['state']['proposal']>['on']
  readonly headNames: string
}) {
  const words = useWordsOf(submissionWords)
  const { date } = useWords()
  return <End>{words.proposed(date(on), headNames)}</End>
}

const End = ({ children }: { readonly children: string }) => (
  <div className={css.end}>
    <Notice tone="done">{children}</Notice>
  </div>
)

function Submit({ bench, onSubmitted }: { readonly bench: MakingBench; readonly onSubmitted: () => void }) {
  const words = useWordsOf(submissionWords)
  const { language } = useLanguage()
  const submit = useCommand('submit')
  const [returning, setReturning] = useState(false)
  const { id, seq, state, notReady } = bench
  const reasons = notReady ? [describeRefusal(notReady, language).what.replace(/[。.]$/, '')] : []
  const send = async () => {
    if (state.text && (await submit.run({ documentId: id, expectedSeq: seq, input: { textHash: state.text.hash } })))
      onSubmitted()
  }
  return (
    <div className={css.end}>
      <CommandTrouble command={submit} />
      <p>{words.submitWhat}</p>
      <div className={css.acts}>
        <Button kind="primary" busy={submit.busy} reasons={reasons} onClick={send}>
          {words.submit}
        </Button>
        {!returning && <Button onClick={() => setReturning(true)}>{words.returnProposal}</Button>}
      </div>
      {returning && <ReturnForm bench={bench} onClose={() => setReturning(false)} />}
    </div>
  )
}

function ReturnForm({ bench, onClose }: { readonly bench: MakingBench; readonly onClose: () => void }) {
  const words = useWordsOf(submissionWords)
  const command = useCommand('returnProposal')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(note.trim() === '')
    if (note.trim() === '') return
    if (await command.run({ documentId: bench.id, expectedSeq: bench.seq, input: { note: note.trim() } })) onClose()
  }
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <TextArea
        label={words.returnNote}
        name="note"
        hint={words.returnNoteHint}
        most={2000}
        value={note}
        error={missing && note.trim() === '' ? words.returnNoteMissing : undefined}
        onChange={setNote}
      />
      <CommandTrouble command={command} onDone={onClose} />
      <div className={css.acts}>
        <Button type="submit" busy={command.busy}>
          {words.returnProposal}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
