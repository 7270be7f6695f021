import type { SearchContent } from '@fadu/api'
import { WordsProvider } from '@fadu/ui'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PortalProvider, portalOf } from './portal.tsx'
import { SearchPage } from './SearchPage.tsx'

const nothing: SearchContent = {
  kind: 'search',
  query: '管理',
  asked: { scope: 'own', standing: 'inForce', organ: null, kind: null, year: null, on: '', sort: 'relevance' },
  preselected: true,
  problem: null,
  way: 'nothing',
  suggestion: null,
  total: 0,
  totals: { own: 0, reference: 0 },
  facets: { standing: [], organ: [], kind: [], year: [] },
  organs: {},
  rows: [],
  page: 1,
  pages: 0,
}

function show(content: Partial<SearchContent>) {
  const portal = portalOf({
    language: 'zh',
    path: '/search',
    origin: 'https://fadu.example.gov.cn',
    jurisdiction: '禾川县',
    today: '2026-11-25',
    imprint: { office: null, reviewOrgan: null },
  })
  render(
    <WordsProvider lang="zh">
      <PortalProvider value={portal}>
        <SearchPage {...nothing} {...content} />
      </PortalProvider>
    </WordsProvider>,
  )
}
const leadsTo = (name: string) => new URL(screen.getByRole('link', { name }).getAttribute('href')!, 'https://x').searchParams

it('nothing found at all: other words, and the lists', () => {
  show({})
  expect(screen.getByText('没有找到“管理”')).toBeTruthy()
  expect(screen.getByText(/换用更短的词/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '也可以按效力和日期浏览全部文件' })).toBeTruthy()
})

it('nothing found within what was chosen: each choice that hides something says how much, and lifts only itself', () => {
  show({
    way: 'all',
    preselected: false,
    asked: { ...nothing.asked, standing: 'annulled', year: 2025 },
    facets: { standing: [{ value: 'inForce', count: 3 }], organ: [], kind: [], year: [] },
    totals: { own: 0, reference: 2 },
  })
  expect(screen.getByText('按所选的条件没有找到“管理”')).toBeTruthy()
  const lifted = leadsTo('不限效力，有 3 件')
  expect([lifted.get('standing'), lifted.get('year')]).toEqual(['all', '2025'])
  expect(screen.queryByRole('link', { name: /^不限公布年份/ })).toBeNull()
  expect(leadsTo('参考文本中有 2 件').get('scope')).toBe('reference')
})

it('where no one choice alone hides it, all of them can be lifted at once', () => {
  show({ way: 'all', preselected: false, asked: { ...nothing.asked, standing: 'annulled', year: 2025 } })
  const lifted = leadsTo('去掉全部筛选条件')
  expect([lifted.get('standing'), lifted.get('year')]).toEqual(['all', null])
})

it('a day in the past, or one that there is not, leads back to today', () => {
  show({ asked: { ...nothing.asked, on: '1999-01-01' } })
  expect(leadsTo('不限截至日期（1999-01-01），按今天的情况检索').has('on')).toBe(false)
  show({ problem: '日期“2025-02-30”不存在', asked: { ...nothing.asked, on: '2025-02-30' } })
  expect(leadsTo('按今天的情况检索').get('q')).toBe('管理')
})
