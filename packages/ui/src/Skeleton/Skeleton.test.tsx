import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Skeleton } from './Skeleton.tsx'

it('says that something is being read', () => {
  render(<Skeleton label="正在读取待办" />)
  expect(screen.getByRole('status').textContent).toBe('正在读取待办')
  expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true')
})
