import { termIn, timelinessTerms } from '@fadu/core'
import type { ChartTone } from '@fadu/ui'
import { useLanguage } from '../app/language.tsx'

type Kind = 'onTime' | 'late' | 'overdue' | 'notDue'

const tones: readonly (readonly [kind: Kind, tone: ChartTone])[] = [
  ['onTime', 'good'],
  ['late', 'late'],
  ['overdue', 'overdue'],
  ['notDue', 'waiting'],
]

/** Filings in time, late, overdue and not yet due, as the drawings tell them apart; and the legend of those that there are. */
export function useTimeliness() {
  const { language } = useLanguage()
  const named = tones.map(([kind, tone]) => ({ kind, tone, label: termIn(timelinessTerms[kind], language) }))
  return {
    partsOf: (held: Readonly<Record<Kind, number>>) => named.map(({ kind, tone, label }) => ({ tone, label, value: held[kind] })),
    legendOf: (counts: Readonly<Record<Kind, number>>) =>
      named.filter(({ kind }) => kind === 'onTime' || counts[kind] > 0).map(({ tone, label }) => ({ tone, label })),
  }
}
