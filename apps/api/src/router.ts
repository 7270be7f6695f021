import { auditRouter } from './audit/router.ts'
import type { Verifier } from './audit/verifier.ts'
import { cleanupRouter } from './cleanup/router.ts'
import { deskRouter } from './desk/router.ts'
import { filingRouter } from './filing/router.ts'
import { pendingGrants } from './identity/administration.ts'
import { accountsRouter, grantsRouter } from './identity/administrationRouter.ts'
import type { IdentityService } from './identity/identity.ts'
import { type DemoAccount, sessionRouter } from './identity/router.ts'
import { issuanceRouter } from './issuance/router.ts'
import { organsRouter } from './organs/router.ts'
import { router } from './platform/http/trpc.ts'
import { type RegistryDeps, registryRouter } from './registry/router.ts'
import { reviewRouter } from './review/router.ts'
import { pendingChange } from './rulePacks/readPacks.ts'
import { rulePacksRouter } from './rulePacks/router.ts'
import { type SearchRouterDeps, searchRouter } from './search/router.ts'
import type { ReadFigures } from './statistics/figures.ts'
import { statisticsRouter } from './statistics/router.ts'

export interface AppRouterDeps extends RegistryDeps, SearchRouterDeps {
  readonly identity: IdentityService
  readonly figures: ReadFigures
  readonly verifier: Verifier
  readonly jurisdiction: string
  readonly demoAccounts: readonly DemoAccount[] | null
}

/** The desk's whole interface: one router a capability. */
export const appRouter = (deps: AppRouterDeps) =>
  router({
    session: sessionRouter(deps),
    desk: deskRouter({
      ...deps,
      proposals: {
        pendingChange: () => pendingChange(deps.register, deps.sql()),
        pendingGrants: () => pendingGrants(deps.sql()),
      },
    }),
    registry: registryRouter(deps),
    review: reviewRouter(deps),
    issuance: issuanceRouter(deps),
    filing: filingRouter(deps),
    cleanup: cleanupRouter(deps),
    rulePacks: rulePacksRouter(deps),
    search: searchRouter(deps),
    statistics: statisticsRouter(deps),
    organs: organsRouter(deps),
    accounts: accountsRouter(deps),
    grants: grantsRouter(deps),
    audit: auditRouter(deps),
  })

export type AppRouter = ReturnType<typeof appRouter>

/** What the server hands to the web's pages; the web takes the types from here. */
export type * from './portal/page.ts'
