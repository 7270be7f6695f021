import { DateField, FileDrop, Notice, TextField } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { textFiles } from '../../app/upload.ts'
import { useUpload } from '../../app/useUpload.ts'
import css from './EffectsEditor.module.css'
import { contentHash, type DraftEffect } from './effects.ts'
import { useTarget } from './TargetTitle.tsx'
import { submissionWords } from './words.ts'

type Amendment = Extract<DraftEffect, { kind: 'amend' }>

export interface AmendFormProps {
  readonly effect: Amendment
  readonly onPut: (effect: Amendment) => void
}

/** 修改后全文: how the amended document reads once the decision takes effect. It starts from the text that holds now. */
export function AmendForm({ effect, onPut }: AmendFormProps) {
  const words = useWordsOf(submissionWords)
  const { current } = useTarget(effect.target)
  const { upload, state, cancel } = useUpload()
  const { target } = effect

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
