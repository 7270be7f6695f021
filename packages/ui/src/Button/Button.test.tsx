import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Button } from './Button.tsx'

it('a busy button cannot be pressed twice, and submits no form', async () => {
  const onClick = vi.fn()
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" busy onClick={onClick}>
        报送备案
      </Button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: /报送备案.*正在处理/ }))
  expect(onClick).not.toHaveBeenCalled()
  expect(onSubmit).not.toHaveBeenCalled()
})

it('what cannot be done says why, and can be reached by keyboard', async () => {
  const onClick = vi.fn()
  render(
    <Button reasons={['还差 1 件材料', '1 处条文编号待确认']} onClick={onClick}>
      提交负责人审签
    </Button>,
  )
  const button = screen.getByRole('button', { name: '提交负责人审签' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const reasons = document.getElementById(button.getAttribute('aria-describedby')!)
  expect(reasons?.textContent).toContain('还差 1 件材料；1 处条文编号待确认。')
  await userEvent.tab()
  expect(document.activeElement).toBe(button)
  await userEvent.keyboard('{Enter}')
  expect(onClick).not.toHaveBeenCalled()
})

it('reasons on demand come when the button is pressed', async () => {
  render(
    <Button reasons={['尚未公布']} reasonsShown="onDemand">
      报送备案
    </Button>,
  )
  expect(screen.getByRole('status').textContent).toBe('')
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByRole('status').textContent).toContain('尚未公布')
})

it('submits its form when nothing is in the way', async () => {
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit">公布</Button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: '公布' }))
  expect(onSubmit).toHaveBeenCalledOnce()
})
