import { type DeadlineLedger, daysBetween, type LedgerEntry } from '@fadu/core'
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

/**
 * A ledger as lines: the day that is not counted, the stretches that are and are not, the last day. A limit in calendar days is one
 * stretch; one in working days has a line for every weekend between, as many as there are.
 */
export function ledgerRows(ledger: Ledger, words: Words): readonly LedgerRow[] {
  const { reasons } = words.ledger
  const days = (entry: LedgerEntry) =>
    entry.from === entry.until
      ? words.shortDate(entry.from)
      : `${words.shortDate(entry.from)}${words.ledger.until(
          entry.from.slice(0, 7) === entry.until.slice(0, 7) && words.lang === 'zh'
            ? `${Number(entry.until.slice(8))}日`
            : words.shortDate(entry.until),
        )}`
  const rows = ledger.entries.map((entry): LedgerRow => {
    if (entry.reason === 'startDay')
      return {
        key: `start ${entry.from}`,
        day: days(entry),
        what: words.ledger.start(ledger.start.event),
        count: '',
        kind: 'start',
        estimated: false,
      }
    const reason = reasons[entry.reason]
    return {
      key: `${entry.reason} ${entry.from}`,
      day: days(entry),
      what: entry.name ? words.ledger.named(reason, entry.name) : reason,
      count: entry.counted ? `+${length(entry)}` : '',
      kind: entry.counted ? 'counted' : 'skipped',
      estimated: entry.estimated,
    }
  })
  if (ledger.pausedSince)
    rows.push({
      key: 'paused',
      day: words.shortDate(ledger.pausedSince),
      what: words.ledger.pausedSince,
      count: words.ledger.left(ledger.left),
      kind: 'end',
      estimated: false,
    })
  else if (ledger.due)
    rows.push({
      key: 'end',
      day: words.shortDate(ledger.due),
      what: words.ledger.end(words.weekday(ledger.due)),
      count: String(ledger.counted),
      kind: 'end',
      estimated: false,
    })
  return rows
}
