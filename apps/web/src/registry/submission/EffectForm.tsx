import type { Effect } from '@fadu/core'
import { Button, DateField, Select, TextField } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { AmendForm } from './AmendForm.tsx'
import css from './EffectsEditor.module.css'
import { blankEffect, type DraftEffect } from './effects.ts'
import { TargetTitle } from './TargetTitle.tsx'
import { submissionWords } from './words.ts'

export interface EffectFormProps {
  readonly effect: DraftEffect
  readonly kinds: readonly Effect['kind'][]
  readonly decision: string
  readonly onPut: (effect: DraftEffect) => void
  readonly onRemove: () => void
}

/** What is to happen to one document, and what that needs: a reason, a day, a consolidated text. */
export function EffectForm({ effect, kinds, decision, onPut, onRemove }: EffectFormProps) {
  const words = useWordsOf(submissionWords)
  const { target } = effect
  const asKind = (kind: Effect['kind']) => {
    const next = blankEffect(kind, target)
    // The reason for a repeal is often that for a lapse.
    onPut('reason' in next && 'reason' in effect ? { ...next, reason: effect.reason } : next)
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
          onChange={(kind) => asKind(kind as Effect['kind'])}
        />
      )}
      {effect.kind === 'extend' && (
        <DateField
          label={words.effectUntil}
          name={`until-${target}`}
          value={effect.validUntil}
          onChange={(validUntil) => onPut({ ...effect, validUntil: validUntil as typeof effect.validUntil })}
        />
      )}
      {effect.kind === 'amend' && <AmendForm effect={effect} decision={decision} onPut={onPut} />}
      {(effect.kind === 'repeal' || effect.kind === 'declareLapsed') && (
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
