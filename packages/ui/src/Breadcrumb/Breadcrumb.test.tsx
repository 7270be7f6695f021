import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Breadcrumb } from './Breadcrumb.tsx'

it('the last is the page one is on, the others lead back', () => {
  render(<Breadcrumb crumbs={[{ label: '首页', href: '/' }, { label: '自然资源' }]} />)
  expect(screen.getByRole('navigation', { name: '当前位置' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '首页' }).getAttribute('href')).toBe('/')
  expect(screen.getByText('自然资源').getAttribute('aria-current')).toBe('page')
})
