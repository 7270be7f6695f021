import type { Action, CommandType, Language, LegalDate } from '@fadu/core'
import { initTRPC, TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import type { FastifyRequest } from 'fastify'
import { refusalOf } from './declaredActions.ts'
import { refusalIn } from './faults.ts'
import type { Identity } from './identity.ts'
import { type AnyRefusal, isAnyRefusal, RefusalError, refuseByServer, wireRefusal } from './refusals.ts'
import { currentRequest } from './requestFacts.ts'
import { statusOf } from './statusOf.ts'
import { refuseUnkeepable } from './unkeepable.ts'

/** What a procedure declares: an action of the table of rights, or that it gives commands to documents, on which `act` decides. */
export type ProcedureMeta = { readonly action: Action } | { readonly command: CommandType | 'any' }

/** What every procedure knows about its call. Services come by the router's arguments, not from here. */
export interface RequestContext extends Identity {
  /** The business date. */
  readonly today: LegalDate
  readonly language: Language
  readonly requestId: string
  readonly request: FastifyRequest
  /** Adds values of `Set-Cookie` to the answer. */
  readonly setCookies: (cookies: readonly string[]) => void
  /** Whether the browser will keep a secure cookie: over TLS, or from its own machine while we are not in production. */
  readonly keepsCookies: boolean
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, path }) => {
      const { language, id } = currentRequest()
      const refusal = refusalIn(error) ?? refuseByServer('server.fault', { id })
      // The words of the library are for programmers; a person gets ours.
      const wire = wireRefusal(refusal, language)
      return {
        ...shape,
        message: wire.what,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path, id, refusal: wire },
      }
    },
  })

export const router = t.router

/** The outermost layer: whatever is thrown becomes an error with its refusal and its status; a fault is kept for the log. */
const translate = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const refusal = refusalIn(result.error)
  if (refusal) throw trpcError(refusal)
  throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'fault', cause: result.error.cause ?? result.error })
})

/** Reads what the procedure declares and lets nobody else in; what declares nothing is closed to everybody. */
export const enforce = t.middleware(async ({ ctx, meta, next }) => {
  if (!meta) throw trpcError(refuseByServer('procedure.unknown'))
  const refusal = refusalOf(ctx, 'action' in meta ? meta.action : 'command')
  if (refusal) throw trpcError(refusal)
  return next()
})

/** Before any schema looks at it, and after it is known that this person may ask at all. */
const keepable = t.middleware(async ({ getRawInput, next }) => {
  const refusal = refuseUnkeepable(await getRawInput())
  if (refusal) throw trpcError(refusal)
  return next()
})

const declaredProcedure = t.procedure.use(translate).use(enforce).use(keepable)
const personsProcedure = declaredProcedure.use(({ ctx, next }) => {
  if (!ctx.actor || !ctx.account) throw trpcError({ refused: true, code: 'session.missing', source: null, params: {} })
  return next({ ctx: { actor: ctx.actor, account: ctx.account } })
})

/** Actions that the public has too, so that there need not be a person. */
type PublicAction = 'portal.read' | 'session.read'
const publicActions: readonly Action[] = ['portal.read', 'session.read'] satisfies readonly PublicAction[]

type PublicProcedure = typeof declaredProcedure
type PersonsProcedure = typeof personsProcedure

/** A procedure that does not give commands to documents; who may call it is in core's table of rights under that action. */
export function procedure(action: PublicAction): PublicProcedure
export function procedure(action: Exclude<Action, PublicAction>): PersonsProcedure
export function procedure(action: Action): PublicProcedure | PersonsProcedure {
  return publicActions.includes(action) ? declaredProcedure.meta({ action }) : personsProcedure.meta({ action })
}

/** A procedure that gives commands to documents: for anyone with a role; whether this person may do it to this document is `act`'s to say. */
export const commandProcedure = (command: CommandType | 'any'): PersonsProcedure => personsProcedure.meta({ command })

/** Gives a value back, and throws a refusal as the error that the client will know. */
export function answer<T>(value: T): Exclude<T, { readonly refused: true }> {
  if (isAnyRefusal(value)) throw trpcError(value)
  return value as Exclude<T, { readonly refused: true }>
}

const codeOfStatus: Readonly<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
}

export const trpcCodeOf = (refusal: AnyRefusal): TRPC_ERROR_CODE_KEY => codeOfStatus[statusOf(refusal.code)] ?? 'BAD_REQUEST'

const trpcError = (refusal: AnyRefusal): TRPCError =>
  new TRPCError({ code: trpcCodeOf(refusal), message: refusal.code, cause: new RefusalError(refusal) })
