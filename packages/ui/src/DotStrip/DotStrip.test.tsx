import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DotStrip } from './DotStrip.tsx'

it('a point for each case, a cross where it was late, a line at each limit, and words for all of it', () => {
  const { container } = render(
    <DotStrip
      label="三次报送：3、3、31 天，期限 30 日"
      dots={[
        { key: 'a', value: 3 },
        { key: 'b', value: 3 },
        { key: 'c', value: 31, late: true },
      ]}
      limits={[{ value: 30, label: '30 日' }]}
    />,
  )
  expect(screen.getByRole('img', { name: '三次报送：3、3、31 天，期限 30 日' })).toBeTruthy()
  const points = [...container.querySelectorAll('circle')]
  expect(points).toHaveLength(2)
  expect(points[0]!.getAttribute('cx')).toBe(points[1]!.getAttribute('cx'))
  expect(points[0]!.getAttribute('cy')).not.toBe(points[1]!.getAttribute('cy'))
  expect(container.querySelectorAll('path')).toHaveLength(1)
  expect(container.textContent).toContain('30 日')
})
