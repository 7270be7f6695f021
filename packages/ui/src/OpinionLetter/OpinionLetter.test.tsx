import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { opinionLetterExamples } from './OpinionLetter.examples.tsx'

it('names the text by its hash, the findings with their articles, the conclusion, and who answers for it', () => {
  render(opinionLetterExamples.examples[0]!.render())
  const letter = screen.getByRole('article', { name: '合法性审核意见书' })
  for (const part of [
    '禾司审〔2025〕24号',
    '7c1e…a90b',
    '第十九条',
    '（行政处罚法第十六条）',
    '应当予以修改',
    '审核人员：周敏',
    '审核机构负责人：吴静',
    '2025年12月5日',
  ])
    expect(letter.textContent).toContain(part)
})

it('is marked as a preview until it is signed', () => {
  render(opinionLetterExamples.examples[1]!.render())
  expect(screen.getByText('尚未签发，此处为预览')).toBeTruthy()
  expect(screen.getByText(/待签发/)).toBeTruthy()
})
