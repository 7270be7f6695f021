import type { LegalDate } from '../schema/legalDate.ts'

/** What became of one serial: given to a document, reserved for a use, or void. */
export interface NumberEntry {
  readonly serial: number
  readonly status: 'taken' | 'reserved' | 'void'
  /** The document that bears it, or bore it before it was withdrawn. */
  readonly document: string | null
  /** Why it was reserved or given up. */
  readonly reason: string | null
  readonly on: LegalDate | null
}

/** A line of the 发文字号登记簿; `missing` is a serial of which the register knows nothing, as in a series that was imported. */
export type NumberLine = NumberEntry | { readonly serial: number; readonly status: 'missing' }

export interface NumberSeries {
  readonly lines: readonly NumberLine[]
  /** The serial that the next document or reservation gets. */
  readonly next: number
  readonly counts: Readonly<Record<NumberLine['status'], number>>
}

/** One series whole, from its first serial on: nothing is left out, so that a gap is seen as one. */
export function numberSeries(entries: readonly NumberEntry[], firstSerial: number): NumberSeries {
  const known = new Map(entries.map((entry) => [entry.serial, entry]))
  const last = Math.max(firstSerial - 1, ...known.keys())
  const first = Math.min(firstSerial, ...known.keys())
  const lines = Array.from({ length: last - first + 1 }, (_, i): NumberLine => {
    const serial = first + i
    return known.get(serial) ?? { serial, status: 'missing' }
  })
  const counts = { taken: 0, reserved: 0, void: 0, missing: 0 }
  for (const { status } of lines) counts[status] += 1
  return { lines, next: last + 1, counts }
}
