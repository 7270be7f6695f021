import { legalDateSchema, seriesCommandSchemas } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { commandOn, idSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { actOnSeries, numberBook } from './numbers.ts'
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
    /** 发文字号登记簿 */
    numbers: procedure('number.list')
      .input(
        z.strictObject({
          year: z.int().min(1949).max(2200),
          series: z.strictObject({ organ: z.string().min(1).max(100), code: z.string().min(2).max(40) }).optional(),
        }),
      )
      .query(async ({ ctx, input }) => answer(await numberBook(deps.register, deps.sql(), ctx.actor, ctx.today, input))),
    reserveNumber: procedure('number.reserve')
      .input(z.strictObject({ commandId: idSchema, ...seriesCommandSchemas.reserveNumber.shape }))
      .mutation(async ({ ctx, input: { commandId, ...input } }) =>
        answer(await actOnSeries(deps.register, ctx.actor, ctx.today, commandId, { type: 'reserveNumber', ...input })),
      ),
    voidNumber: procedure('number.void')
      .input(z.strictObject({ commandId: idSchema, ...seriesCommandSchemas.voidNumber.shape }))
      .mutation(async ({ ctx, input: { commandId, ...input } }) =>
        answer(await actOnSeries(deps.register, ctx.actor, ctx.today, commandId, { type: 'voidNumber', ...input })),
      ),
    recordDeliberation: command('recordDeliberation'),
    sign: command('sign'),
    assignNumber: command('assignNumber'),
    publish: command('publish'),
  })
}
