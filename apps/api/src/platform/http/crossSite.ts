import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RefusalError, refuseByServer } from './refusals.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Nothing is done on the word of another site's page. A browser says where a request comes from in `Sec-Fetch-Site`, an older
 * one in `Origin`; what says neither is refused. A form of another site can send files without asking first, so those must
 * bear a header of ours too, which it cannot set.
 */
export function refuseCrossSite(server: FastifyInstance, publicUrl: string | undefined): void {
  server.addHook('onRequest', async (request) => {
    if (reading.has(request.method)) return
    if (!isOwn(request, publicUrl)) throw new RefusalError(refuseByServer('request.crossSite'))
    const type = request.headers['content-type'] ?? ''
    if (/^(multipart\/|application\/octet-stream)/i.test(type) && request.headers['x-fadu-upload'] !== '1')
      throw new RefusalError(refuseByServer('request.uploadHeader'))
  })
}

function isOwn(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  if (!origin || !URL.canParse(origin)) return false
  return (
    new URL(origin).host === request.host || (publicUrl !== undefined && new URL(origin).origin === new URL(publicUrl).origin)
  )
}
