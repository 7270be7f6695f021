import { addDays, type LegalDate } from '@fadu/core'
import { portalWords } from './words.ts'

/** A day, or days, that a person may want in their own calendar. */
export interface CalendarDay {
  readonly kind: 'consultation' | 'validity'
  /** Of the document. */
  readonly id: string
  readonly title: string
  readonly from: LegalDate
  /** The last day, included. */
  readonly until: LegalDate
  /** Place in the log of what last changed it: grows with each change, and with nothing else. */
  readonly sequence: number
  /** ISO 8601, UTC. */
  readonly changedAt: string
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n')

const encoder = new TextEncoder()

/** A line of at most 75 octets; what is longer goes on after a space, never in the middle of a character (3.1). */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

const compact = (text: string) => text.replaceAll('-', '')

/**
 * Days as iCalendar (RFC 5545). Written here and not by a library, since those take instants: legal dates are whole days, so no time
 * and no zone stands in them, and DTEND, which is not included, is the day after the last (3.6.1). UID and SEQUENCE come from the
 * register, so the same day is the same entry at every reading (3.8.4.7, 3.8.7.4).
 */
export function icalendar(
  days: readonly CalendarDay[],
  { origin, jurisdiction }: { origin: string; jurisdiction: string },
): string {
  const { calendar } = portalWords.zh
  const lines = days.flatMap(({ kind, id, title, from, until, sequence, changedAt }) => [
    'BEGIN:VEVENT',
    `UID:${kind}-${id}@fadu`,
    `DTSTAMP:${compact(changedAt).replaceAll(':', '').replace(/\.\d+/, '')}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(addDays(until, 1))}`,
    `SUMMARY:${escaped(calendar[kind](title))}`,
    `URL:${origin}${kind === 'validity' ? '/d' : '/consultations'}/${id}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fadu//Register of normative documents//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(calendar.name(jurisdiction))}`,
    ...lines,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
