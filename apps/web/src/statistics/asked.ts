import { type FigureName, figureNames, isLegalDate, type LegalDate } from '@fadu/core'
import { addresses } from '../app/addresses.ts'

/** What the page's address asks for. What is left out the server fills in: this year, as of today, all organs. */
export interface Asked {
  readonly year?: number
  readonly from?: LegalDate
  readonly to?: LegalDate
  readonly asOf?: LegalDate
  readonly knownAt?: LegalDate
  readonly organ?: string
}

/** Of what is left out, what the server fills in. */
export function periodOf({ year, from, to }: Asked, today: LegalDate): { readonly from: LegalDate; readonly to: LegalDate } {
  const asked = year ?? today.slice(0, 4)
  return { from: from ?? (`${asked}-01-01` as LegalDate), to: to ?? (`${asked}-12-31` as LegalDate) }
}

/** What cannot be read is as if it were not there. */
export function readAsked(query: URLSearchParams): Asked {
  const year = /^\d{4}$/.test(query.get('year') ?? '') ? Number(query.get('year')) : undefined
  const day = (name: string) => {
    const typed = query.get(name)
    return isLegalDate(typed) ? typed : undefined
  }
  const organ = query.get('organ')?.slice(0, 100) || undefined
  return dropEmpty({ year, from: day('from'), to: day('to'), asOf: day('asOf'), knownAt: day('knownAt'), organ })
}

export const readFigure = (query: URLSearchParams): FigureName =>
  figureNames.find((name) => name === query.get('figure')) ?? 'reviewed'

export const readOffset = (query: URLSearchParams): number => Math.max(0, Math.trunc(Number(query.get('offset'))) || 0)

function dropEmpty(asked: { [K in keyof Asked]: Asked[K] | undefined }): Asked {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Asked
}

const queryOf = (asked: Asked, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({
    ...Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)])),
    ...more,
  })
  return query.size > 0 ? `?${query}` : ''
}

export const statisticsAddress = (asked: Asked): string => `${addresses.statistics}${queryOf(asked)}`

export const evidenceAddress = (asked: Asked, figure: FigureName, offset = 0): string =>
  `${addresses.statistics}/evidence${queryOf(asked, { figure, ...(offset > 0 ? { offset: String(offset) } : {}) })}`

export const exportAddress = (asked: Asked, format: 'xlsx' | 'csv', figure?: FigureName): string =>
  `${addresses.statistics}.${format}${queryOf(asked, figure ? { figure } : {})}`
