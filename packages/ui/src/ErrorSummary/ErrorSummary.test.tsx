import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { TextField } from '../Field/TextField.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

it('each line leads to its field', async () => {
  render(
    <>
      <ErrorSummary errors={[{ field: 'number', message: '发文字号缺“号”。' }]} />
      <TextField label="发文字号" name="number" error="发文字号缺“号”。" />
    </>,
  )
  expect(screen.getByRole('alert').textContent).toContain('有 1 处需要改正')
  await userEvent.click(screen.getByRole('link', { name: '发文字号缺“号”。' }))
  expect(document.activeElement).toBe(screen.getByLabelText('发文字号'))
})

it('takes the focus when the handler gives it, and is silent while nothing is wrong', () => {
  const { rerender } = render(<ErrorSummary errors={[]} />)
  expect(screen.getByRole('alert').textContent).toBe('')
  rerender(<ErrorSummary errors={[{ field: 'number', message: '缺少年份。' }]} />)
  screen.getByRole('alert').focus()
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})
