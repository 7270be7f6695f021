import { useState } from 'react'
import { reviewLedger } from '../DeadlineLedger/DeadlineLedger.examples.tsx'
import { DeadlineLedger } from '../DeadlineLedger/DeadlineLedger.tsx'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Run } from '../gallery/Run.tsx'
import type { DeadlineStanding } from '../words/deadline.ts'
import { DeadlineTag } from './DeadlineTag.tsx'

const working = { unit: 'workingDay', estimated: false } as const

export const deadlineStandings: readonly DeadlineStanding[] = [
  { kind: 'open', due: '2025-12-08', workingDaysLeft: 10, daysLeft: 14, ...working },
  { kind: 'dueSoon', due: '2021-03-10', workingDaysLeft: 3, daysLeft: 5, ...working },
  { kind: 'dueToday', due: '2025-11-24', estimated: false },
  { kind: 'late', due: '2025-11-22', daysLate: 2, estimated: false },
  { kind: 'paused', due: null, since: '2025-11-18', workingDaysPaused: 4, daysPaused: 6, left: 11, ...working },
  { kind: 'none', due: null, exempt: true },
  { kind: 'met', on: '2025-11-14' },
  { kind: 'open', due: '2027-02-19', unit: 'calendarDay', workingDaysLeft: 30, daysLeft: 44, estimated: true },
]

const all = () => (
  <Run>
    {deadlineStandings.map((standing) => (
      <DeadlineTag key={JSON.stringify(standing)} standing={standing} />
    ))}
  </Run>
)

function Explained() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <DeadlineTag standing={deadlineStandings[0]!} onExplain={() => setOpen(!open)} expanded={open} controls="example-ledger" />
      <div id="example-ledger" hidden={!open}>
        <DeadlineLedger {...reviewLedger} level={3} />
      </div>
    </>
  )
}

export const deadlineTagExamples: ExampleSet = {
  component: 'DeadlineTag',
  purpose: '还剩几天，到哪一天为止；逾期几天。日历覆盖不到的标明估算。',
  examples: [
    { name: '全部状态', render: all },
    {
      name: '清单里的短句',
      render: () => (
        <Run>
          {deadlineStandings.map((standing) => (
            <DeadlineTag key={JSON.stringify(standing)} standing={standing} short />
          ))}
        </Run>
      ),
    },
    { name: '可以问怎么算的', render: () => <Explained /> },
    { name: '英文', lang: 'en', render: all },
    { name: '深色', theme: 'dark', render: all },
    { name: '大字', text: 'large', render: all },
  ],
}
