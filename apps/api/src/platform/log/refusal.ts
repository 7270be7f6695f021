import type { Entry } from './entry.ts'

/** What the log itself refuses; of the same shape as the refusals of core, so that one place words them all. */
export interface LogRefusal {
  readonly refused: true
  readonly code: LogRefusalCode
  readonly source: null
  readonly params: Readonly<Record<string, string | number>>
  /** For `stream.moved`: what was recorded since the state that the command was decided on. */
  readonly changed?: readonly Entry[]
}

export type LogRefusalCode =
  /** The clock is more than 10 minutes behind the last entry: nothing is written until it is set right. */
  | 'clock.behind'
  /** The id of the command was used before for something else. */
  | 'command.reused'
  /** Somebody else wrote to the stream since it was read. */
  | 'stream.moved'

export const refuseByLog = (code: LogRefusalCode, params: LogRefusal['params'], changed?: readonly Entry[]): LogRefusal => ({
  refused: true,
  code,
  source: null,
  params,
  ...(changed ? { changed } : {}),
})

export const isLogRefusal = (value: unknown): value is LogRefusal =>
  typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true
