import fastifyRateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RefusalError, refuseByServer } from './refusals.ts'

export interface RateLimits {
  /** Writes and searches of a visitor, by address and minute. */
  readonly anonymous?: number
  /** Writes and searches of an account, by minute: stops a script gone wild, nobody at work. */
  readonly signedIn?: number
}

/** Counts what costs us: writes, and searches. Plain pages are not counted. */
export async function limitRates(server: FastifyInstance, limits: RateLimits): Promise<void> {
  await server.register(fastifyRateLimit, { global: false })
  const anonymous = server.createRateLimit({ max: limits.anonymous ?? 60, timeWindow: 60_000 })
  const signedIn = server.createRateLimit({
    max: limits.signedIn ?? 12_000,
    timeWindow: 60_000,
    keyGenerator: async (request) => (await request.identify()).account?.id ?? '',
  })
  server.addHook('onRequest', async (request, reply) => {
    if (!isCounted(request)) return
    const { account } = await request.identify()
    const count = await (account ? signedIn : anonymous)(request)
    if (count.isAllowed || !count.isExceeded) return
    reply.header('retry-after', count.ttlInSeconds)
    throw new RefusalError(refuseByServer('request.tooMany', { seconds: count.ttlInSeconds }))
  })
}

const isCounted = (request: FastifyRequest) =>
  !request.is404 && ((request.method !== 'GET' && request.method !== 'HEAD') || request.routeOptions.config.search === true)
