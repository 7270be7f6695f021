import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Figure, Figures } from './Figure.tsx'

const statistics = () => (
  <Figures
    label="2021年度"
    figures={[
      { label: '审核草案', value: 13, unit: '件', href: '#reviewed', note: '通过 6 · 修改后通过 5 · 不通过 2' },
      { label: '印发', value: 6, unit: '件', href: '#issued', note: '从审核到公布中位 21 天' },
      { label: '备案', value: 6, unit: '件', href: '#filed', note: '应报送 12 次（6 件 × 2 机关），报备率 100%' },
      { label: '备案及时率', value: 100, unit: '%', href: '#timely', note: '按时 12 / 应报 12' },
      { label: '宣布失效', value: 1816, unit: '件', href: '#lapsed' },
    ]}
  />
)

const doors = () => (
  <Figures
    label="文件库"
    face="entrance"
    figures={[
      { label: '现行有效', value: 214, href: '#inforce' },
      { label: '已废止和失效', value: 96, href: '#ended' },
      { label: '正在征求意见', value: 3, href: '#open', note: '最近一件还剩 6 天' },
      { label: '本年备案', value: 17, href: '#filings', note: '全部按时' },
      { label: '半年内到期', value: 5, href: '#expiring' },
    ]}
  />
)

export const figureExamples: ExampleSet = {
  component: 'Figure',
  purpose: '一个数、它的单位、点开就是依据。',
  examples: [
    { name: '统计', render: statistics },
    { name: '首页入口', render: doors },
    { name: '没有可数的', render: () => <Figure label="规范率" value="—" note="本年还没有办结的备案" /> },
    { name: '390 px', width: 'phone', render: doors },
    { name: '深色', theme: 'dark', render: statistics },
    { name: '大字', text: 'large', render: statistics },
  ],
}
