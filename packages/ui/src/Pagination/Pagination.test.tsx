import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Pagination } from './Pagination.tsx'

it('offers only the ways there are', () => {
  render(<Pagination nextHref="/list?after=abc" />)
  expect(screen.getByRole('navigation', { name: '翻页' })).toBeTruthy()
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['下一页'])
})

it('is not there when all is on one page', () => {
  render(<Pagination />)
  expect(screen.queryByRole('navigation')).toBeNull()
})
