import type { FastifyInstance } from 'fastify'

/** `/healthz`: the process lives. `/readyz`: it can serve, that is, its database answers. */
export function answerHealth(server: FastifyInstance, ready: () => Promise<boolean>): void {
  server.get('/healthz', { config: { action: 'portal.read' } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  )
  server.get('/readyz', { config: { action: 'portal.read' } }, async (_request, reply) => {
    const isReady = await ready().catch(() => false)
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready: isReady })
  })
}
