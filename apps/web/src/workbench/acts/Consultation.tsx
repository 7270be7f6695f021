import { addDays, type LegalDate } from '@fadu/core'
import { DateField, TextArea, TextField, useWords } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm } from '../act/CommandForm.tsx'
import { workbenchActWords } from './words.ts'

/** 公开征求意见: until when. Shorter than the rules ask for only with a stated reason. Source: 优化营商环境条例第六十二条. */
export function OpenConsultation(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  const { today } = useSession()
  return (
    <CommandForm
      {...props}
      type="openConsultation"
      start={{ closesOn: '' as LegalDate | '', reason: '' }}
      needed={{ closesOn: words.closesOn }}
      input={({ closesOn, reason }) => ({ closesOn: closesOn as LegalDate, reason: reason.trim() || undefined })}
    >
      {({ field }) => (
        <>
          <DateField label={words.closesOn} hint={words.closesOnHint} min={addDays(today, 1)} {...field('closesOn')} />
          <TextArea label={words.shortReason} hint={words.shortReasonHint} optional rows={2} most={2000} {...field('reason')} />
        </>
      )}
    </CommandForm>
  )
}

const isCount = (value: string) => /^\d{1,7}$/.test(value.trim())

/** 结束征求意见: how many comments came and how many were adopted. Not before its last day. */
export function CloseConsultation(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  const ui = useWords()
  const { today } = useSession()
  const closesOn = props.bench.state.consultation?.closesOn
  return (
    <CommandForm
      {...props}
      type="closeConsultation"
      start={{ received: '', adopted: '' }}
      needed={{ received: words.received, adopted: words.adopted }}
      check={({ received, adopted }) => [
        ...(received && !isCount(received) ? [{ field: 'received', message: words.wholeNumber(words.received) }] : []),
        ...(adopted && !isCount(adopted) ? [{ field: 'adopted', message: words.wholeNumber(words.adopted) }] : []),
        ...(isCount(received) && isCount(adopted) && Number(adopted) > Number(received)
          ? [{ field: 'adopted', message: words.adoptedMore }]
          : []),
      ]}
      reasons={() => (closesOn && today < closesOn ? [words.stillOpen(ui.date(closesOn))] : [])}
      input={({ received, adopted }) => ({ received: Number(received), adopted: Number(adopted) })}
    >
      {({ field }) => (
        <>
          <TextField label={words.received} width="short" inputMode="numeric" {...field('received')} />
          <TextField label={words.adopted} width="short" inputMode="numeric" {...field('adopted')} />
        </>
      )}
    </CommandForm>
  )
}
