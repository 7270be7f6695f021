import type { DocumentForm, Effect } from '@fadu/core'
import { Button, Checkbox, DateField, SectionHeading, Select, TextField, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWordsOf } from '../../app/language.tsx'
import { useTRPC } from '../../app/trpc.ts'
import css from './EffectsEditor.module.css'
import { blankEffect, offeredEffects } from './effects.ts'
import { FindTarget } from './FindTarget.tsx'
import { submissionWords } from './words.ts'

export interface EffectsEditorProps {
  readonly form: DocumentForm
  readonly documentId: string
  readonly effects: readonly Effect[]
  /** Left out where they are only shown. */
  readonly onChange?: (effects: readonly Effect[]) => void
}

/** Which documents this one ends or extends when it is published. An ordinary document asks first whether there are any. */
export function EffectsEditor({ form, documentId, effects, onChange }: EffectsEditorProps) {
  const words = useWordsOf(submissionWords)
  const [wanted, setWanted] = useState(form !== 'ordinary' || effects.length > 0)
  const kinds = offeredEffects[form]
  const put = (place: number, effect: Effect) => onChange?.(effects.map((held, i) => (i === place ? effect : held)))

  return (
    <section className={css.effects}>
      {form === 'ordinary' && onChange && effects.length === 0 ? (
        <Checkbox label={words.effectsFor} name="hasEffects" checked={wanted} onChange={setWanted} />
      ) : (
        <SectionHeading level={3} {...(effects.length > 0 ? { count: effects.length } : {})}>
          {words.effects}
        </SectionHeading>
      )}
      {wanted && onChange && <p className={css.hint}>{words.effectsHint}</p>}
      <ol>
        {effects.map((effect, place) => (
          <li key={effect.target} className={css.row}>
            {onChange && effect.kind !== 'amend' ? (
              <EffectForm
                effect={effect}
                kinds={kinds}
                onPut={(changed) => put(place, changed)}
                onRemove={() => onChange(effects.filter((held) => held !== effect))}
              />
            ) : (
              <EffectLine effect={effect} />
            )}
          </li>
        ))}
      </ol>
      {wanted && onChange && (
        <FindTarget
          taken={[documentId, ...effects.map(({ target }) => target)]}
          onChoose={(target) => onChange([...effects, blankEffect(kinds[0]!, target)])}
        />
      )}
    </section>
  )
}

function TargetTitle({ id }: { readonly id: string }) {
  const words = useWordsOf(submissionWords)
  const trpc = useTRPC()
  const { data, isError } = useQuery(trpc.registry.workbench.queryOptions({ id }))
  return <b className={css.title}>{data ? (data.view?.title ?? data.state?.title) : isError ? words.effectUnknown : id}</b>
}

function EffectLine({ effect }: { readonly effect: Effect }) {
  const words = useWordsOf(submissionWords)
  const { date } = useWords()
  return (
    <>
      <TargetTitle id={effect.target} /> {words.effectKind(effect.kind)}{' '}
      <span className={css.hint}>
        {effect.kind === 'extend' ? date(effect.validUntil) : effect.kind === 'amend' ? effect.title : effect.reason}
      </span>
    </>
  )
}

interface EffectFormProps {
  readonly effect: Exclude<Effect, { kind: 'amend' }>
  readonly kinds: readonly Exclude<Effect['kind'], 'amend'>[]
  readonly onPut: (effect: Effect) => void
  readonly onRemove: () => void
}

function EffectForm({ effect, kinds, onPut, onRemove }: EffectFormProps) {
  const words = useWordsOf(submissionWords)
  const { target } = effect
  const asKind = (kind: Exclude<Effect['kind'], 'amend'>) => {
    const next = blankEffect(kind, target)
    onPut(next.kind !== 'extend' && next.kind !== 'amend' && effect.kind !== 'extend' ? { ...next, reason: effect.reason } : next)
  }
  return (
    <div className={css.form}>
      <div className={css.head}>
        <TargetTitle id={target} />
        <Button kind="quiet" onClick={onRemove}>
          {words.effectRemove}
        </Button>
      </div>
      {kinds.length > 1 && (
        <Select
          label={words.effectKindLabel}
          name={`kind-${target}`}
          width="short"
          withoutEmpty
          value={effect.kind}
          options={kinds.map((value) => ({ value, label: words.effectKind(value) }))}
          onChange={(kind) => asKind(kind as (typeof kinds)[number])}
        />
      )}
      {effect.kind === 'extend' ? (
        <DateField
          label={words.effectUntil}
          name={`until-${target}`}
          value={effect.validUntil}
          onChange={(validUntil) => onPut({ ...effect, validUntil: validUntil as typeof effect.validUntil })}
        />
      ) : (
        <TextField
          label={words.effectReason}
          name={`reason-${target}`}
          hint={words.effectReasonHint}
          maxLength={2000}
          value={effect.reason}
          onChange={(reason) => onPut({ ...effect, reason })}
        />
      )}
    </div>
  )
}
