import { addDays } from '@fadu/core'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { type MonthDay, MonthStrip } from './MonthStrip.tsx'

const due: Readonly<Record<string, Partial<MonthDay>>> = {
  '2025-11-19': { late: 1 },
  '2025-11-24': { due: 2, href: '#today' },
  '2025-11-26': { due: 1, href: '#26' },
  '2025-11-27': { due: 2, href: '#27' },
  '2025-12-02': { due: 1, href: '#2' },
}

const days: readonly MonthDay[] = Array.from({ length: 28 }, (_, index) => {
  const date = addDays('2025-11-10', index)
  return { date, off: index % 7 > 4, ...due[date] }
})

const usual = () => <MonthStrip days={days} today="2025-11-24" />

export const monthStripExamples: ExampleSet = {
  component: 'MonthStrip',
  purpose: '今天前后几周：哪天到期，哪天休息。',
  examples: [
    { name: '平常', width: 'phone', render: usual },
    { name: '英文、深色', width: 'phone', lang: 'en', theme: 'dark', render: usual },
    { name: '大字', width: 'phone', text: 'large', render: usual },
  ],
}
