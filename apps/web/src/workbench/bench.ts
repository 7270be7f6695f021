import type { AppRouter } from '@fadu/api'
import type { DocumentState } from '@fadu/core'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTRPC } from '../app/trpc.ts'

type Outputs = inferRouterOutputs<AppRouter>

/** What the workbench is told of one document. */
export type Workbench = Outputs['registry']['workbench']
export type OrganRow = Outputs['registry']['organs'][number]
export type HistoryLine = Outputs['registry']['history'][number]

/** A document as its pages and forms see it, with the names of organs at hand. */
export interface Bench {
  readonly answer: Workbench
  /** The name by which an organ is called in a list: 县司法局. */
  readonly organName: (id: string) => string
  /** The full name, for letters: 禾川县司法局. */
  readonly organFullName: (id: string) => string
  readonly organ: (id: string) => OrganRow | undefined
}

/** With the whole state: for those who take part in the making. Forms need no less. */
export interface MakingBench extends Bench {
  readonly state: DocumentState
}

export const hasMaking = (bench: Bench): bench is MakingBench => bench.answer.state !== null

export function benchOf(answer: Workbench, organs: readonly OrganRow[] | undefined): Bench {
  const byId = new Map((organs ?? []).map((organ) => [organ.id, organ]))
  const fullName = (id: string) => byId.get(id)?.name ?? answer.organNames[id] ?? id
  const bench = {
    answer,
    organ: (id: string) => byId.get(id),
    organFullName: fullName,
    organName: (id: string) => byId.get(id)?.shortName ?? fullName(id),
  }
  return answer.state ? Object.assign(bench, { state: answer.state as DocumentState }) : bench
}

/** The document and the organs it names; ready as soon as the document is, names come in when they come. */
export function useBench(id: string) {
  const trpc = useTRPC()
  const workbench = useQuery(trpc.registry.workbench.queryOptions({ id }))
  const organs = useQuery(trpc.registry.organs.queryOptions(undefined, { staleTime: 600_000 }))
  return { ...workbench, data: workbench.data && benchOf(workbench.data, organs.data) }
}
