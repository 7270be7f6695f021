import type { Role } from '@fadu/core'
import { z } from 'zod'
import { refuseByServer } from '../platform/http/refusals.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import type { IdentityService } from './identity.ts'

/** An account of the demonstration, as the sign-in page lists it. */
export interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly organName: string
  readonly role: Role
  readonly password: string
}

export interface SessionDependencies {
  readonly identity: IdentityService
  /** Name of the jurisdiction, as the top bar shows it. */
  readonly jurisdiction: string
  /** Null unless this is a demonstration. */
  readonly demoAccounts: readonly DemoAccount[] | null
}

const credentials = z.strictObject({
  username: z.string().min(1, { error: 'text.empty' }).max(200),
  password: z.string().min(1, { error: 'text.empty' }).max(1000),
})

/** Signing in and out, and who one is. */
export const sessionRouter = ({ identity, jurisdiction, demoAccounts }: SessionDependencies) =>
  router({
    current: procedure('session.read').query(({ ctx }) => ({
      account: ctx.account,
      grants: ctx.grants,
      acting: ctx.acting,
      today: ctx.today,
      jurisdiction,
      /** Nothing else is open before the account has chosen its own password. */
      oneTime: ctx.oneTime ?? false,
    })),
    changePassword: procedure('session.read')
      .input(z.strictObject({ current: credentials.shape.password, password: credentials.shape.password }))
      .mutation(async ({ ctx, input }) => {
        const { account } = ctx
        if (!account) return answer({ refused: true as const, code: 'session.missing', source: null, params: {} })
        answer(await identity.changePassword(account.id, input.current, input.password))
        return { changed: true as const }
      }),
    signIn: procedure('session.read')
      .input(credentials)
      .mutation(async ({ ctx, input }) => {
        if (!ctx.keepsCookies) return answer(refuseByServer('session.needsTls'))
        const { account, cookies } = answer(
          await identity.signIn({ ...input, headers: ctx.request.headers, address: ctx.request.ip }),
        )
        ctx.setCookies(cookies)
        return { account }
      }),
    signOut: procedure('session.read').mutation(async ({ ctx }) => {
      ctx.setCookies(await identity.signOut(ctx.request.headers))
      return { signedOut: true as const }
    }),
    demoAccounts: procedure('session.read').query(() => demoAccounts),
  })
