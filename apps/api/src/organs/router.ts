import { type OrganState, organCommandSchemas } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { idSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { giveOrganCommand } from './organCommands.ts'

const { establishOrgan, renameOrgan, changeOrganSettings, dissolveOrgan } = organCommandSchemas

export const organsRouter = (deps: { readonly register: Register; readonly sql: () => Sql }) => {
  const { register, sql } = deps
  return router({
    /** Every organ with the names it bore, its codes, who reviews for it and where it files; the tree is by `parent`. */
    all: procedure('organ.list').query(async () => {
      const rows = await sql()<{ state: OrganState }>('select state from organ order by kind, id')
      return rows.map(({ state: { seq: _, ...organ } }) => organ)
    }),
    establish: procedure('organ.manage')
      .input(z.strictObject({ commandId: idSchema, ...establishOrgan.shape }))
      .mutation(async ({ ctx, input: { commandId, ...input } }) =>
        answer(await giveOrganCommand(register.log, ctx.actor, ctx.today, commandId, { type: 'establishOrgan', ...input })),
      ),
    rename: procedure('organ.manage')
      .input(z.strictObject({ commandId: idSchema, ...renameOrgan.shape }))
      .mutation(async ({ ctx, input: { commandId, ...input } }) =>
        answer(await giveOrganCommand(register.log, ctx.actor, ctx.today, commandId, { type: 'renameOrgan', ...input })),
      ),
    /** 审核机构, 报备机关, 机关代字: from a day on. */
    changeSettings: procedure('organ.manage')
      .input(z.strictObject({ commandId: idSchema, ...changeOrganSettings.shape }))
      .mutation(async ({ ctx, input: { commandId, ...input } }) =>
        answer(await giveOrganCommand(register.log, ctx.actor, ctx.today, commandId, { type: 'changeOrganSettings', ...input })),
      ),
    /** 撤销; with a successor 并入 it. */
    dissolve: procedure('organ.manage')
      .input(z.strictObject({ commandId: idSchema, ...dissolveOrgan.shape }))
      .mutation(async ({ ctx, input: { commandId, ...input } }) =>
        answer(await giveOrganCommand(register.log, ctx.actor, ctx.today, commandId, { type: 'dissolveOrgan', ...input })),
      ),
  })
}
