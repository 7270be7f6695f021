import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MonthBars } from './MonthBars.tsx'

it('a column a month on the scale of its row, its number on top', () => {
  const { container } = render(
    <MonthBars
      title="印发"
      label="1月 2 件，2月 0 件"
      most={4}
      months={[
        { month: '2021-01', parts: [{ tone: 'plain', label: '件', value: 2 }] },
        { month: '2021-02', parts: [{ tone: 'plain', label: '件', value: 0 }] },
      ]}
    />,
  )
  expect(screen.getByRole('img', { name: '1月 2 件，2月 0 件' })).toBeTruthy()
  expect([...container.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['2', '1', '2'])
  expect([...container.querySelectorAll('rect[data-tone]')].map((rect) => rect.getAttribute('height'))).toEqual(['32'])
})
