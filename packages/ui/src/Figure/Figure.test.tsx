import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Figure } from './Figure.tsx'

it('a figure is a link to its evidence, and says what it counts', () => {
  render(<Figure label="宣布失效" value={1816} unit="件" href="/statistics/2021/lapsed" />)
  expect(screen.getByRole('link', { name: '宣布失效：1816件' }).getAttribute('href')).toBe('/statistics/2021/lapsed')
})
