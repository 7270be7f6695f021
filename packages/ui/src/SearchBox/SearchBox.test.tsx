import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { SearchBox } from './SearchBox.tsx'

it('is a form that works without script', () => {
  render(<SearchBox action="/search" placeholder="标题、文号、正文" hidden={{ scope: 'own' }} />)
  const box = screen.getByRole('searchbox', { name: '检索' })
  expect(box.getAttribute('name')).toBe('q')
  expect(box.closest('form')?.getAttribute('action')).toBe('/search')
  expect(new FormData(box.closest('form')!).get('scope')).toBe('own')
})

it('the slash key brings the cursor here, but not while something is being typed', async () => {
  render(
    <>
      <label>
        说明
        <input />
      </label>
      <SearchBox action="/search" placeholder="检索" shortcut />
    </>,
  )
  const box = screen.getByRole('searchbox')
  await userEvent.type(screen.getByLabelText('说明'), '1/2')
  expect(document.activeElement).not.toBe(box)
  await userEvent.click(document.body)
  await userEvent.keyboard('/')
  expect(document.activeElement).toBe(box)
  expect((box as HTMLInputElement).value).toBe('')
})

it('hands the trimmed query to the app when it asks for it', async () => {
  const onSearch = vi.fn()
  render(<SearchBox action="/search" placeholder="检索" onSearch={onSearch} />)
  await userEvent.type(screen.getByRole('searchbox'), '  宅基地 {Enter}')
  expect(onSearch).toHaveBeenCalledWith('宅基地')
})

it('f044: Enter that takes a word of the Chinese input method sends nothing, whatever the browser tells of it', () => {
  const onSearch = vi.fn()
  render(<SearchBox action="/search" placeholder="检索" onSearch={onSearch} />)
  const box = screen.getByRole<HTMLInputElement>('searchbox')
  const enter = (more: object) => fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', ...more })
  fireEvent.compositionStart(box)
  fireEvent.change(box, { target: { value: '宅基地' } })
  enter({ isComposing: true, keyCode: 229 })
  fireEvent.compositionEnd(box)
  enter({ isComposing: false, keyCode: 229 })
  expect(onSearch).not.toHaveBeenCalled()
  expect(box.value).toBe('宅基地')
  // No handler of ours listens to the key: what a browser takes for a key of its own submits the form, and it does that once.
  enter({ isComposing: false, keyCode: 13 })
  fireEvent.submit(box.form!)
  expect(onSearch.mock.calls).toEqual([['宅基地']])
})
