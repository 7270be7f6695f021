import type { AppRouter } from '@fadu/api'
import type { DocumentState } from '@fadu/core'
import type { inferRouterOutputs } from '@trpc/server'

/** What the server tells one person of one document. */
export type Bench = inferRouterOutputs<AppRouter>['registry']['workbench']

/** With the whole state: for those who take part in its making. */
export type MakingBench = Bench & { readonly state: DocumentState }

export const isMaking = (bench: Bench): bench is MakingBench => bench.state !== null
