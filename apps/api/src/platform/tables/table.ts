import { addDays, daysBetween, type LegalDate } from '@fadu/core'

/** A cell of a table that leaves or enters the register. A day is a day and no text, so that a spreadsheet can sort and reckon by it. */
export type Cell = string | number | null | { readonly day: LegalDate }

export interface Table {
  /** Name of the sheet. */
  readonly name: string
  readonly columns: readonly {
    readonly header: string
    /** In characters of Latin. */
    readonly width?: number
    /** Holds whole sentences: they go on on the next line of the cell. */
    readonly wraps?: true
  }[]
  /** Printed across the paper. */
  readonly isLandscape?: true
  readonly rows: readonly (readonly Cell[])[]
}

/** Day 0 of a workbook. In the system of 1904, which old Macs wrote, days count from 1904-01-01. */
const epochs = { 1900: '1899-12-30', 1904: '1904-01-01' } as const

/**
 * A day as spreadsheets count it: whole days from 30 December 1899, and no clock takes part. (They take 1900 for a leap year, so this
 * holds from 1 March 1900 on.) Example: 2021-03-05 is 44260.
 */
export const serialOfDay = (day: LegalDate): number => daysBetween(epochs[1900], day)

/** The day of a serial number; null where it is none between 1 March 1900 and 9999. A time of day in it is left out. */
export function dayOfSerial(serial: number, system: keyof typeof epochs = 1900): LegalDate | null {
  const days = Math.floor(serial)
  if (!Number.isFinite(serial) || days < (system === 1900 ? 61 : 0) || days > 2_958_465) return null
  return addDays(epochs[system], days)
}
