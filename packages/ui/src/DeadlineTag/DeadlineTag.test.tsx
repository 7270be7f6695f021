import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { DeadlineStanding } from '../words/deadline.ts'
import { WordsProvider } from '../words/useWords.tsx'
import { DeadlineTag } from './DeadlineTag.tsx'

it.each<[DeadlineStanding, string, string]>([
  [{ kind: 'running', remaining: 3, unit: 'workingDay', lastDay: '2021-03-10' }, '还剩 3 个工作日（3月10日止）', '3 working days left (until 10 March)'],
  [{ kind: 'running', remaining: 1, unit: 'day', lastDay: '2021-03-10' }, '还剩 1 天（3月10日止）', '1 day left (until 10 March)'],
  [{ kind: 'dueToday', lastDay: '2021-03-10' }, '今日到期', 'Due today'],
  [{ kind: 'late', by: 2, unit: 'day', lastDay: '2021-03-10' }, '逾期 2 天', '2 days late'],
  [{ kind: 'paused', days: 0, unit: 'workingDay', since: '2021-03-10' }, '已暂停', 'Paused'],
  [{ kind: 'paused', days: 4, unit: 'workingDay', since: '2021-03-10' }, '已暂停 4 个工作日', 'Paused for 4 working days'],
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
  render(<DeadlineTag standing={{ kind: 'running', remaining: 30, unit: 'workingDay', lastDay: '2027-02-19', estimated: true }} />)
  expect(screen.getByText('估算').getAttribute('title')).toContain('放假安排尚未发布')
})

it('says how it was counted when asked, from the keyboard too', async () => {
  const onExplain = vi.fn()
  render(<DeadlineTag standing={{ kind: 'dueToday', lastDay: '2021-03-10' }} onExplain={onExplain} expanded={false} controls="ledger" />)
  const button = screen.getByRole('button', { name: '时限怎么算的' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(onExplain).toHaveBeenCalledOnce()
})

it('is no button where there is nothing to explain', () => {
  render(<DeadlineTag standing={{ kind: 'dueToday', lastDay: '2021-03-10' }} />)
  expect(screen.queryByRole('button')).toBeNull()
})
