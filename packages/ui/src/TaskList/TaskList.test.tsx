import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { deskTasks } from './TaskList.examples.tsx'
import { TaskList } from './TaskList.tsx'

it('groups are named and counted, and what is empty is left out', () => {
  render(<TaskList groups={[...deskTasks, { kind: 'later', tasks: [] }]} />)
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['逾期1', '今天2', '本周1', '等待他人2'])
})

it('a task is one link that says the act and the document', () => {
  render(<TaskList groups={deskTasks} />)
  const late = screen.getByRole('region', { name: /^逾期/ })
  expect(within(late).getByRole('link', { name: '报送备案 禾川县政府投资项目管理办法' }).getAttribute('href')).toBe('#1')
  expect(within(late).getByText('逾期 5 天')).toBeTruthy()
})

it('says what will appear when there is nothing to do', () => {
  render(<TaskList groups={[{ kind: 'late', tasks: [] }]} />)
  expect(screen.getByText(/现在没有待办事项/)).toBeTruthy()
})
