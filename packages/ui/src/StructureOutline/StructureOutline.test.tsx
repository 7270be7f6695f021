import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { StructureOutline } from './StructureOutline.tsx'

it('a warning is said, not only coloured, and leads to its place', () => {
  render(
    <StructureOutline
      summary="1 章"
      nodes={[{ label: '第三章', children: [{ label: '缺第十六条', warning: true, href: '#a17' }] }]}
    />,
  )
  expect(screen.getByText('需要确认：')).toBeTruthy()
  expect(screen.getByRole('link', { name: '缺第十六条' }).getAttribute('href')).toBe('#a17')
})
