import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** A server on a port of its own, and a client of it that behaves as a page of the site would. */
export interface Listening {
  readonly origin: string
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
  /** A tRPC mutation or query; gives status, data or refusal, and the cookies set. */
  readonly call: (
    procedure: string,
    input?: unknown,
    options?: { query?: boolean; cookie?: string; headers?: Record<string, string> },
  ) => Promise<Called>
  readonly close: () => Promise<void>
}

export interface Called {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the answer of whatever procedure was called
  readonly data: any
  readonly refusal: {
    code: string
    what: string
    remedy: string
    params: Record<string, string | number>
    fields?: { path: string; what: string }[]
  } | null
  readonly cookies: readonly string[]
  readonly headers: Headers
}

export async function listening(server: FastifyInstance): Promise<Listening> {
  await server.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const send: Listening['send'] = (path, init = {}) =>
    fetch(`${origin}${path}`, { redirect: 'manual', ...init, headers: { origin, ...(init.headers as Record<string, string>) } })
  return {
    origin,
    send,
    call: async (procedure, input, { query = false, cookie, headers = {} } = {}) => {
      const all = { ...headers, ...(cookie ? { cookie } : {}) }
      const answer = query
        ? await send(`/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`, {
            headers: all,
          })
        : await send(`/trpc/${procedure}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...all },
            body: JSON.stringify(input ?? {}),
          })
      const body = (await answer.json()) as { result?: { data: unknown }; error?: { data: { refusal: Called['refusal'] } } }
      return {
        status: answer.status,
        data: body.result?.data ?? null,
        refusal: body.error?.data.refusal ?? null,
        cookies: answer.headers.getSetCookie(),
        headers: answer.headers,
      }
    },
    close: () => server.close(),
  }
}

/** What a browser would send back of the cookies it was given. */
export const cookieHeader = (cookies: readonly string[]): string => cookies.map((cookie) => cookie.split(';')[0]).join('; ')

/** The JSON of an answer, of whatever shape. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it
export const jsonOf = async (answer: Response): Promise<any> => answer.json()
