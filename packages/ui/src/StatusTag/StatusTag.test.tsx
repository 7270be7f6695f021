import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { WordsProvider } from '../words/useWords.tsx'
import { StatusTag } from './StatusTag.tsx'

it.each([
  ['notYetInForce', '尚未施行'],
  ['inForce', '现行有效'],
  ['amended', '已修改'],
  ['repealed', '已废止'],
  ['lapsed', '已失效'],
  ['annulled', '已撤销'],
] as const)('the standing %s is said in words: %s', (standing, word) => {
  render(<StatusTag standing={standing} />)
  expect(screen.getByText(word)).toBeTruthy()
})

it('a label of its own takes the place of the usual word', () => {
  render(<StatusTag standing="notYetInForce" label="12月1日起施行" />)
  expect(screen.getByText('12月1日起施行')).toBeTruthy()
  expect(screen.queryByText('尚未施行')).toBeNull()
})

it('speaks English when the page does', () => {
  render(
    <WordsProvider lang="en">
      <StatusTag filing="registered" />
    </WordsProvider>,
  )
  expect(screen.getByText('Registered')).toBeTruthy()
})
