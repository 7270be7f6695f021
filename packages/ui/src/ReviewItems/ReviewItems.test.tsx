import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { reviewItemsExamples } from './ReviewItems.examples.tsx'
import { ReviewItems } from './ReviewItems.tsx'

const judging = () => render(reviewItemsExamples.examples[0]!.render())
const currentRow = () => screen.getAllByRole('listitem').find((row) => row.getAttribute('aria-current'))!

it('progress counts what a person judged', () => {
  judging()
  expect(screen.getByRole('status').textContent).toBe('已判断 5 / 8')
})

it('an item is judged with the keys 1, 2, 3', async () => {
  judging()
  screen.getByRole('button', { name: '是否违法设立行政处罚' }).focus()
  await userEvent.keyboard('2')
  expect(within(currentRow()).getByRole('radio', { name: '不符合' })).toHaveProperty('checked', true)
  expect(screen.getByRole('status').textContent).toBe('已判断 6 / 8')
})

it('j and k go from item to item, across groups, and the focus goes with them', async () => {
  judging()
  screen.getByRole('button', { name: '是否违法设立行政处罚' }).focus()
  await userEvent.keyboard('jj')
  expect(document.activeElement?.textContent).toBe('是否减损权益或者增加义务')
  await userEvent.keyboard('k')
  expect(document.activeElement?.textContent).toBe('是否违法设立行政强制措施')
})

it('c goes to the note, where the same keys are letters again', async () => {
  judging()
  screen.getByRole('button', { name: '是否违法设立行政处罚' }).focus()
  await userEvent.keyboard('c')
  await userEvent.keyboard('j12')
  expect((screen.getByLabelText('说明（选填）') as HTMLTextAreaElement).value).toBe('j12')
  expect(screen.getByRole('status').textContent).toBe('已判断 5 / 8')
})

it('a note is required where an item does not conform', async () => {
  judging()
  await userEvent.click(screen.getByRole('radio', { name: '不符合' }))
  expect((screen.getByLabelText('说明') as HTMLTextAreaElement).required).toBe(true)
})

it('shows without judging where no one may judge', () => {
  render(<ReviewItems groups={[{ name: '权限', items: [{ no: 6, question: '是否在法定职权内', verdict: 'conforms' }] }]} />)
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('符合')).toBeTruthy()
})
