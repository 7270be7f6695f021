import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const isDesk = (url: string) => /^\/(desk|admin)(\/|\?|$)/.test(url)

/** Everything a person sees only when signed in: never kept by a browser or a proxy. */
const isPrivate = (url: string) => isDesk(url) || /^\/(trpc|sign-in)(\/|\?|$)/.test(url)

/** What may stand in a page itself: CSP sources without quotes, `sha256-…` of exactly these bytes or a nonce. */
export interface Inline {
  readonly styles?: readonly string[]
  readonly scripts?: readonly string[]
}

/**
 * Nothing but our own files may run, be drawn or be asked, and in the page itself only what is named. The server's HTML has no
 * `style=`; the desk's component library writes style elements, which a nonce lets in. No script ever has one.
 */
export const contentSecurityPolicy = ({ styles = [], scripts = [] }: Inline = {}): string =>
  [
    "default-src 'none'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const sources = (named: readonly string[]) => ['self', ...named].map((source) => `'${source}'`).join(' ')

/** The headers of every answer, whatever it is. */
export const constantHeaders = (production: boolean): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
  'x-permitted-cross-domain-policies': 'none',
  // In production a browser that came by TLS once comes by TLS for a year.
  ...(production ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})

/** Puts the security headers on every answer, those to unknown addresses included. */
export function secureHeaders(server: FastifyInstance, production: boolean): void {
  server.decorateRequest('styleNonce', '')
  server.addHook('onRequest', async (request, reply) => {
    request.styleNonce = isDesk(request.url) ? randomBytes(18).toString('base64') : ''
    reply.headers(constantHeaders(production))
    const nonce = request.styleNonce
    reply.header('content-security-policy', contentSecurityPolicy(nonce ? { styles: [`nonce-${nonce}`] } : {}))
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
