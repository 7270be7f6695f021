import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { declared } from '../platform/http/declaredActions.ts'

const built = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** The desk is one client application: every address below /desk is its page; what it may show it asks the API. */
export async function registerDeskPages(server: FastifyInstance): Promise<void> {
  await declared(server, 'portal.read', async (scope) => {
    await scope.register(fastifyStatic, {
      root: `${built}assets`,
      prefix: '/desk/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    })
  })
  const page = await readFile(`${built}index.html`, 'utf8').catch(() => null)
  const send = (request: FastifyRequest, reply: FastifyReply) => {
    if (!page) return reply.callNotFound()
    return reply.type('text/html; charset=utf-8').send(page.replaceAll('%NONCE%', request.styleNonce))
  }
  for (const path of ['/desk', '/desk/*']) server.get(path, { config: { action: 'portal.read' } }, send)
}
