import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { LifecycleRuler } from './LifecycleRuler.tsx'

it('the step that is on is the current one, and each step says its state', () => {
  render(
    <LifecycleRuler
      steps={[
        { name: '起草', state: 'done', note: '4月2日' },
        { name: '合法性审核', state: 'current', note: '周敏' },
        { name: '备案', state: 'todo' },
      ]}
    />,
  )
  const steps = within(screen.getByRole('list', { name: '办理进程' })).getAllByRole('listitem')
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null])
  expect(steps.map((step) => step.textContent)).toEqual(['起草：已完成4月2日', '合法性审核：现在在这一步周敏', '备案：尚未开始'])
})
