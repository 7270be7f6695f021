import { addDays, type LegalDate } from '@fadu/core'
import { DateField, Notice, Select, Skeleton, TextArea } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useWordsOf } from '../../app/language.tsx'
import { ReadProblem } from '../../app/QueryView.tsx'
import { useSession } from '../../app/session.tsx'
import { useTRPC } from '../../app/trpc.ts'
import type { ActFormProps } from '../../workbench/act/actForm.ts'
import { CommandForm } from '../../workbench/act/CommandForm.tsx'
import { reviewActWords } from './words.ts'

/** 征求顾问意见: whom, what, by when. It never replaces the review and does not stop its clock. */
export function AskCounsel(props: ActFormProps) {
  const words = useWordsOf(reviewActWords)
  const { today } = useSession()
  const trpc = useTRPC()
  const people = useQuery(trpc.registry.people.queryOptions({ role: 'legalCounsel' }))
  if (people.isPending) return <Skeleton lines={3} label={words.reviewersReading} />
  if (!people.data) return <ReadProblem error={people.error} onRetry={people.refetch} />
  if (people.data.length === 0) return <Notice tone="due">{words.counselNone}</Notice>
  const nameOf = (account: string) => people.data.find((person) => person.account === account)?.name ?? account
  return (
    <CommandForm
      {...props}
      type="askCounsel"
      start={{ counsel: people.data.length === 1 ? people.data[0]!.account : '', question: '', wantedBy: '' as LegalDate | '' }}
      needed={{ counsel: words.counsel, question: words.question, wantedBy: words.wantedBy }}
      input={({ counsel, question, wantedBy }) => ({
        counsel,
        counselName: nameOf(counsel),
        question,
        wantedBy: wantedBy as LegalDate,
      })}
    >
      {({ field }) => (
        <>
          <Select
            label={words.counsel}
            options={people.data.map((person) => ({
              value: person.account,
              label: `${person.name}（${props.bench.organName(person.organ)}）`,
            }))}
            {...field('counsel')}
          />
          <TextArea label={words.question} hint={words.questionHint} most={4000} {...field('question')} />
          <DateField label={words.wantedBy} hint={words.wantedByHint} min={addDays(today, 1)} {...field('wantedBy')} />
        </>
      )}
    </CommandForm>
  )
}
