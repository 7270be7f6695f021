import { router } from '../platform/http/trpc.ts'
import { commandOn } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'

/** What may still happen to a published document: evaluation, extension, change and end. */
export const cleanupRouter = (deps: { readonly register: Register }) => {
  const command = commandOn(deps.register)
  return router({
    evaluate: command('evaluate'),
    extend: command('extend'),
    amend: command('amend'),
    repeal: command('repeal'),
    declareLapsed: command('declareLapsed'),
    annul: command('annul'),
    suspendClause: command('suspendClause'),
    resumeClause: command('resumeClause'),
  })
}
