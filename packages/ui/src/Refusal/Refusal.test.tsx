import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Refusal } from './Refusal.tsx'

it('a refusal says what, why with the article, and how to mend it', () => {
  render(
    <Refusal
      what="不能提请集体讨论"
      why="修改后的文本尚未复核。"
      source={{ text: '国办发〔2018〕115号（七）', href: '/rules/gate' }}
      remedy="请先提交修改稿。"
    />,
  )
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toContain('不能提请集体讨论')
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['原因', '依据', '怎么办'])
  expect(screen.getByRole('link').textContent).toBe('国办发〔2018〕115号（七）')
})
