import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ChartLegend } from './ChartLegend.tsx'

it('names each filling, and what is late is hatched, not only coloured', () => {
  const { container } = render(
    <ChartLegend
      label="图例"
      entries={[
        { tone: 'good', label: '按时' },
        { tone: 'late', label: '逾期' },
      ]}
    />,
  )
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['按时', '逾期'])
  expect(container.querySelector('rect[data-tone="late"]')!.getAttribute('fill')).toMatch(/^url\(#/)
})
