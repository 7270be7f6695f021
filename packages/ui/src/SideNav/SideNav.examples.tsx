import type { ExampleSet } from '../gallery/exampleSet.ts'
import { SideNav, type SideNavSection } from './SideNav.tsx'

export const deskSections: readonly SideNavSection[] = [
  { items: [{ href: '#today', label: '今日待办', count: 6, pressing: true, current: true }] },
  {
    heading: '审核',
    items: [
      { href: '#waiting', label: '待审核', count: 4 },
      { href: '#material', label: '补充材料中', count: 2 },
      { href: '#done', label: '已出意见' },
    ],
  },
  {
    heading: '备案',
    items: [
      { href: '#tosend', label: '待报送', count: 1, pressing: true },
      { href: '#registered', label: '已登记' },
    ],
  },
  {
    heading: '存量',
    items: [
      { href: '#expiring', label: '临期评估', count: 5 },
      { href: '#cleanup', label: '清理' },
      { href: '#documents', label: '全部文件' },
    ],
  },
  {
    heading: '成果',
    items: [
      { href: '#statistics', label: '统计' },
      { href: '#catalogue', label: '备案目录' },
      { href: '#compilation', label: '汇编' },
    ],
  },
]

export const sideNavExamples: ExampleSet = {
  component: 'SideNav',
  purpose: '工作台左侧的清单，带件数；有逾期或者今天到期的用红字。',
  examples: [
    { name: '平常', width: 'half', render: () => <SideNav label="工作台" sections={deskSections} /> },
    { name: '深色', width: 'half', theme: 'dark', render: () => <SideNav label="工作台，深色" sections={deskSections} /> },
  ],
}
