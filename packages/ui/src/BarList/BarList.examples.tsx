import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { BarList, type BarRow } from './BarList.tsx'

const row = (name: string, onTime: number, late = 0, overdue = 0, notDue = 0, href?: string): BarRow => ({
  key: name,
  name,
  parts: [
    { tone: 'good', label: '按时', value: onTime },
    { tone: 'late', label: '逾期', value: late },
    { tone: 'overdue', label: '未报', value: overdue },
    { tone: 'waiting', label: '未到期', value: notDue },
  ],
  ...(href ? { href } : {}),
})

const usual = () => (
  <BarList
    label="各单位备案是否按时"
    rows={[
      row('县自然资源局', 4, 0, 0, 0, '#a'),
      row('县民政局', 3, 1, 0, 0, '#b'),
      row('县住房城乡建设局', 1, 0, 1, 2),
      row('县教育局', 2),
    ]}
  />
)
const stock = () => (
  <BarList
    label="存量"
    rows={[
      { key: 'a', name: '现行有效', parts: [{ tone: 'plain', label: '件', value: 2140 }], href: '#a' },
      { key: 'b', name: '已废止', parts: [{ tone: 'plain', label: '件', value: 96 }] },
      { key: 'c', name: '已撤销', parts: [{ tone: 'plain', label: '件', value: 0 }] },
    ]}
  />
)

export const barListExamples: ExampleSet = {
  component: 'BarList',
  purpose: '横条比长短，数字写在旁边，不用图例也读得出。',
  examples: [
    { name: '按时与逾期', render: usual },
    { name: '一种填充、有零', render: stock },
    { name: '60 字名称', render: () => <BarList label="长名" rows={[row(longTitle, 3, 1)]} /> },
    { name: '空', render: () => <BarList label="空" rows={[]} /> },
    { name: '英文', lang: 'en', render: usual },
    { name: '深色', theme: 'dark', render: usual },
    { name: '高对比度', contrast: 'high', render: usual },
    { name: '390 px、大字', width: 'phone', text: 'large', render: usual },
  ],
}
