import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { KeyList } from './KeyList.tsx'
import { useKeys } from './keys.tsx'
import { renderDesk } from './testing/renderDesk.tsx'

function Page({ next }: { readonly next: () => void }) {
  useKeys([{ keys: ['j'], does: '下一项', run: next }])
  return <input aria-label="备注" />
}

const show = (next = vi.fn()) => {
  const view = renderDesk(
    <>
      <Page next={next} />
      <KeyList />
    </>,
  )
  return { ...view, next }
}

it('a key acts on the page, but not on what somebody types', async () => {
  const { user, next } = show()
  await user.keyboard('j')
  expect(next).toHaveBeenCalledTimes(1)
  await user.type(screen.getByLabelText('备注'), 'j')
  expect(next).toHaveBeenCalledTimes(1)
})

it('? lists the keys of the page, and no key acts while it is open', async () => {
  const { user, next } = show()
  await user.keyboard('?')
  expect((await screen.findByRole('dialog', { name: '快捷键' })).textContent).toContain('下一项')
  await user.keyboard('j')
  expect(next).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: '收起' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('a list that the browser closed of itself can be opened again', async () => {
  const { user } = show()
  await user.keyboard('?')
  const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: '快捷键' })
  dialog.close()
  fireEvent(dialog, new Event('close'))
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: '快捷键' })).toBeDefined()
})
