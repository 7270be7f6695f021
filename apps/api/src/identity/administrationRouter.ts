import { accountCommandSchemas, type LegalDate, type Person } from '@fadu/core'
import { z } from 'zod'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { idSchema } from '../platform/register/commandProcedures.ts'
import {
  type AdministrationDeps,
  changeGrants,
  disableAccount,
  listGrants,
  openAccount,
  resetPassword,
} from './administration.ts'

const commandId = idSchema
const {
  openAccount: opening,
  grantRole,
  confirmGrant,
  rejectGrant,
  revokeGrant,
  resetPassword: resetting,
} = accountCommandSchemas

const errand = ({ actor, today }: { readonly actor: Person; readonly today: LegalDate }, id: string) => ({
  actor,
  today,
  commandId: id,
})

/** 账号, by the system administrator: who can sign in, and with what. What an account may do is not decided here. */
export const accountsRouter = (deps: AdministrationDeps) =>
  router({
    list: procedure('account.manage').query(async ({ ctx }) =>
      (await deps.identity.listAccounts(ctx.today)).map(({ id, username, name, disabled, grants }) => ({
        id,
        username,
        name,
        disabled,
        hasGrant: grants.length > 0,
      })),
    ),
    open: procedure('account.manage')
      .input(
        z.strictObject({ commandId, account: idSchema, username: z.string().trim().min(1).max(60), name: opening.shape.name }),
      )
      .mutation(async ({ ctx, input: { commandId: id, ...person } }) => answer(await openAccount(deps, errand(ctx, id), person))),
    resetPassword: procedure('account.manage')
      .input(z.strictObject({ commandId, ...resetting.shape }))
      .mutation(async ({ ctx, input }) => answer(await resetPassword(deps, errand(ctx, input.commandId), input.account))),
    disable: procedure('account.manage')
      .input(z.strictObject({ commandId, ...resetting.shape }))
      .mutation(async ({ ctx, input }) => answer(await disableAccount(deps, errand(ctx, input.commandId), input.account))),
  })

/** 授权, by the security administrator; the audit administrator reads it. An administrator's role takes two of the former. */
export const grantsRouter = (deps: AdministrationDeps) =>
  router({
    list: procedure('grant.list').query(() => listGrants(deps.sql())),
    grant: procedure('grant.manage')
      .input(z.strictObject({ commandId, ...grantRole.shape }))
      .mutation(async ({ ctx, input: { commandId: id, ...input } }) =>
        answer(await changeGrants(deps, errand(ctx, id), { type: 'grantRole', ...input })),
      ),
    confirm: procedure('grant.manage')
      .input(z.strictObject({ commandId, ...confirmGrant.shape }))
      .mutation(async ({ ctx, input: { commandId: id, ...input } }) =>
        answer(await changeGrants(deps, errand(ctx, id), { type: 'confirmGrant', ...input })),
      ),
    reject: procedure('grant.manage')
      .input(z.strictObject({ commandId, ...rejectGrant.shape }))
      .mutation(async ({ ctx, input: { commandId: id, ...input } }) =>
        answer(await changeGrants(deps, errand(ctx, id), { type: 'rejectGrant', ...input })),
      ),
    revoke: procedure('grant.manage')
      .input(z.strictObject({ commandId, ...revokeGrant.shape }))
      .mutation(async ({ ctx, input: { commandId: id, ...input } }) =>
        answer(await changeGrants(deps, errand(ctx, id), { type: 'revokeGrant', ...input })),
      ),
  })
