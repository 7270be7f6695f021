/** What is written down about a fault: these fields and no others; never a body, a token, a name or an address. */
export interface LogLine {
  readonly level: 'error'
  readonly at: string
  /** What the person was told. */
  readonly id: string
  readonly method: string
  /** The pattern of the route, without what was filled in. */
  readonly route: string
  readonly procedure: string | null
  readonly error: string
  readonly code: string | null
  /** Places in the program; a message may hold what somebody typed, so it is left out. */
  readonly stack: readonly string[]
}

export type WriteLog = (line: LogLine) => void

export const writeToStderr: WriteLog = (line) => void process.stderr.write(`${JSON.stringify(line)}\n`)

/** The line for a thrown thing. Of several wrapped ones the innermost, which says where it began. */
export function faultLine(error: unknown, place: Pick<LogLine, 'id' | 'method' | 'route' | 'procedure'>): LogLine {
  let inner = error
  for (let depth = 0; depth < 5 && inner instanceof Error && inner.cause instanceof Error; depth++) inner = inner.cause
  const { name, code, stack } =
    inner instanceof Error ? (inner as Error & { code?: unknown }) : { name: typeof inner, code: null, stack: '' }
  return {
    level: 'error',
    at: new Date().toISOString(),
    ...place,
    error: name,
    code: typeof code === 'string' ? code : null,
    stack: (stack ?? '')
      .split('\n')
      .filter((row) => /^\s+at /.test(row))
      .slice(0, 12)
      .map((row) => row.trim()),
  }
}
