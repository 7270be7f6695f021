import type { AppRouter } from '@fadu/api'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['rulePacks']

/** The packs of the register with their days, the change that waits, the notices added. */
export type RegisterRules = Outputs['current']
export type ReadRule = Outputs['pack']['rules'][number]
export type ComparedRule = Outputs['compare'][number]
