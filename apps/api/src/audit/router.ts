import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { procedure, router } from '../platform/http/trpc.ts'
import { readEntries } from './entries.ts'
import type { Verifier } from './verifier.ts'

export const auditRouter = (deps: { readonly sql: () => Sql; readonly verifier: Verifier }) =>
  router({
    entries: procedure('log.read')
      .input(
        z.strictObject({
          stream: z.string().trim().min(1).max(200).optional(),
          person: z.string().trim().min(1).max(100).optional(),
          type: z.string().trim().min(1).max(60).optional(),
          before: z.int().nonnegative().optional(),
          limit: z.int().min(1).max(100).default(50),
        }),
      )
      .query(({ input }) => readEntries(deps.sql(), input)),
    verification: procedure('log.verify').query(() => deps.verifier.state()),
    verify: procedure('log.verify').mutation(({ ctx }) => deps.verifier.start(ctx.actor)),
  })
