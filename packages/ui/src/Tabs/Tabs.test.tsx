import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Tabs } from './Tabs.tsx'

it('the tab of this address is the current page; the others are links that can be opened', () => {
  render(
    <Tabs
      label="文件"
      tabs={[
        { href: '/desk/d/1/text', label: '文本' },
        { href: '/desk/d/1/filing', label: '备案', count: 2, current: true },
      ]}
    />,
  )
  expect(screen.getByRole('navigation', { name: '文件' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '备案 2', current: 'page' }).getAttribute('href')).toBe('/desk/d/1/filing')
  expect(screen.getByRole('link', { name: '文本' }).getAttribute('aria-current')).toBeNull()
})
