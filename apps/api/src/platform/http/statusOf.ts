const exact: Readonly<Record<string, number>> = {
  'session.grantUnknown': 403,
  'session.noGrant': 403,
  'session.oneTimePassword': 403,
  'session.oneTimeExpired': 403,
  'session.needsTls': 403,
  'session.throttled': 429,
  'document.unknown': 404,
  'rulePack.unknown': 404,
  'file.unknown': 404,
  'route.unknown': 404,
  'procedure.unknown': 404,
  'write.stale': 409,
  'stream.moved': 409,
  'command.reused': 409,
  'clock.behind': 503,
  'date.invalid': 400,
  'period.reversed': 400,
  'period.tooLong': 400,
  'request.crossSite': 403,
  'request.uploadHeader': 403,
  'request.tooLarge': 413,
  'file.tooLarge': 413,
  'converter.busy': 503,
  'request.mediaType': 415,
  'request.method': 405,
  'request.timeout': 408,
  'request.headersTooLarge': 431,
  'request.tooMany': 429,
  'upload.noFile': 400,
  'upload.severalFiles': 400,
  'upload.broken': 400,
  'server.fault': 500,
}

const byFamily: Readonly<Record<string, number>> = { session: 401, rights: 403, input: 400, request: 400, server: 503 }

/** The HTTP status of a refusal: the one table, for tRPC and for `/api/v1` alike. What is not in it is the law's "no": 422. */
export const statusOf = (code: string): number => exact[code] ?? byFamily[code.split('.')[0]!] ?? 422
