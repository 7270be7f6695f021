import { reviewItems } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { procedure, router } from '../platform/http/trpc.ts'
import { commandOn } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'

export const reviewRouter = (deps: { readonly register: Register; readonly sql: () => Sql }) => {
  const command = commandOn(deps.register)
  return router({
    /** The items to judge, by the pack in force today. */
    items: procedure('rulePack.read').query(async ({ ctx }) => {
      const pack = await deps.register.packs.on(deps.sql(), ctx.today)
      return reviewItems(pack.rules, ctx.today)
    }),
    acceptForReview: command('acceptForReview'),
    requestMaterial: command('requestMaterial'),
    returnIncomplete: command('returnIncomplete'),
    writeOpinion: command('writeOpinion'),
    issueOpinion: command('issueOpinion'),
    askCounsel: command('askCounsel'),
    giveCounsel: command('giveCounsel'),
    concludeFairCompetition: command('concludeFairCompetition'),
  })
}
