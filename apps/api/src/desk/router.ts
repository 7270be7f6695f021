import { z } from 'zod'
import { procedure, router } from '../platform/http/trpc.ts'
import { changesFor, noteLook } from './changes.ts'
import { type DeskDeps, home } from './home.ts'

export const deskRouter = (deps: DeskDeps) =>
  router({
    home: procedure('desk.home').query(({ ctx }) => home(deps, ctx.actor, ctx.today)),
    changes: procedure('desk.home').query(({ ctx }) => changesFor(deps.sql(), ctx.actor, ctx.today)),
    look: procedure('desk.home')
      .input(z.strictObject({ position: z.int().nonnegative() }))
      .mutation(({ ctx, input }) => noteLook(deps.sql(), ctx.account.id, input.position)),
  })
