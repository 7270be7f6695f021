import { Button, FileDrop, type FileDropState, formatFileSize, Link, Notice, TextField } from '@fadu/ui'
import { useState } from 'react'
import { addresses } from '../../app/addresses.ts'
import { CommandTrouble } from '../../app/CommandTrouble.tsx'
import { fieldErrorsOf } from '../../app/fieldErrors.ts'
import { useWordsOf } from '../../app/language.tsx'
import { textFiles } from '../../app/upload.ts'
import { useCommand } from '../../app/useCommand.ts'
import { useUpload } from '../../app/useUpload.ts'
import { Annexes } from './Annexes.tsx'
import type { MakingBench } from './bench.ts'
import css from './DraftStep.module.css'
import { EffectsEditor } from './EffectsEditor.tsx'
import { effectGap, effectInputs, recordedEffect } from './effects.ts'
import { Preview } from './Preview.tsx'
import type { Structure } from './structure.ts'
import type { DraftInHand } from './useDraft.ts'
import { submissionWords } from './words.ts'

const MOST_BYTES = 50 * 1024 * 1024
/** Stages in which a new text ends conclusions that were drawn already. */
const concluded: readonly string[] = ['passed', 'approved', 'outOfScope']

export interface DraftStepProps {
  readonly bench: MakingBench
  readonly hand: DraftInHand
  readonly structure: Structure | null
  /** May this person change the text now? */
  readonly edits: boolean
}

/** The text: a file is read, looked over beside what was read out of it, and then made the document's text. */
export function DraftStep({ bench, hand, structure, edits }: DraftStepProps) {
  const words = useWordsOf(submissionWords)
  const { id, state, seq } = bench
  const { draft, change, changed } = hand
  const { upload, state: sending, cancel, reset } = useUpload()
  const command = useCommand('reviseText')
  const [unread, setUnread] = useState(false)

  const take = async (file: File) => {
    const taken = await upload(file)
    if (!taken?.text) return
    change({
      body: taken.text.text,
      original: taken.file,
      notices: taken.text.notices,
      ...(taken.text.title ? { title: taken.text.title } : {}),
    })
  }
  const save = async () => {
    const { title, body, original, annexes } = draft
    const effects = await effectInputs(id, draft.effects)
    setUnread(effects === null)
    if (effects)
      await command.run({
        documentId: id,
        expectedSeq: seq,
        input: { title: title.trim(), body, original, annexes: [...annexes], effects },
      })
  }
  const discard = () => {
    hand.discard()
    command.reset()
    reset()
  }

  if (!edits) return <Recorded bench={bench} structure={structure} />
  const reasons = [
    draft.body === '' ? words.reasonNoText : '',
    draft.title.trim() === '' ? words.titleMissing : '',
    ...draft.effects.flatMap((effect, place) => (effectGap(effect) ? [words.effectGap(place + 1)] : [])),
  ].filter(Boolean)

  return (
    <div className={css.step}>
      {concluded.includes(state.stage) && <Notice tone="due">{words.revising(state.stage)}</Notice>}
      {hand.outdated ? <Notice tone="due">{words.outdated}</Notice> : hand.restored && <Notice>{words.restored}</Notice>}
      <FileDrop
        label={words.fileLabel}
        hint={words.fileHint}
        accept={textFiles}
        most={MOST_BYTES}
        state={dropState(sending, hand, words.notice, id, state.text?.original?.hash)}
        onFile={take}
        onCancel={cancel}
      />
      {structure && <Preview structure={structure} />}
      {draft.original && draft.original.hash === state.text?.original?.hash && <CheckLink id={id} />}
      {draft.body !== '' && (
        <>
          <TextField
            label={words.titleLabel}
            name="title"
            maxLength={300}
            value={draft.title}
            error={fieldErrorsOf(command).title}
            onChange={(title) => change({ title })}
            {...(draft.title.trim() === state.title ? {} : { hint: words.titleHint(state.title) })}
          />
          <Annexes documentId={id} annexes={draft.annexes} onChange={(annexes) => change({ annexes })} />
          <EffectsEditor
            form={state.form}
            documentId={id}
            decision={draft.body}
            effects={draft.effects}
            onChange={(effects) => change({ effects })}
          />
        </>
      )}
      <CommandTrouble command={command} act={words.save} />
      {unread && (
        <Notice tone="late" live>
          {words.consolidatedLost}
        </Notice>
      )}
      {(changed || command.busy) && (
        <Notice
          tone="due"
          title={words.unsaved}
          action={
            <div className={css.acts}>
              <Button kind="primary" busy={command.busy} reasons={reasons} onClick={save}>
                {words.save}
              </Button>
              <Button kind="quiet" onClick={discard}>
                {words.discard}
              </Button>
            </div>
          }
        >
          {words.saveWhat}
        </Notice>
      )}
    </div>
  )
}

/** While nothing is sent, what lies there is the file in hand. */
function dropState(
  sending: FileDropState,
  { draft }: DraftInHand,
  notice: (notice: DraftInHand['draft']['notices'][number]) => string,
  documentId: string,
  recorded: string | undefined,
): FileDropState {
  if (sending.kind === 'uploading' || sending.kind === 'failed' || !draft.original) return sending
  const { name, size, hash } = draft.original
  return {
    kind: 'kept',
    name,
    size,
    remarks: draft.notices.map((each) => notice(each).replace(/[。.]$/, '')),
    // Only what the register holds can be had through the document.
    ...(hash === recorded ? { href: addresses.file(documentId, draft.original) } : {}),
  }
}

/** The register holds the original: it can be laid beside its text. */
function CheckLink({ id }: { readonly id: string }) {
  const words = useWordsOf(submissionWords)
  return <Link href={addresses.original(id)}>{words.checkOriginal}</Link>
}

/** For those who may look, not change. */
function Recorded({ bench: { id, state }, structure }: { readonly bench: MakingBench; readonly structure: Structure | null }) {
  const words = useWordsOf(submissionWords)
  if (!state.text || !structure) return <Notice>{words.reasonNoText}</Notice>
  const { annexes, effects, original } = state.text
  return (
    <div className={css.step}>
      {original && (
        <p>
          <Link href={addresses.file(id, original)} target="_blank">
            {original.name}
          </Link>{' '}
          <span className={css.size}>{formatFileSize(original.size)}</span> <CheckLink id={id} />
        </p>
      )}
      <Preview structure={structure} />
      {annexes.length > 0 && <Annexes documentId={id} annexes={annexes} recorded />}
      {effects.length > 0 && <EffectsEditor form={state.form} documentId={id} effects={effects.map(recordedEffect)} />}
    </div>
  )
}
