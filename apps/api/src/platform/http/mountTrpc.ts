import type { LegalDate } from '@fadu/core'
import type { AnyRouter } from '@trpc/server'
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { assertDeclared } from './assertDeclared.ts'
import { faultLine, type WriteLog } from './faultLog.ts'
import { refusalIn } from './faults.ts'
import { RefusalError, refuseByServer } from './refusals.ts'
import { withRequest } from './requestFacts.ts'
import type { RequestContext } from './trpc.ts'

const MOST_CALLS = 10

const ownMachine = ['127.0.0.1', 'localhost', '[::1]', '::1']

export interface TrpcDependencies {
  readonly router: AnyRouter
  readonly today: () => LegalDate
  readonly production: boolean
  readonly log: WriteLog
}

/** The desk's procedures under `/trpc/`. */
export async function mountTrpc(server: FastifyInstance, deps: TrpcDependencies): Promise<void> {
  assertDeclared(deps.router)
  await server.register(async (scope) => {
    readJsonAsText(scope)
    scope.route({
      method: ['GET', 'POST'],
      url: '/trpc/:path',
      // An answer of tRPC is a stream, whose length Fastify cannot tell for HEAD: that would be a fault. Nobody asks so.
      exposeHeadRoute: false,
      config: { action: 'procedures' },
      handler: (request, reply) => answerCalls(deps, request, reply),
    })
  })
}

/** tRPC reads the text itself; whether it is JSON at all is found out here, also for procedures that would not look. */
function readJsonAsText(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      JSON.parse(String(body))
      done(null, body)
    } catch {
      done(new RefusalError(refuseByServer('request.brokenJson')))
    }
  })
}

async function answerCalls(deps: TrpcDependencies, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { path } = request.params as { path: string }
  const { batch } = request.query as { batch?: unknown }
  const calls = path.split(',').length
  if (batch !== undefined && calls > MOST_CALLS)
    throw new RefusalError(refuseByServer('request.batchTooLarge', { calls, limit: MOST_CALLS }))
  // Before tRPC begins, so that a database that is away is answered as such.
  const identity = await request.identify()
  const context: RequestContext = {
    ...identity,
    today: deps.today(),
    language: request.language,
    requestId: request.id,
    request,
    setCookies: (cookies) => {
      for (const cookie of cookies) reply.header('set-cookie', cookie)
    },
    keepsCookies: request.protocol === 'https' || (!deps.production && ownMachine.includes(request.hostname)),
  }
  await withRequest({ id: request.id, language: request.language }, () =>
    fastifyRequestHandler({
      router: deps.router,
      req: request,
      res: reply,
      path,
      createContext: () => context,
      maxBatchSize: MOST_CALLS,
      onError: ({ error, path: procedure }) => {
        if (refusalIn(error)) return
        deps.log(faultLine(error, { id: request.id, method: request.method, route: '/trpc/:path', procedure: procedure ?? null }))
      },
    }),
  )
}
