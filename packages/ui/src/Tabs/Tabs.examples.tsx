import type { ExampleSet } from '../gallery/exampleSet.ts'
import { type Tab, Tabs } from './Tabs.tsx'

export const workbenchTabs: readonly Tab[] = [
  { href: '#text', label: '文本' },
  { href: '#material', label: '材料', count: 9 },
  { href: '#review', label: '审核', count: '2 轮' },
  { href: '#comments', label: '意见', count: 14 },
  { href: '#issue', label: '印发' },
  { href: '#filing', label: '备案', current: true },
  { href: '#versions', label: '版本', count: 1 },
  { href: '#log', label: '记录', count: 37 },
]

export const tabsExamples: ExampleSet = {
  component: 'Tabs',
  purpose: '一件事的几个方面，每个方面都有地址。',
  examples: [
    { name: '平常', render: () => <Tabs label="文件" tabs={workbenchTabs} /> },
    { name: '390 px，可以横移', width: 'phone', render: () => <Tabs label="文件" tabs={workbenchTabs} /> },
    { name: '深色', theme: 'dark', render: () => <Tabs label="文件" tabs={workbenchTabs} /> },
  ],
}
