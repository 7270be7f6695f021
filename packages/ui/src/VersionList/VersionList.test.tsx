import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { VersionList } from './VersionList.tsx'

it('the version on the page is marked and no link; the others are', () => {
  render(
    <VersionList
      versions={[
        { n: 2, date: '2023-08-15', href: '/d/1/2', note: 'current' },
        { n: 1, date: '2021-03-05', href: '/d/1/1', note: 'original', shown: true },
      ]}
      compare={{ href: '/d/1/compare' }}
    />,
  )
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['2023年8月15日', '对比两个版本'])
  expect(screen.getByText('2021年3月5日').closest('[aria-current]')).toBeTruthy()
})
