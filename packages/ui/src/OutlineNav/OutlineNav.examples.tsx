import type { ExampleSet } from '../gallery/exampleSet.ts'
import { type OutlineItem, OutlineNav } from './OutlineNav.tsx'

const items: readonly OutlineItem[] = [
  { href: '#c1', label: '第一章 总则', range: '1–5' },
  { href: '#c2', label: '第二章 申请与审批', range: '6–17', current: true },
  { href: '#c3', label: '第三章 建设管理', range: '18–26' },
  { href: '#c4', label: '第四章 监督检查', range: '27–33' },
  { href: '#c5', label: '第五章 附则', range: '34–36' },
  { href: '#f1', label: '附件 申请表' },
]

export const outlineNavExamples: ExampleSet = {
  component: 'OutlineNav',
  purpose: '目录。',
  examples: [
    { name: '旁边', width: 'half', render: () => <OutlineNav items={items} /> },
    { name: '390 px，收起', width: 'phone', render: () => <OutlineNav items={items} face="folded" /> },
    { name: '深色', width: 'half', theme: 'dark', render: () => <OutlineNav items={items} /> },
  ],
}
