import { randomUUID } from 'node:crypto'
import type { LegalDate } from '@fadu/core'
import type { AnyRouter } from '@trpc/server'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Config } from '../config/loadConfig.ts'
import { refuseCrossSite } from './crossSite.ts'
import { enforceDeclaredActions } from './declaredActions.ts'
import { endConnections } from './endConnections.ts'
import { faultLine, type WriteLog, writeToStderr } from './faultLog.ts'
import { refusalIn } from './faults.ts'
import { answerHealth } from './health.ts'
import type { Identify, Identity } from './identity.ts'
import { languageOf } from './language.ts'
import { mountTrpc } from './mountTrpc.ts'
import { limitRates, type RateLimits } from './rateLimit.ts'
import { RefusalError, refuseByServer } from './refusals.ts'
import './requestTypes.ts'
import { secureHeaders } from './secureHeaders.ts'
import { type RenderErrorPage, sendRefusal } from './sendRefusal.ts'
import { answerUnreadable, contentLimits } from './unreadable.ts'

export interface ServerDependencies {
  readonly config: Pick<Config, 'mode' | 'publicUrl' | 'trustProxy'>
  readonly router: AnyRouter
  readonly identify: Identify
  /** The business date. */
  readonly today: () => LegalDate
  /** Whether the database answers. */
  readonly ready: () => Promise<boolean>
  /** Where a person is sent who opens a page of the desk and is not signed in. */
  readonly signInPage?: string
  readonly errorPage?: RenderErrorPage
  readonly limits?: { readonly rate?: false | RateLimits; readonly requestTimeoutMs?: number }
  readonly log?: WriteLog
}

/** The server with all that holds for every request; the capabilities' own routes come after, each with its action. */
export async function createServer(deps: ServerDependencies): Promise<FastifyInstance> {
  const { config, limits = {}, log = writeToStderr } = deps
  const production = config.mode === 'production'
  const unreadable = answerUnreadable(production)
  const server = fastify({
    logger: false,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    genReqId: () => randomUUID(),
    ...contentLimits(limits.requestTimeoutMs),
    // An address that cannot be decoded: no hook has run, nothing is known of the request.
    frameworkErrors: (_error, _request, reply) =>
      void (reply as FastifyReply).code(400).headers(unreadable.headers).send(unreadable.body),
    clientErrorHandler: unreadable.answer,
  })
  endConnections(server)
  // Only JSON is read; a form of another site could send plain text without asking.
  server.removeContentTypeParser('text/plain')
  server.decorate('pages', { signInPage: deps.signInPage ?? null, errorPage: deps.errorPage ?? null })
  knowSender(server, deps.identify)
  secureHeaders(server, production)
  refuseCrossSite(server, config.publicUrl)
  enforceDeclaredActions(server)
  if (limits.rate !== false) await limitRates(server, limits.rate ?? {})

  server.setErrorHandler((error, request, reply) => answerError(error, request, reply, log))
  server.setNotFoundHandler((_request, reply) => sendRefusal(reply, refuseByServer('route.unknown')))
  answerHealth(server, deps.ready)
  await mountTrpc(server, { router: deps.router, today: deps.today, production, log })
  return server
}

/** Language and identity of a request. Most public pages never ask for the second. */
function knowSender(server: FastifyInstance, identify: Identify): void {
  server.decorateRequest('language', 'zh')
  server.decorateRequest('identify')
  server.addHook('onRequest', async (request) => {
    // No address of ours has a NUL in it, and no database takes one.
    if (/%00/.test(request.url)) throw new RefusalError(refuseByServer('request.malformed'))
    let identity: Promise<Identity> | null = null
    request.language = languageOf(request.headers)
    request.identify = () => (identity ??= identify(request.headers))
  })
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: WriteLog): FastifyReply {
  const refusal = refusalIn(error)
  if (!refusal)
    log(faultLine(error, { id: request.id, method: request.method, route: request.routeOptions.url ?? '', procedure: null }))
  return sendRefusal(reply, refusal ?? refuseByServer('server.fault', { id: request.id }))
}
