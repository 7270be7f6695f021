import { Notice, Select, Skeleton } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useWordsOf } from '../../app/language.tsx'
import { ReadProblem } from '../../app/QueryView.tsx'
import { useSession } from '../../app/session.tsx'
import { useTRPC } from '../../app/trpc.ts'
import type { ActFormProps } from '../../workbench/act/actForm.ts'
import { CommandForm } from '../../workbench/act/CommandForm.tsx'
import { reviewActWords } from './words.ts'

/** 受理审核: who judges it. Those who drafted it are shown and named as such, so that nobody wonders where they are. */
export function AcceptForReview(props: ActFormProps) {
  const words = useWordsOf(reviewActWords)
  const { acting } = useSession()
  const trpc = useTRPC()
  const people = useQuery(trpc.registry.people.queryOptions({ role: 'legalReviewer', organ: acting.organ }))
  if (people.isPending) return <Skeleton lines={2} label={words.reviewersReading} />
  if (!people.data) return <ReadProblem error={people.error} onRetry={people.refetch} />
  const { drafters } = props.bench.state
  const free = people.data.filter((person) => !drafters.includes(person.account))
  if (free.length === 0) return <Notice tone="due">{words.reviewerNone}</Notice>
  const nameOf = (account: string) => people.data.find((person) => person.account === account)?.name ?? account
  return (
    <CommandForm
      {...props}
      type="acceptForReview"
      start={{ reviewer: free.length === 1 ? free[0]!.account : '' }}
      needed={{ reviewer: words.reviewer }}
      input={({ reviewer }) => ({ reviewer, reviewerName: nameOf(reviewer) })}
    >
      {({ field }) => (
        <Select
          label={words.reviewer}
          hint={words.reviewerHint}
          {...field('reviewer')}
          options={people.data
            .filter((person) => !drafters.includes(person.account))
            .map((person) => ({ value: person.account, label: person.name }))}
        />
      )}
    </CommandForm>
  )
}
