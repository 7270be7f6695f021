import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ConfirmPanel } from './ConfirmPanel.tsx'

const panel = (more: Partial<Parameters<typeof ConfirmPanel>[0]> = {}) => {
  const onConfirm = vi.fn()
  const onCancel = vi.fn()
  render(
    <ConfirmPanel
      title="公布一件"
      changes={[{ what: '有效期至', from: '2026年3月31日', to: '2031年3月31日' }]}
      act="公布"
      onConfirm={onConfirm}
      onCancel={onCancel}
      {...more}
    />,
  )
  return { onConfirm, onCancel }
}

it('says what it was and what it will be, in words', () => {
  panel()
  expect(screen.getByRole('region', { name: '公布一件' })).toBeTruthy()
  expect(screen.getByRole('listitem').textContent).toBe('有效期至原来：2026年3月31日 → 改为：2031年3月31日')
})

it('the button bears the act, and acts once pressed', async () => {
  const { onConfirm } = panel()
  await userEvent.click(screen.getByRole('button', { name: '公布' }))
  expect(onConfirm).toHaveBeenCalledOnce()
})

it('Esc leaves it, but not while the act is under way', async () => {
  const { onCancel } = panel({ busy: true })
  screen.getByRole('button', { name: '取消' }).focus()
  await userEvent.keyboard('{Escape}')
  expect(onCancel).not.toHaveBeenCalled()
})

it('Esc leaves it', async () => {
  const { onCancel } = panel()
  screen.getByRole('button', { name: '取消' }).focus()
  await userEvent.keyboard('{Escape}')
  expect(onCancel).toHaveBeenCalledOnce()
})
