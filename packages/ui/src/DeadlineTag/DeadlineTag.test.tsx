import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { DeadlineStanding } from '../words/deadline.ts'
import { WordsProvider } from '../words/useWords.tsx'
import { DeadlineTag } from './DeadlineTag.tsx'

const working = { unit: 'workingDay', estimated: false } as const

it.each<[DeadlineStanding, string, string]>([
  [
    { kind: 'dueSoon', due: '2021-03-10', workingDaysLeft: 3, daysLeft: 5, ...working },
    '还剩 3 个工作日（3月10日止）',
    '3 working days left (until 10 March)',
  ],
  [
    { kind: 'open', due: '2021-03-10', unit: 'month', workingDaysLeft: 1, daysLeft: 1, estimated: false },
    '还剩 1 天（3月10日止）',
    '1 day left (until 10 March)',
  ],
  [{ kind: 'dueToday', due: '2021-03-10', estimated: false }, '今天到期', 'Due today'],
  [{ kind: 'late', due: '2021-03-10', daysLate: 2, estimated: false }, '逾期 2 天', '2 days late'],
  [
    { kind: 'paused', due: null, since: '2021-03-10', workingDaysPaused: 0, daysPaused: 0, left: 9, ...working },
    '已暂停',
    'Paused',
  ],
  [
    { kind: 'paused', due: null, since: '2021-03-10', workingDaysPaused: 4, daysPaused: 6, left: 9, ...working },
    '已暂停 4 个工作日',
    'Paused for 4 working days',
  ],
  [{ kind: 'none', due: null, exempt: true }, '紧急，不受时限限制', 'Urgent: no time limit'],
  [{ kind: 'met', on: '2021-03-09' }, '2021年3月9日办结', 'Done on 9 March 2021'],
])('a deadline is a sentence: %o', (standing, zh, en) => {
  render(<DeadlineTag standing={standing} />)
  expect(screen.getByText(zh)).toBeTruthy()
  render(
    <WordsProvider lang="en">
      <DeadlineTag standing={standing} />
    </WordsProvider>,
  )
  expect(screen.getByText(en)).toBeTruthy()
})

it('a limit beyond the known calendar is marked as an estimate', () => {
  render(
    <DeadlineTag
      standing={{ kind: 'open', due: '2027-02-19', unit: 'workingDay', workingDaysLeft: 30, daysLeft: 44, estimated: true }}
    />,
  )
  expect(screen.getByText('估算').getAttribute('title')).toContain('放假安排尚未发布')
})

it('says how it was counted when asked, from the keyboard too', async () => {
  const onExplain = vi.fn()
  render(
    <DeadlineTag
      standing={{ kind: 'dueToday', due: '2021-03-10', estimated: false }}
      onExplain={onExplain}
      expanded={false}
      controls="ledger"
    />,
  )
  const button = screen.getByRole('button', { name: '时限怎么算的' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(onExplain).toHaveBeenCalledOnce()
})

it('is no button where there is nothing to explain', () => {
  render(<DeadlineTag standing={{ kind: 'dueToday', due: '2021-03-10', estimated: false }} />)
  expect(screen.queryByRole('button')).toBeNull()
})
