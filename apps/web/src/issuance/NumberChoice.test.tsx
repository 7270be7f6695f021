import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { NumberChoice } from './NumberChoice.tsx'
import { type CodeChoice, codeChoices } from './numberCodes.ts'

const choice = (code: string, more: Partial<CodeChoice> = {}): CodeChoice => ({
  code,
  year: 2021,
  next: 3,
  reserved: [],
  usable: true,
  ...more,
})

function Form({ choices }: { readonly choices: readonly CodeChoice[] }) {
  const [code, setCode] = useState('')
  const [serial, setSerial] = useState('')
  return <NumberChoice {...{ choices, serial }} name="code" id="code" value={code} onChange={setCode} onSerial={setSerial} />
}

it('the number to come is shown before it is taken', async () => {
  render(<Form choices={[choice('禾政规发'), choice('禾政发', { next: 12 })]} />)
  expect(screen.queryByRole('status', { name: '将要编的号' })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: '禾政规发' }))
  expect(screen.getByRole('status', { name: '将要编的号' }).textContent).toBe('禾政规发〔2021〕3号')
  await userEvent.click(screen.getByRole('radio', { name: '禾政发' }))
  expect(screen.getByRole('status', { name: '将要编的号' }).textContent).toBe('禾政发〔2021〕12号')
})

it('a reserved number can be given instead of the next, and one sees what it was reserved for', async () => {
  render(
    <Form choices={[choice('禾政规发', { next: 5, reserved: [{ serial: 4, reason: '为规划公告预留' }] }), choice('禾政发')]} />,
  )
  await userEvent.click(screen.getByRole('radio', { name: '禾政发' }))
  expect(screen.queryByRole('group', { name: '编哪一个号' })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: '禾政规发' }))
  expect(screen.getByText('为规划公告预留')).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: /用预留的禾政规发〔2021〕4号/ }))
  expect(screen.getByRole('status', { name: '将要编的号' }).textContent).toBe('禾政规发〔2021〕4号')
  await userEvent.click(screen.getByRole('radio', { name: /按顺序编下一个号/ }))
  expect(screen.getByRole('status', { name: '将要编的号' }).textContent).toBe('禾政规发〔2021〕5号')
})

it('while only the register knows the next serial, no number is promised', async () => {
  render(<Form choices={[choice('禾政规发', { next: null })]} />)
  await userEvent.click(screen.getByRole('radio', { name: '禾政规发' }))
  expect(screen.queryByRole('status', { name: '将要编的号' })).toBeNull()
  expect(screen.getByText(/由登记簿按顺序编号/)).toBeTruthy()
})

it('a policy document is not offered a 规 series, and is told why', () => {
  render(<Form choices={[choice('禾政规发', { usable: false }), choice('禾政发')]} />)
  expect(screen.queryByRole('radio', { name: '禾政规发' })).toBeNull()
  expect(screen.getByText(/只用于行政规范性文件/)).toBeTruthy()
})

it('an organ without a code says so', () => {
  render(<Form choices={[]} />)
  expect(screen.getByText(/没有可用的机关代字/)).toBeTruthy()
})

it('codes are those of the day of the last signature, and its year counts', () => {
  const state = { class: 'normativeDocument', signatures: [{ on: '2020-12-31' }, { on: '2021-01-04' }] } as never
  const codes = [
    { code: '旧规发', normative: true, from: '2010-01-01', until: '2020-12-31' },
    { code: '新规发', normative: true, from: '2021-01-01', until: null },
  ] as const
  expect(codeChoices(state, codes, () => ({ next: 1, reserved: [] }))).toEqual([
    { code: '新规发', year: 2021, next: 1, reserved: [], usable: true },
  ])
})
