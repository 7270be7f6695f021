/** The five-character code of an error that the database server sent (SQLSTATE); null for any other error. */
export function sqlStateOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code
  // Codes of the operating system (EPIPE) have five letters too, but never a digit.
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : null
}

const connectionLost = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']

/**
 * True when the database could not be reached or was lost on the way: an answer 503, worth trying again. Class 08 is a lost
 * connection, 57P a server that ends or is still starting, 53 one that has no room left.
 */
export function isOutage(error: unknown): boolean {
  const state = sqlStateOf(error)
  if (state !== null) return /^(08|57P|53)/.test(state)
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (connectionLost.includes(String(code))) return true
  return /connection terminated|timeout exceeded when trying to connect|not queryable|connection ended|client has encountered a connection error/i.test(
    String(message),
  )
}
