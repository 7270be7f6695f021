import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MaterialsChecklist } from './MaterialsChecklist.tsx'

it('what is missing is said in words, with what it is for and the act that mends it', () => {
  render(
    <MaterialsChecklist
      label="报送材料"
      rows={[
        { name: '起草说明', state: 'present' },
        {
          name: '公平竞争审查结论',
          state: 'missing',
          note: '第二十条涉及经营者资格',
          action: <button type="button">上传</button>,
        },
      ]}
    />,
  )
  const [first, second] = within(screen.getByRole('list', { name: '报送材料' })).getAllByRole('listitem')
  expect(first!.textContent).toBe('已具备：起草说明')
  expect(second!.textContent).toBe('缺少：公平竞争审查结论第二十条涉及经营者资格上传')
  expect(within(second!).getByRole('button', { name: '上传' })).toBeTruthy()
})
