import { useState } from 'react'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Run } from '../gallery/Run.tsx'
import { DeadlineLedger } from '../DeadlineLedger/DeadlineLedger.tsx'
import { reviewLedger } from '../DeadlineLedger/DeadlineLedger.examples.tsx'
import type { DeadlineStanding } from '../words/deadline.ts'
import { DeadlineTag } from './DeadlineTag.tsx'

export const deadlineStandings: readonly DeadlineStanding[] = [
  { kind: 'running', remaining: 10, unit: 'workingDay', lastDay: '2025-12-08' },
  { kind: 'running', remaining: 3, unit: 'workingDay', lastDay: '2021-03-10' },
  { kind: 'dueToday', lastDay: '2025-11-24' },
  { kind: 'late', by: 2, unit: 'day', lastDay: '2025-11-22' },
  { kind: 'paused', days: 4, unit: 'workingDay', since: '2025-11-18' },
  { kind: 'met', on: '2025-11-14' },
  { kind: 'running', remaining: 30, unit: 'workingDay', lastDay: '2027-02-19', estimated: true },
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
      <DeadlineTag
        standing={{ kind: 'running', remaining: 10, unit: 'workingDay', lastDay: '2025-12-08' }}
        soonWithin={10}
        onExplain={() => setOpen(!open)}
        expanded={open}
        controls="example-ledger"
      />
      <div id="example-ledger" hidden={!open}>
        <DeadlineLedger ledger={reviewLedger} />
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
