import type { Person } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { commandOn, idSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { inbox } from './inbox.ts'
import { preparePackage } from './package.ts'

export interface FilingDeps {
  readonly register: Register
  readonly files: FileStore
  readonly sql: () => Sql
  readonly recordMade: (actor: Person, file: { hash: string; name: string; size: number }) => Promise<void>
}

export const filingRouter = (deps: FilingDeps) => {
  const command = commandOn(deps.register)
  return router({
    /** Draws up the package for one authority: what the register has already, a report made from it, and what is still missing. */
    preparePackage: procedure('desk.upload')
      .input(z.strictObject({ id: idSchema, authority: z.string().max(100) }))
      .mutation(async ({ ctx, input }) => answer(await preparePackage(deps, ctx.actor, ctx.today, input.id, input.authority))),
    /** What came in, what is owed, what is late: for the authority. */
    inbox: procedure('filing.inbox').query(({ ctx }) => inbox(deps.register, deps.sql(), ctx.actor, ctx.today)),
    sendFiling: command('sendFiling'),
    resendFiling: command('resendFiling'),
    registerFiling: command('registerFiling'),
    returnFiling: command('returnFiling'),
    refuseFiling: command('refuseFiling'),
    clearFiling: command('clearFiling'),
    askCorrection: command('askCorrection'),
    answerCorrection: command('answerCorrection'),
    receiveSuggestion: command('receiveSuggestion'),
    declineSuggestion: command('declineSuggestion'),
    examineSuggestion: command('examineSuggestion'),
    answerSuggestion: command('answerSuggestion'),
  })
}
