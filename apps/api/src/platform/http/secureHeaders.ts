import { randomBytes } from 'node:crypto'
import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const isDesk = (url: string) => /^\/(desk|admin)(\/|\?|$)/.test(url)

/** Everything a person sees only when signed in: never kept by a browser or a proxy. */
const isPrivate = (url: string) => isDesk(url) || /^\/(trpc|sign-in)(\/|\?|$)/.test(url)

/**
 * Nothing but our own files may run, be drawn or be asked. The server's HTML has no `style=`; the desk's component library
 * writes style elements, which a nonce lets in. No script ever has one.
 */
export const contentSecurityPolicy = (styleNonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styleNonce ? ` 'nonce-${styleNonce}'` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Puts the security headers on every answer, those to unknown addresses and to unreadable requests included. */
export async function secureHeaders(server: FastifyInstance, production: boolean): Promise<void> {
  await server.register(fastifyHelmet, {
    // Ours, below: it differs by page and has a nonce for styles only.
    contentSecurityPolicy: false,
    strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  })
  server.decorateRequest('styleNonce', '')
  server.addHook('onRequest', async (request, reply) => {
    request.styleNonce = isDesk(request.url) ? randomBytes(18).toString('base64') : ''
    reply.header('content-security-policy', contentSecurityPolicy(request.styleNonce))
  })
  server.addHook('onSend', async (request, reply) => keepPrivate(request, reply))
}

/** Pages and answers to a person are never kept; files with a hash in their name may be, under /desk too. */
function keepPrivate(request: FastifyRequest, reply: FastifyReply) {
  const type = String(reply.getHeader('content-type') ?? '')
  const isJson = /^application\/json/.test(type)
  const isFile = type !== '' && !isJson && !/^text\/html/.test(type)
  const signedIn = request.headers.cookie?.includes('__Host-fadu=') === true
  if (isPrivate(request.url) ? !isFile || !reply.hasHeader('cache-control') : signedIn && isJson)
    reply.header('cache-control', 'no-store')
}
