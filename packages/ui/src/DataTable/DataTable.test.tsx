import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DataTable } from './DataTable.tsx'

const rows = [
  { id: 'a', title: '临时救助实施细则', days: 3 },
  { id: 'b', title: '校车服务管理办法', days: 15 },
]

it('has a caption, heads for columns and rows, and says how it is sorted', () => {
  render(
    <DataTable
      caption="报送备案用时"
      rows={rows}
      rowKey={(row) => row.id}
      sorted={{ key: 'days', direction: 'ascending' }}
      columns={[
        { key: 'title', header: '名称', names: true, cell: (row) => row.title },
        {
          key: 'days',
          header: '用时',
          align: 'end',
          cell: (row) => `${row.days} 天`,
          sortHref: (direction) => `/list?sort=days&${direction}`,
        },
      ]}
    />,
  )
  expect(screen.getByRole('table', { name: '报送备案用时' })).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: '校车服务管理办法' })).toBeTruthy()
  expect(screen.getByRole('columnheader', { name: '用时' }).getAttribute('aria-sort')).toBe('ascending')
  expect(screen.getByRole('link', { name: '用时' }).getAttribute('href')).toBe('/list?sort=days&descending')
})

it('says that nothing was found instead of showing empty heads', () => {
  render(
    <DataTable
      caption="清单"
      rows={[]}
      rowKey={() => ''}
      columns={[{ key: 'a', header: '名称', cell: () => '' }]}
      empty={<p>还没有备案的文件。</p>}
    />,
  )
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('还没有备案的文件。')).toBeTruthy()
})
