import type { LedgerEntry } from '@fadu/core'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { DeadlineLedger, type DeadlineLedgerProps } from './DeadlineLedger.tsx'

const entry = (
  from: LedgerEntry['from'],
  until: LedgerEntry['until'],
  reason: LedgerEntry['reason'],
  ordinal: number | null = null,
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  from,
  until,
  reason,
  ordinal,
  counted: ordinal !== null,
  name: null,
  estimated: false,
  ...more,
})

export const filingLedger: DeadlineLedgerProps = {
  ledger: {
    start: { event: '公布', on: '2025-10-20' },
    entries: [entry('2025-10-20', '2025-10-20', 'startDay'), entry('2025-10-21', '2025-11-19', 'calendarDay', 1)],
    due: '2025-11-19',
    exempt: false,
    pausedSince: null,
    counted: 30,
    left: 0,
    estimated: false,
  },
  basis: [
    {
      rule: 'CN.file',
      source: '比照法规规章备案审查条例第四条',
      unverified: true,
      toRead: '自治区规范性文件备案办法',
      href: '/rules/CN.file',
    },
  ],
}

export const reviewLedger: DeadlineLedgerProps = {
  ledger: {
    start: { event: '收到完整材料', on: '2021-03-19' },
    entries: [
      entry('2021-03-19', '2021-03-19', 'startDay'),
      entry('2021-03-20', '2021-03-21', 'weekend'),
      entry('2021-03-22', '2021-03-26', 'weekday', 1),
      entry('2021-03-27', '2021-03-28', 'weekend'),
      entry('2021-03-29', '2021-04-02', 'weekday', 6),
      entry('2021-04-03', '2021-04-05', 'holiday', null, { name: '清明节' }),
      entry('2021-04-06', '2021-04-09', 'weekday', 11),
      entry('2021-04-10', '2021-04-11', 'weekend'),
      entry('2021-04-12', '2021-04-12', 'weekday', 15),
    ],
    due: '2021-04-12',
    exempt: false,
    pausedSince: null,
    counted: 15,
    left: 0,
    estimated: false,
  },
  basis: [{ rule: 'CN.review', source: '国办发〔2018〕115号（五）', href: '/rules/CN.review' }],
}

const paused: DeadlineLedgerProps = {
  ...reviewLedger,
  ledger: {
    ...reviewLedger.ledger,
    entries: reviewLedger.ledger.entries.slice(0, 3),
    due: null,
    pausedSince: '2021-03-26',
    counted: 5,
    left: 10,
  },
}

const estimated: DeadlineLedgerProps = {
  ...reviewLedger,
  ledger: {
    ...reviewLedger.ledger,
    start: { event: '收到完整材料', on: '2026-12-30' },
    entries: [
      entry('2026-12-30', '2026-12-30', 'startDay'),
      entry('2026-12-31', '2026-12-31', 'weekday', 1),
      entry('2027-01-01', '2027-01-01', 'weekday', 2, { estimated: true }),
      entry('2027-01-02', '2027-01-03', 'weekend', null, { estimated: true }),
      entry('2027-01-04', '2027-01-06', 'weekday', 3, { estimated: true }),
    ],
    due: '2027-01-06',
    counted: 5,
    estimated: true,
  },
}

export const deadlineLedgerExamples: ExampleSet = {
  component: 'DeadlineLedger',
  purpose: '一个期限怎么算出来的：从不计的第一天到最后一天，规则和出处。',
  examples: [
    { name: '自然日，待核实', width: 'half', render: () => <DeadlineLedger {...filingLedger} level={3} /> },
    { name: '工作日', width: 'half', render: () => <DeadlineLedger {...reviewLedger} level={3} /> },
    { name: '暂停中', width: 'half', render: () => <DeadlineLedger {...paused} level={3} /> },
    { name: '估算', width: 'half', render: () => <DeadlineLedger {...estimated} level={3} /> },
    {
      name: '紧急',
      width: 'half',
      render: () => (
        <DeadlineLedger {...reviewLedger} ledger={{ ...reviewLedger.ledger, entries: [], due: null, exempt: true }} level={3} />
      ),
    },
    {
      name: '英文、深色',
      lang: 'en',
      theme: 'dark',
      width: 'half',
      render: () => <DeadlineLedger {...reviewLedger} level={3} />,
    },
  ],
}
