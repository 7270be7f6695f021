import { z } from 'zod'
import type { LegalDate } from '../schema/legalDate.ts'
import { type Refusal, refuse } from './refusal.ts'

/** One series of 发文字号: an organ's code in a year of signing. Serials taken by documents stand in the documents' own streams. */
export interface SeriesKey {
  readonly organ: string
  readonly code: string
  readonly year: number
}

export const seriesStream = ({ organ, code, year }: SeriesKey): string => `numbers/${organ}/${code}/${year}`

const series = { organ: z.string().min(1), code: z.string().min(2), year: z.int().min(1949).max(2200) }
const reason = z.string().trim().min(1).max(500)

export const seriesCommandSchemas = {
  reserveNumber: z.strictObject({ ...series, reason }),
  voidNumber: z.strictObject({ ...series, serial: z.int().positive(), reason }),
} as const

export type SeriesCommand = {
  [T in keyof typeof seriesCommandSchemas]: z.output<(typeof seriesCommandSchemas)[T]> & { readonly type: T }
}[keyof typeof seriesCommandSchemas]

export type SeriesEvent =
  | {
      readonly type: 'NumberReserved'
      readonly legalDate: LegalDate
      readonly data: SeriesKey & { readonly serial: number; readonly reason: string }
    }
  | {
      readonly type: 'NumberVoided'
      readonly legalDate: LegalDate
      readonly data: SeriesKey & { readonly serial: number; readonly reason: string }
    }

/** 预留 takes the next serial, so that a series has no gap; 作废 gives up a reserved one. Both need a reason and stay visible. */
export function decideSeries(
  command: SeriesCommand,
  facts: { readonly nextSerial: number; readonly reserved: readonly number[] },
  today: LegalDate,
): SeriesEvent | Refusal {
  const { organ, code, year, reason: why } = command
  if (command.type === 'reserveNumber')
    return { type: 'NumberReserved', legalDate: today, data: { organ, code, year, serial: facts.nextSerial, reason: why } }
  if (!facts.reserved.includes(command.serial)) return refuse('number.notReserved', { serial: command.serial })
  return { type: 'NumberVoided', legalDate: today, data: { organ, code, year, serial: command.serial, reason: why } }
}
