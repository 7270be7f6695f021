import { type DocumentForm, effectsOfForm } from '@fadu/core'
import { Button, Checkbox, SectionHeading, useWords } from '@fadu/ui'
import { useState } from 'react'
import { useWordsOf } from '../../app/language.tsx'
import { EffectForm } from './EffectForm.tsx'
import css from './EffectsEditor.module.css'
import { blankEffect, type DraftEffect } from './effects.ts'
import { FindTarget } from './FindTarget.tsx'
import { TargetTitle } from './TargetTitle.tsx'
import { submissionWords } from './words.ts'

/** A clean-up may name hundreds: each drawn one asks for its title. */
const AT_ONCE = 20

export interface EffectsEditorProps {
  readonly form: DocumentForm
  readonly documentId: string
  /** The text in hand, whose instructions an amendment follows. */
  readonly decision?: string
  readonly effects: readonly DraftEffect[]
  /** Left out where they are only shown. */
  readonly onChange?: (effects: readonly DraftEffect[]) => void
}

/** Which documents this one amends, ends or extends when it is published. An ordinary document asks first whether there are any. */
export function EffectsEditor({ form, documentId, decision = '', effects, onChange }: EffectsEditorProps) {
  const words = useWordsOf(submissionWords)
  const [wanted, setWanted] = useState(form !== 'ordinary' || effects.length > 0)
  const [shown, setShown] = useState(AT_ONCE)
  const kinds = effectsOfForm[form]
  const put = (changed: DraftEffect) => onChange?.(effects.map((held) => (held.target === changed.target ? changed : held)))

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
        {effects.slice(0, shown).map((effect) => (
          <li key={effect.target} className={css.row}>
            {onChange ? (
              <EffectForm
                effect={effect}
                kinds={kinds}
                decision={decision}
                onPut={put}
                onRemove={() => onChange(effects.filter((held) => held.target !== effect.target))}
              />
            ) : (
              <EffectLine effect={effect} />
            )}
          </li>
        ))}
      </ol>
      {effects.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + AT_ONCE)}>{words.effectsMore(effects.length - shown)}</Button>
        </div>
      )}
      {wanted && onChange && (
        <FindTarget
          taken={[documentId, ...effects.map(({ target }) => target)]}
          onChoose={(target) => {
            onChange([...effects, blankEffect(kinds[0], target)])
            setShown(Math.max(shown, effects.length + 1))
          }}
        />
      )}
    </section>
  )
}

function EffectLine({ effect }: { readonly effect: DraftEffect }) {
  const words = useWordsOf(submissionWords)
  return (
    <>
      <TargetTitle id={effect.target} /> {words.effectKind(effect.kind)}{' '}
      <span className={css.hint}>{useEffectFacts(effect)}</span>
    </>
  )
}

function useEffectFacts(effect: DraftEffect): string {
  const words = useWordsOf(submissionWords)
  const { date } = useWords()
  switch (effect.kind) {
    case 'extend':
      return date(effect.validUntil)
    case 'amend':
      return words.amendsFrom(effect.title, date(effect.effectiveOn))
    case 'repeal':
    case 'declareLapsed':
      return effect.reason
  }
}
