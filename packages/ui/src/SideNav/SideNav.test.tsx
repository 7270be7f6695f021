import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { deskSections } from './SideNav.examples.tsx'
import { SideNav } from './SideNav.tsx'

it('each list says its heading and how much lies in it; the one shown is current', () => {
  render(<SideNav sections={deskSections} />)
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('今日待办 6')
  expect(screen.getByRole('list', { name: '审核' }).textContent).toBe('待审核 4补充材料中 2已出意见')
})
