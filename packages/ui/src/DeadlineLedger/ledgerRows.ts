import { type DeadlineLedger, daysBetween, type LedgerEntry, type LegalDate } from '@fadu/core'
import type { Words } from '../words/zh.ts'

/** What of core's ledger the screen shows. */
export type Ledger = Pick<
  DeadlineLedger,
  'start' | 'entries' | 'due' | 'exempt' | 'pausedSince' | 'counted' | 'left' | 'estimated'
>

export interface LedgerRow {
  readonly key: string
  readonly day: string
  readonly what: string
  readonly count: string
  readonly kind: 'start' | 'counted' | 'skipped' | 'end'
  readonly estimated: boolean
}

const length = (entry: LedgerEntry) => daysBetween(entry.from, entry.until) + 1

const isOrdinary = (entry: LedgerEntry) => (entry.reason === 'weekday' || entry.reason === 'weekend') && entry.name === null

interface Stretch {
  readonly from: LegalDate
  readonly until: LegalDate
  readonly reason: keyof Words['ledger']['reasons']
  readonly name: string | null
  readonly estimated: boolean
  readonly counted: number
}

/** Working days and the weekends between them are one stretch; what is out of the ordinary keeps its own line. */
function stretchesOf(entries: readonly LedgerEntry[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1]
    const last = stretches.at(-1)
    const counted = entry.counted ? length(entry) : 0
    if (last && before && isOrdinary(entry) && isOrdinary(before) && before.estimated === entry.estimated)
      stretches[stretches.length - 1] = { ...last, until: entry.until, reason: 'workingWeeks', counted: last.counted + counted }
    else
      stretches.push({
        from: entry.from,
        until: entry.until,
        reason: entry.reason,
        name: entry.name,
        estimated: entry.estimated,
        counted,
      })
  }
  return stretches
}

/** A ledger as lines: the day that is not counted, the stretches that are and are not, the last day. */
export function ledgerRows(ledger: Ledger, words: Words): readonly LedgerRow[] {
  const rows = stretchesOf(ledger.entries).map((stretch): LedgerRow => {
    const day = words.shortPeriod(stretch.from, stretch.until)
    const key = `${stretch.reason} ${stretch.from}`
    if (stretch.reason === 'startDay')
      return { key, day, what: words.ledger.start(ledger.start.event), count: '', kind: 'start', estimated: false }
    const reason = words.ledger.reasons[stretch.reason]
    return {
      key,
      day,
      what: stretch.name ? words.ledger.named(reason, stretch.name) : reason,
      count: stretch.counted > 0 ? `+${stretch.counted}` : '',
      kind: stretch.counted > 0 ? 'counted' : 'skipped',
      estimated: stretch.estimated,
    }
  })
  const last = lastRow(ledger, words)
  return last ? [...rows, last] : rows
}

function lastRow(ledger: Ledger, words: Words): LedgerRow | null {
  if (ledger.pausedSince)
    return {
      key: 'paused',
      day: words.shortDate(ledger.pausedSince),
      what: words.ledger.pausedSince,
      count: words.ledger.left(ledger.left),
      kind: 'end',
      estimated: false,
    }
  if (!ledger.due) return null
  return {
    key: 'end',
    day: words.shortDate(ledger.due),
    what: words.ledger.end(words.weekday(ledger.due)),
    count: String(ledger.counted),
    kind: 'end',
    estimated: false,
  }
}
