import { isLegalDate, type LegalDate } from '@fadu/core'

export interface NoticeLine {
  readonly name: string
  readonly from: LegalDate
  readonly until: LegalDate
}

/** A line that has no name and dates: which, and what stands there. */
export interface BadLine {
  readonly line: number
  readonly text: string
}

/** `元旦 2028-01-01 2028-01-03`, a line each; one date is one day. The full-width space and 2028.1.1, 2028年1月1日 are read too. */
export function readNoticeLines(text: string): readonly NoticeLine[] | BadLine {
  const lines: NoticeLine[] = []
  for (const [index, written] of text.split('\n').entries()) {
    const parts = written.trim().split(/[\s,，、至]+/u)
    if (parts[0] === '') continue
    const [name, ...days] = parts
    const [from, until = from] = days.map(dayIn)
    if (!name || dayIn(name) || days.length > 2 || !from || !until) return { line: index + 1, text: written.trim() }
    lines.push({ name, from, until })
  }
  return lines
}

function dayIn(written: string): LegalDate | null {
  const parts = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(written)
  if (!parts) return null
  const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`
  return isLegalDate(day) ? day : null
}
