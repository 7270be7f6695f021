import { legalDateSchema } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { commandOn, idSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { outlook, timing } from './outlook.ts'

export const issuanceRouter = (deps: { readonly register: Register; readonly sql: () => Sql }) => {
  const command = commandOn(deps.register)
  return router({
    outlook: procedure('desk.list')
      .input(z.strictObject({ id: idSchema }))
      .query(async ({ ctx, input }) => answer(await outlook(deps.register, deps.sql(), ctx.actor, ctx.today, input.id))),
    timing: procedure('desk.list')
      .input(z.strictObject({ id: idSchema, publishedOn: legalDateSchema, effectiveOn: legalDateSchema }))
      .query(async ({ ctx, input }) => answer(await timing(deps.register, deps.sql(), ctx.actor, ctx.today, input))),
    recordDeliberation: command('recordDeliberation'),
    sign: command('sign'),
    assignNumber: command('assignNumber'),
    publish: command('publish'),
  })
}
