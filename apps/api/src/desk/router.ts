import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { procedure, router } from '../platform/http/trpc.ts'
import type { Register } from '../platform/register/register.ts'
import { changesFor, noteLook } from './changes.ts'
import { home } from './home.ts'

export const deskRouter = (deps: { readonly register: Register; readonly sql: () => Sql }) =>
  router({
    home: procedure('desk.home').query(({ ctx }) => home(deps.register, deps.sql(), ctx.actor, ctx.today)),
    changes: procedure('desk.home').query(({ ctx }) => changesFor(deps.sql(), ctx.actor, ctx.today)),
    look: procedure('desk.home')
      .input(z.strictObject({ position: z.int().nonnegative() }))
      .mutation(({ ctx, input }) => noteLook(deps.sql(), ctx.account.id, input.position)),
  })
