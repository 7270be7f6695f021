import { commandOn } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { router } from '../platform/http/trpc.ts'

export const issuanceRouter = (deps: { readonly register: Register }) => {
  const command = commandOn(deps.register)
  return router({
    recordDeliberation: command('recordDeliberation'),
    sign: command('sign'),
    assignNumber: command('assignNumber'),
    publish: command('publish'),
  })
}
