import type { LegalDate } from '@fadu/core'
import { useWords } from '@fadu/ui'
import { useSession } from '../app/session.tsx'

/** A day as short as it can be said without being misread: 10月14日 of this year, 2024年10月14日 of another. */
export function useNearDate(): (day: LegalDate) => string {
  const ui = useWords()
  const { today } = useSession()
  return (day) => (day.slice(0, 4) === today.slice(0, 4) ? ui.shortDate(day) : ui.date(day))
}
