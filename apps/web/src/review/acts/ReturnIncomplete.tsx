import { TextArea, useWords } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { ActFormProps } from '../../workbench/act/actForm.ts'
import { CommandForm } from '../../workbench/act/CommandForm.tsx'
import { reviewActWords } from './words.ts'

/** 退回: incomplete at receipt, or not completed by the set day. */
export function ReturnIncomplete(props: ActFormProps) {
  const words = useWordsOf(reviewActWords)
  const ui = useWords()
  const { today } = useSession()
  const { state } = props.bench
  const set = state.stage === 'awaitingMaterial' ? (state.review?.pauses.at(-1)?.suppliedBy ?? null) : null
  return (
    <CommandForm
      {...props}
      type="returnIncomplete"
      kind="danger"
      start={{ missing: '' }}
      needed={{ missing: words.missing }}
      reasons={() => (set !== null && today <= set ? [words.stillTime(ui.date(set))] : [])}
      input={({ missing }) => ({ missing })}
    >
      {({ field }) => <TextArea label={words.missing} hint={words.missingHint} most={2000} {...field('missing')} />}
    </CommandForm>
  )
}
