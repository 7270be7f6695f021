import { addDays, type LegalDate } from '@fadu/core'
import { DateField, TextArea } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { ActFormProps } from '../../workbench/act/actForm.ts'
import { CommandForm } from '../../workbench/act/CommandForm.tsx'
import { reviewActWords } from './words.ts'

/** 要求补充材料: what, and by when. The review clock stands still until it comes. */
export function RequestMaterial(props: ActFormProps) {
  const words = useWordsOf(reviewActWords)
  const { today } = useSession()
  return (
    <CommandForm
      {...props}
      type="requestMaterial"
      start={{ what: '', suppliedBy: '' as LegalDate | '' }}
      needed={{ what: words.what, suppliedBy: words.suppliedBy }}
      check={({ suppliedBy }) => (suppliedBy && suppliedBy <= today ? [{ field: 'suppliedBy', message: words.afterToday }] : [])}
      input={({ what, suppliedBy }) => ({ what, suppliedBy: suppliedBy as LegalDate })}
    >
      {({ field }) => (
        <>
          <TextArea label={words.what} hint={words.whatHint} most={2000} {...field('what')} />
          <DateField label={words.suppliedBy} hint={words.suppliedByHint} min={addDays(today, 1)} {...field('suppliedBy')} />
        </>
      )}
    </CommandForm>
  )
}
