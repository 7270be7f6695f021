import { Button, DateField, FileDrop, Notice, TextField } from '@fadu/ui'
import { useMutation } from '@tanstack/react-query'
import { useWordsOf } from '../../app/language.tsx'
import { useTRPC } from '../../app/trpc.ts'
import { textFiles } from '../../app/upload.ts'
import { useUpload } from '../../app/useUpload.ts'
import css from './EffectsEditor.module.css'
import { contentHash, type DraftEffect } from './effects.ts'
import { useTarget } from './TargetTitle.tsx'
import { submissionWords } from './words.ts'

type Amendment = Extract<DraftEffect, { kind: 'amend' }>

export interface AmendFormProps {
  readonly effect: Amendment
  /** The text of the decision in hand. */
  readonly decision: string
  readonly onPut: (effect: Amendment) => void
}

/** 修改后全文: how the amended document reads once the decision takes effect. It starts from the text that holds now. */
export function AmendForm({ effect, decision, onPut }: AmendFormProps) {
  const words = useWordsOf(submissionWords)
  const { current } = useTarget(effect.target)
  const { upload, state, cancel } = useUpload()
  const { target } = effect
  const {
    mutate,
    data: proposed,
    isPending,
    isError,
  } = useMutation(
    useTRPC().registry.proposeConsolidated.mutationOptions({
      onSuccess: async (made) => {
        if (made.ok)
          onPut({ ...effect, base: made.base, title: made.title, body: await contentHash(made.text), consolidated: made.text })
      },
    }),
  )

  const take = async (file: File) => {
    const taken = await upload(file)
    if (!taken?.text || !current) return
    const { text, title } = taken.text
    onPut({
      ...effect,
      base: current.textHash,
      title: effect.title || (title ?? current.title),
      body: await contentHash(text),
      consolidated: text,
    })
  }
  const there = state.kind === 'empty' && effect.body !== ''
  return (
    <>
      <p className={css.label}>{words.consolidated}</p>
      <p className={css.hint}>{words.consolidateHint}</p>
      <div>
        <Button busy={isPending} onClick={() => mutate({ target, decision })}>
          {words.consolidate}
        </Button>
      </div>
      {isError && (
        <Notice tone="late" live>
          {words.consolidateFailed}
        </Notice>
      )}
      {proposed && !proposed.ok && (
        <Notice tone="due" title={words.consolidateStopped} live>
          {proposed.question?.question ?? words.consolidateNothing}
        </Notice>
      )}
      {proposed?.ok && effect.consolidated === proposed.text && (
        <Notice title={words.consolidateDone(proposed.done)} live>
          <details>
            <summary>{words.consolidateShow}</summary>
            <pre className={css.proposal}>{proposed.text}</pre>
          </details>
        </Notice>
      )}
      <FileDrop
        label={words.consolidated}
        hint={there ? words.consolidatedThere : words.consolidatedHint}
        accept={textFiles}
        state={state}
        onFile={take}
        onCancel={cancel}
      />
      {current && effect.base !== '' && effect.base !== current.textHash && <Notice tone="due">{words.otherBase}</Notice>}
      <TextField
        label={words.amendedTitle}
        name={`title-${target}`}
        maxLength={300}
        value={effect.title}
        onChange={(title) => onPut({ ...effect, title })}
      />
      <DateField
        label={words.amendedFrom}
        name={`from-${target}`}
        hint={words.amendedFromHint}
        value={effect.effectiveOn}
        onChange={(effectiveOn) => onPut({ ...effect, effectiveOn: effectiveOn as typeof effect.effectiveOn })}
      />
    </>
  )
}
