import type { Language } from '@fadu/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type AnyRefusal, wireRefusal } from './refusals.ts'
import { statusOf } from './statusOf.ts'
import { trpcCodeOf } from './trpc.ts'

/** What a page of an error says. */
export interface ErrorPage {
  readonly status: number
  readonly code: string
  readonly what: string
  readonly remedy: string
  /** Number of the request, for the administrator. */
  readonly id: string
  readonly language: Language
}

export type RenderErrorPage = (page: ErrorPage, request: FastifyRequest) => string | Buffer

/** Answers a request with a refusal, in the form its sender reads: tRPC's, JSON, or a page. */
export function sendRefusal(reply: FastifyReply, refusal: AnyRefusal): FastifyReply {
  const { request } = reply
  const status = statusOf(refusal.code)
  const wire = wireRefusal(refusal, request.language)
  if (status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', 3)
  reply.code(status)
  if (request.url.startsWith('/trpc/')) {
    const data = { code: trpcCodeOf(refusal), httpStatus: status, id: request.id, refusal: wire }
    return reply.send({ error: { message: wire.what, code: -32600, data } })
  }
  if (!wantsPage(request)) return reply.send({ refusal: wire, id: request.id })
  const { signInPage, errorPage } = request.server.pages
  if (status === 401 && signInPage) return reply.redirect(`${signInPage}?next=${encodeURIComponent(request.url)}`, 302)
  const page: ErrorPage = {
    status,
    code: refusal.code,
    what: wire.what,
    remedy: wire.remedy,
    id: request.id,
    language: request.language,
  }
  if (errorPage) return reply.type('text/html; charset=utf-8').send(errorPage(page, request))
  return reply.type('text/plain; charset=utf-8').send(`${page.what}\n${page.remedy}\n`)
}

const wantsPage = (request: FastifyRequest) =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !request.url.startsWith('/api/') &&
  (request.headers.accept ?? '').includes('text/html')

declare module 'fastify' {
  interface FastifyInstance {
    pages: { readonly signInPage: string | null; readonly errorPage: RenderErrorPage | null }
  }
}
