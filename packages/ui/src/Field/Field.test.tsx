import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { CheckboxGroup, RadioGroup } from './Choices.tsx'
import { DateField } from './DateField.tsx'
import { Select } from './Select.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

const textOf = (ids: string | null) => ids?.split(' ').map((id) => document.getElementById(id)?.textContent)

it('a field is found by its label, and hint and error are read with it', () => {
  render(<TextField label="发文字号" name="number" hint="机关代字〔年份〕序号" error="发文字号缺“号”。" />)
  const field = screen.getByLabelText('发文字号')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(textOf(field.getAttribute('aria-describedby'))).toEqual(['机关代字〔年份〕序号', '错误：发文字号缺“号”。'])
  expect(field.id).toBe('number')
})

it('a field is required unless it says that it is optional', () => {
  render(
    <>
      <TextField label="名称" name="title" />
      <TextField label="备注" name="remark" optional />
    </>,
  )
  expect((screen.getByLabelText('名称') as HTMLInputElement).required).toBe(true)
  expect((screen.getByLabelText('备注（选填）') as HTMLInputElement).required).toBe(false)
})

it('what was typed stays when an error comes', async () => {
  const { rerender } = render(<TextField label="发文字号" name="number" />)
  await userEvent.type(screen.getByLabelText('发文字号'), '禾政发')
  rerender(<TextField label="发文字号" name="number" error="缺少年份。" />)
  expect((screen.getByLabelText('发文字号') as HTMLInputElement).value).toBe('禾政发')
})

it('a text too long is not cut off: it says how much is too much', async () => {
  render(<TextArea label="理由" name="reason" most={5} />)
  await userEvent.type(screen.getByLabelText('理由'), '一二三四五六七')
  expect(screen.getByText('多了 2 字')).toBeTruthy()
})

it('gives a date as a legal date', async () => {
  const onChange = vi.fn()
  render(<DateField label="公布日期" name="published" onChange={onChange} />)
  await userEvent.type(screen.getByLabelText('公布日期'), '2021-03-05')
  expect(onChange).toHaveBeenLastCalledWith('2021-03-05')
})

it('a choice begins undecided', () => {
  render(<Select label="制定机关" name="organ" options={[{ value: 'a', label: '县人民政府' }]} />)
  expect((screen.getByLabelText('制定机关') as HTMLSelectElement).value).toBe('')
})

it('radio buttons are one group with a question', async () => {
  const onChange = vi.fn()
  render(
    <RadioGroup
      label="审核结论"
      name="conclusion"
      error="请选择一项。"
      defaultValue="lawful"
      onChange={onChange}
      choices={[
        { value: 'lawful', label: '合法' },
        { value: 'unlawful', label: '不合法' },
      ]}
    />,
  )
  const group = screen.getByRole('group', { name: '审核结论' })
  expect(textOf(group.getAttribute('aria-describedby'))).toEqual(['错误：请选择一项。'])
  await userEvent.click(screen.getByLabelText('不合法'))
  expect(onChange).toHaveBeenCalledWith('unlawful')
})

it('check boxes give their values in the order shown', async () => {
  const onChange = vi.fn()
  render(
    <CheckboxGroup
      label="公布渠道"
      name="channel"
      values={['site']}
      onChange={onChange}
      choices={[
        { value: 'gazette', label: '公报' },
        { value: 'site', label: '网站' },
      ]}
    />,
  )
  await userEvent.click(screen.getByLabelText('公报'))
  expect(onChange).toHaveBeenCalledWith(['gazette', 'site'])
})
