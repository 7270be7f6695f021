import type { ExampleSet } from '../gallery/exampleSet.ts'
import { DeskTopBar, type DeskTopBarProps } from './DeskTopBar.tsx'

export const deskBar: DeskTopBarProps = {
  where: '禾川县 · 工作台',
  search: { action: '/desk/search', placeholder: '检索文件、文号、案件' },
  person: { name: '周敏', identity: '县司法局 合法性审核' },
}

export const deskTopBarExamples: ExampleSet = {
  component: 'DeskTopBar',
  purpose: '工作台的一行报头：在哪里、检索、我是谁。',
  examples: [
    { name: '平常', render: () => <DeskTopBar {...deskBar} /> },
    {
      name: '有别的门',
      render: () => (
        <DeskTopBar
          {...deskBar}
          doors={[
            { href: '/', label: '公众网站' },
            { href: '/admin', label: '管理' },
          ]}
        />
      ),
    },
    { name: '390 px', width: 'phone', render: () => <DeskTopBar {...deskBar} /> },
    { name: '深色', theme: 'dark', render: () => <DeskTopBar {...deskBar} /> },
    { name: '大字', text: 'large', render: () => <DeskTopBar {...deskBar} /> },
  ],
}
