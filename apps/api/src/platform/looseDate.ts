import { isLegalDate, type LegalDate } from '@fadu/core'

/**
 * A day as people write it in an address or a field: 2021-06-01, 2021-6-1, 2021/6/1, 2021年6月1日, full-width digits. Null for anything
 * else and for days that do not exist. Dates are compared as dates, never as what was typed.
 */
export function looseDate(typed: string): LegalDate | null {
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(typed.normalize('NFKC').trim())
  if (!match) return null
  const [, year, month, day] = match
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return isLegalDate(date) ? date : null
}
