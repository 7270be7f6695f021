import type { AppRouter } from '@fadu/api'
import type { inferRouterOutputs } from '@trpc/server'

export type YearView = inferRouterOutputs<AppRouter>['statistics']['year']
export type EvidenceRow = inferRouterOutputs<AppRouter>['statistics']['evidence']['rows'][number]
