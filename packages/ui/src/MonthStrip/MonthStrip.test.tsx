import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MonthStrip } from './MonthStrip.tsx'

it('a day says whether it is today, off, due or missed', () => {
  render(
    <MonthStrip
      today="2025-11-24"
      days={[
        { date: '2025-11-24', off: false, due: 2, href: '/desk?day=2025-11-24' },
        { date: '2025-11-25', off: false, late: 1 },
        { date: '2025-11-26', off: false },
        { date: '2025-11-27', off: false },
        { date: '2025-11-28', off: false },
        { date: '2025-11-29', off: true },
        { date: '2025-11-30', off: true },
      ]}
    />,
  )
  expect(screen.getByRole('table', { name: '2025年11月' })).toBeTruthy()
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '24 今天 到期 2 件',
    '25 逾期 1 件',
    '26',
    '27',
    '28',
    '29 休息日',
    '30 休息日',
  ])
  expect(screen.getByRole('cell', { current: 'date' }).textContent).toContain('24')
})
