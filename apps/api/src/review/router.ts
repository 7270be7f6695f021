import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { commandOn, idSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { itemsToJudge } from './items.ts'

export const reviewRouter = (deps: { readonly register: Register; readonly sql: () => Sql }) => {
  const command = commandOn(deps.register)
  return router({
    items: procedure('rulePack.read')
      .input(z.strictObject({ documentId: idSchema }).optional())
      .query(async ({ ctx, input }) =>
        answer(await itemsToJudge(deps.register, deps.sql(), ctx.actor, ctx.today, input?.documentId)),
      ),
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
