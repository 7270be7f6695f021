import { type NextStep, roleTerms, termIn } from '@fadu/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import type { MakingBench } from './bench.ts'

type Holding = Pick<NextStep, 'account' | 'notBy' | 'organ' | 'role'>

/** The name of the one person who has to take a step, as far as the document tells it. */
function namedIn({ state }: MakingBench, account: string): string | null {
  if (account === state.review?.reviewer) return state.review.reviewerName
  return state.counsel.find((request) => request.counsel === account)?.counselName ?? null
}

/**
 * Who has to take a step: 县司法局 周敏. By name where it is oneself, somebody the document names, or the only one with that role at
 * that organ; else by role: 县政府办公室 会议秘书.
 */
export function useHolder(step: Holding | undefined, bench: MakingBench): string {
  const { language } = useLanguage()
  const { account, acting } = useSession()
  const trpc = useTRPC()
  const mine =
    step !== undefined &&
    step.role === acting.role &&
    step.organ === acting.organ &&
    (step.account ?? account.id) === account.id &&
    step.notBy !== account.id
  const asked = step !== undefined && step.account === null && step.organ !== '' && !mine
  const people = useQuery(
    trpc.registry.people.queryOptions(
      { role: step?.role ?? acting.role, organ: step?.organ || undefined },
      { enabled: asked, staleTime: 600_000 },
    ),
  )
  if (!step) return ''
  const able = people.data?.filter((person) => person.account !== step.notBy)
  const only = asked && able?.length === 1 ? able[0]!.name : null
  const name = mine ? account.name : step.account !== null ? namedIn(bench, step.account) : only
  return [step.organ === '' ? '' : bench.organName(step.organ), name ?? termIn(roleTerms[step.role], language)]
    .filter(Boolean)
    .join(' ')
}
