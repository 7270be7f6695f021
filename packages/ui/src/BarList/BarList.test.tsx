import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { BarList } from './BarList.tsx'

it('each bar is as long as its share of the longest and says what it is made of', () => {
  const { container } = render(
    <BarList
      label="备案"
      rows={[
        {
          key: 'a',
          name: '县民政局',
          href: '/a',
          parts: [
            { tone: 'good', label: '按时', value: 3 },
            { tone: 'late', label: '逾期', value: 1 },
          ],
        },
        {
          key: 'b',
          name: '县教育局',
          parts: [
            { tone: 'good', label: '按时', value: 2 },
            { tone: 'late', label: '逾期', value: 0 },
          ],
        },
      ]}
    />,
  )
  expect(screen.getByRole('list', { name: '备案' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '县民政局' }).getAttribute('href')).toBe('/a')
  const items = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(items[0]).toContain('按时 3，逾期 1')
  expect(items[1]).toContain('按时 2')
  expect(
    [...container.querySelectorAll('rect[data-tone]')].map((rect) => [rect.getAttribute('x'), rect.getAttribute('width')]),
  ).toEqual([
    ['0%', '75%'],
    ['75%', '25%'],
    ['0%', '50%'],
  ])
})

it('bars of nothing are no bars', () => {
  const { container } = render(
    <BarList label="无" rows={[{ key: 'a', name: '甲', parts: [{ tone: 'plain', label: '件', value: 0 }] }]} />,
  )
  expect(container.querySelector('rect[data-tone]')).toBeNull()
  expect(screen.getByRole('listitem').textContent).toContain('0')
})
