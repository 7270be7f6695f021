import { TextArea } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm } from '../act/CommandForm.tsx'
import { workbenchActWords } from './words.ts'

/** 撤回, before publication. */
export function Withdraw(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  return (
    <CommandForm
      {...props}
      type="withdraw"
      kind="danger"
      start={{ reason: '' }}
      needed={{ reason: words.withdrawReason }}
      input={({ reason }) => ({ reason })}
    >
      {({ field }) => <TextArea label={words.withdrawReason} hint={words.withdrawHint} most={2000} {...field('reason')} />}
    </CommandForm>
  )
}
