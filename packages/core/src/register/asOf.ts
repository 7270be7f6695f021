import type { LegalDate } from '../schema/legalDate.ts'
import type { RecordedEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { legalStatusOn, type Standing, versionOn } from './standing.ts'
import { type DocumentState, initialState, type Version } from './state.ts'

/** An event as read from the log, with the instant at which it was recorded (ISO 8601, UTC). */
export type LoggedEvent = RecordedEvent & { readonly recordedAt: string }

/** The day in Shanghai on which an instant falls. Shanghai has had no summer time since 1991, and logs are younger than that. */
export const shanghaiDay = (instant: string): LegalDate =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10) as LegalDate

/** The state from everything recorded up to and with the day `knownAt`; without it, from everything. */
export function stateKnownAt(events: Iterable<LoggedEvent>, knownAt?: LegalDate): DocumentState {
  let state = initialState
  for (const event of events) if (!knownAt || shanghaiDay(event.recordedAt) <= knownAt) state = evolve(state, event)
  return state
}

/**
 * What held on a day: standing and text, from the effect intervals as known on `knownAt` (default: now), later corrections applied.
 * It equals a snapshot taken that day only with `knownAt` that day.
 */
export function asOf(
  events: Iterable<LoggedEvent>,
  day: LegalDate,
  knownAt?: LegalDate,
): { readonly standing: Standing; readonly version: Version | null; readonly state: DocumentState } {
  const state = stateKnownAt(events, knownAt)
  const standing = legalStatusOn(state, day)
  return { standing, version: standing === 'unpublished' ? null : versionOn(state, day), state }
}
