import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { FileDrop } from './FileDrop.tsx'

const docx = (bytes = 10) => new File([new Uint8Array(bytes)], '送审稿.docx')

it('takes a chosen file', async () => {
  const onFile = vi.fn()
  render(<FileDrop label="送审稿" state={{ kind: 'empty' }} onFile={onFile} />)
  await userEvent.upload(screen.getByLabelText('送审稿', { selector: 'input' }), docx())
  expect(onFile.mock.calls[0]![0].name).toBe('送审稿.docx')
})

it('takes a dropped file, and nothing while one is on its way', () => {
  const onFile = vi.fn()
  const { rerender } = render(
    <FileDrop label="送审稿" state={{ kind: 'uploading', name: 'a.docx', progress: 0.5 }} onFile={onFile} />,
  )
  const dataTransfer = { types: ['Files'], files: [docx()] }
  fireEvent.drop(screen.getByRole('region', { name: '送审稿' }), { dataTransfer })
  expect(onFile).not.toHaveBeenCalled()
  rerender(<FileDrop label="送审稿" state={{ kind: 'empty' }} onFile={onFile} />)
  fireEvent.drop(screen.getByRole('region', { name: '送审稿' }), { dataTransfer })
  expect(onFile).toHaveBeenCalledOnce()
})

it('a file too large is refused before it is sent, with how to mend it', async () => {
  const onFile = vi.fn()
  render(<FileDrop label="送审稿" state={{ kind: 'empty' }} most={5} onFile={onFile} />)
  await userEvent.upload(screen.getByLabelText('送审稿', { selector: 'input' }), docx(6))
  expect(onFile).not.toHaveBeenCalled()
  expect(screen.getByRole('alert').textContent).toContain('请压缩图片或者拆分附件')
})

it('shows how far it is, and that the original is kept', () => {
  const { rerender } = render(
    <FileDrop label="送审稿" state={{ kind: 'uploading', name: 'a.docx', progress: 0.5 }} onFile={() => {}} />,
  )
  expect((screen.getByRole('progressbar') as HTMLProgressElement).value).toBe(0.5)
  rerender(<FileDrop label="送审稿" state={{ kind: 'kept', name: 'a.docx', size: 47_104 }} onFile={() => {}} />)
  expect(screen.getByText(/46 KB · 原件已保存/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '换一个文件' })).toBeTruthy()
})
