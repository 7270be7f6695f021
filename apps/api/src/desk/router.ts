import type { Person } from '@fadu/core'
import { z } from 'zod'
import type { Identity } from '../platform/http/identity.ts'
import { procedure, router } from '../platform/http/trpc.ts'
import { changesFor, noteLook } from './changes.ts'
import { type DeskDeps, home, type OtherRole } from './home.ts'

const otherRoles = ({ actor, acting, grants }: Identity & { readonly actor: Person }): readonly OtherRole[] =>
  grants
    .filter(({ id }) => id !== acting?.id)
    .map(({ id, role, organ, organName }) => ({ grant: id, person: { ...actor, role, organ, organName } }))

export const deskRouter = (deps: DeskDeps) =>
  router({
    home: procedure('desk.home').query(({ ctx }) => home(deps, ctx.actor, ctx.today, otherRoles(ctx))),
    changes: procedure('desk.home').query(({ ctx }) => changesFor(deps.sql(), ctx.actor, ctx.today)),
    look: procedure('desk.home')
      .input(z.strictObject({ position: z.int().nonnegative() }))
      .mutation(({ ctx, input }) => noteLook(deps.sql(), ctx.account.id, input.position)),
  })
