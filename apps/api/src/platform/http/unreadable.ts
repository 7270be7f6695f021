import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { refuseByServer, wireRefusal } from './refusals.ts'
import { constantHeaders, contentSecurityPolicy } from './secureHeaders.ts'
import { statusOf } from './statusOf.ts'
import type { ServerRefusalCode } from './words.ts'

/** Sizes and times of a request. Uploads have a limit of their own, as their bytes do not count here. */
export const contentLimits = (requestTimeoutMs = 30_000) =>
  ({
    bodyLimit: 1024 * 1024,
    requestTimeout: requestTimeoutMs,
    // A batch names its procedures in the address; one that is far too long still gets its answer in words.
    routerOptions: { maxParamLength: 60_000 },
    http: { maxHeaderSize: 64 * 1024 },
  }) as const

const codes: Readonly<Record<string, ServerRefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'request.headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.timeout',
}

/**
 * Answers to what cannot even be read as a request: by the socket, where it is no HTTP, and as headers and body, where its address
 * makes no sense. Nothing is known of the sender, not even the language: Chinese.
 */
export function answerUnreadable(production: boolean) {
  const headers = {
    ...constantHeaders(production),
    'content-security-policy': contentSecurityPolicy(),
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  }
  const bodyOf = (code: ServerRefusalCode) => JSON.stringify({ refusal: wireRefusal(refuseByServer(code), 'zh') })
  return {
    headers,
    body: bodyOf('request.malformed'),
    answer: (error: Error & { code?: string }, socket: Socket): void => {
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
      const code = codes[error.code ?? ''] ?? 'request.malformed'
      const body = bodyOf(code)
      const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
      socket.end([`HTTP/1.1 ${statusOf(code)} ${STATUS_CODES[statusOf(code)]}`, ...lines, '', body].join('\r\n'))
    },
  }
}
