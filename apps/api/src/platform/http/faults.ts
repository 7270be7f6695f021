import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { OutcomeUnknown } from '../log/transact.ts'
import { inputRefusal } from './inputProblems.ts'
import { type AnyRefusal, RefusalError, refuseByServer } from './refusals.ts'
import { TurnsBusy } from './turns.ts'
import type { ServerRefusalCode } from './words.ts'

/**
 * What a thrown thing means to whoever sent the request: a refusal that travels as an exception, input that no schema lets
 * through, a trouble of the surroundings; or null for a fault of the program.
 */
export function refusalIn(error: unknown, depth = 0): AnyRefusal | null {
  if (!(error instanceof Error) || depth > 5) return null
  if (error instanceof RefusalError) return error.refusal
  if (error instanceof z.core.$ZodError) return inputRefusal(error.issues)
  if (error instanceof OutcomeUnknown) return refuseByServer('server.outcomeUnknown')
  if (error instanceof TurnsBusy) return refuseByServer('server.busy')
  return byTrpc(error) ?? byFastify(error) ?? byDatabase(error) ?? refusalIn(error.cause, depth + 1)
}

function byTrpc(error: Error): AnyRefusal | null {
  if (!(error instanceof TRPCError)) return null
  if (error.cause instanceof RefusalError || error.cause instanceof z.core.$ZodError) return null
  switch (error.code) {
    case 'NOT_FOUND':
      return refuseByServer('procedure.unknown')
    case 'METHOD_NOT_SUPPORTED':
      return refuseByServer('request.method')
    case 'UNSUPPORTED_MEDIA_TYPE':
      return refuseByServer('request.mediaType')
    case 'PARSE_ERROR':
      return refuseByServer('request.brokenJson')
    case 'BAD_REQUEST':
      return refuseByServer(error.cause instanceof SyntaxError ? 'request.brokenJson' : 'request.malformed')
    default:
      return null
  }
}

const fastifyCodes: Readonly<Record<string, ServerRefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.mediaType',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.brokenJson',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.brokenJson',
  FST_FILES_LIMIT: 'upload.severalFiles',
  FST_PARTS_LIMIT: 'upload.severalFiles',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'upload.noFile',
}

function byFastify(error: Error): AnyRefusal | null {
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  const known = typeof code === 'string' ? fastifyCodes[code] : undefined
  if (known) return refuseByServer(known, known === 'request.tooLarge' ? { limit: '1 MB' } : {})
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? refuseByServer('request.malformed') : null
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])

/** Troubles of the database, by the codes of PostgreSQL and of the socket to it. */
function byDatabase(error: Error): AnyRefusal | null {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (code === '53100') return refuseByServer('server.diskFull')
  // A lock or a statement that took too long.
  if (code === '55P03' || code === '57014') return refuseByServer('server.busy')
  if (typeof code === 'string' && (code.startsWith('08') || awayCodes.has(code)) && (code !== 'ENOENT' || syscall === 'connect'))
    return refuseByServer('server.databaseAway')
  // The pool and its client say these without a code.
  return /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
    ? refuseByServer('server.databaseAway')
    : null
}
