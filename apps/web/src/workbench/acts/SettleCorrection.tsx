import { type Correction, keepsEntry, type LegalDate, pendingCorrections } from '@fadu/core'
import { Notice, RadioGroup, TextArea, useWords } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm, type FieldBinding } from '../act/CommandForm.tsx'
import { isDay } from './correctableNow.ts'
import { workbenchActWords } from './words.ts'

/** 复核更正: the second person sees what was, what shall be, and why. */
export function ConfirmCorrection(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  const pending = usePending(props, 'others')
  if (pending.length === 0) return <Notice>{words.confirmNothing}</Notice>
  return (
    <CommandForm
      {...props}
      type="confirmCorrection"
      start={{ correctionId: onlyOne(pending) }}
      needed={{ correctionId: words.which }}
      input={({ correctionId }) => ({ correctionId })}
    >
      {({ field }) => <Which pending={pending} bench={props.bench} binding={field('correctionId')} />}
    </CommandForm>
  )
}

/** 不同意更正: the second person says why not. */
export const DeclineCorrection = (props: ActFormProps) => <DropCorrection {...props} type="declineCorrection" />

/** 撤回更正申请: whoever proposed it takes it back. */
export const WithdrawCorrection = (props: ActFormProps) => <DropCorrection {...props} type="withdrawCorrection" />

function DropCorrection({ type, ...props }: ActFormProps & { readonly type: 'declineCorrection' | 'withdrawCorrection' }) {
  const words = useWordsOf(workbenchActWords)
  const pending = usePending(props, type === 'declineCorrection' ? 'others' : 'own')
  const reason = words.dropReason[type]
  if (pending.length === 0) return <Notice>{type === 'declineCorrection' ? words.confirmNothing : words.withdrawNothing}</Notice>
  return (
    <CommandForm
      {...props}
      type={type}
      start={{ correctionId: onlyOne(pending), reason: '' }}
      needed={{ correctionId: words.which, reason }}
      input={({ correctionId, reason }) => ({ correctionId, reason })}
    >
      {({ field }) => (
        <>
          <Which pending={pending} bench={props.bench} binding={field('correctionId')} />
          <TextArea label={reason} rows={3} most={2000} {...field('reason')} />
        </>
      )}
    </CommandForm>
  )
}

/** What waits for a second person: what others of one's organ proposed, or one's own. */
function usePending({ bench }: ActFormProps, whose: 'own' | 'others'): readonly Correction[] {
  const { account, acting } = useSession()
  return pendingCorrections(bench.state).filter(
    (held) => (held.proposedBy === account.id) === (whose === 'own') && keepsEntry(acting, held),
  )
}

const onlyOne = (pending: readonly Correction[]): string => (pending.length === 1 ? pending[0]!.id : '')

interface WhichProps extends Pick<ActFormProps, 'bench'> {
  readonly pending: readonly Correction[]
  readonly binding: FieldBinding<string>
}

function Which({ pending, bench, binding }: WhichProps) {
  const words = useWordsOf(workbenchActWords)
  const ui = useWords()
  const shown = (value: string | null, day: boolean) =>
    value === null ? words.nothing : day ? ui.date(value as LegalDate) : value
  return (
    <RadioGroup
      label={words.which}
      choices={pending.map(({ id, field, authority, old, new: value, reason }) => ({
        value: id,
        label: words.proposedChange(
          [words.fields[field], authority && bench.organName(authority)].filter(Boolean).join(' · '),
          words.change(shown(old, isDay(field)), shown(value, isDay(field))),
        ),
        hint: words.proposed(reason),
      }))}
      {...binding}
    />
  )
}
