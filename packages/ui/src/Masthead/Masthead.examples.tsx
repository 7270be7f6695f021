import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Masthead, type MastheadProps } from './Masthead.tsx'

export const portalMasthead: MastheadProps = {
  name: '禾川县行政规范性文件库',
  navigation: [
    { href: '#documents', label: '文件', current: true },
    { href: '#catalogue', label: '目录' },
    { href: '#consultation', label: '征求意见' },
    { href: '#compilation', label: '汇编' },
    { href: '#statistics', label: '统计' },
  ],
  search: { action: '/search', placeholder: '标题、文号、正文' },
  tools: [
    { href: '#large', label: '大字版' },
    { href: '#en', label: 'English', lang: 'en' },
  ],
}

const home: MastheadProps = {
  ...portalMasthead,
  navigation: portalMasthead.navigation.map((item) => ({ ...item, current: false })),
  search: undefined,
  tools: [...(portalMasthead.tools ?? []), { href: '#desk', label: '工作台登录' }],
}

export const mastheadExamples: ExampleSet = {
  component: 'Masthead',
  purpose: '公众页的报头：库名、栏目、检索、大字和语言。',
  examples: [
    { name: '内页', render: () => <Masthead {...portalMasthead} /> },
    { name: '首页', render: () => <Masthead {...home} /> },
    { name: '390 px', width: 'phone', render: () => <Masthead {...portalMasthead} /> },
    { name: '大字', text: 'large', render: () => <Masthead {...portalMasthead} /> },
    { name: '深色', theme: 'dark', render: () => <Masthead {...portalMasthead} /> },
  ],
}
