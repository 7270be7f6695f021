import type { Socket } from 'node:net'
import { refuseByServer, wireRefusal } from './refusals.ts'
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
const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

/** Answers what cannot even be read as HTTP. There is no request yet, so no language either: Chinese. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const refusal = refuseByServer(codes[error.code ?? ''] ?? 'request.malformed')
  const status = statusOf(refusal.code)
  const body = JSON.stringify({ refusal: wireRefusal(refusal, 'zh') })
  socket.end(
    `HTTP/1.1 ${status} ${reasons[status] ?? 'Bad Request'}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  )
}
