import type { ExampleSet } from '../gallery/exampleSet.ts'
import { type LifeEvent, LifeTimeline } from './LifeTimeline.tsx'

const life: readonly LifeEvent[] = [
  { name: '征求意见', when: '2020年11月2日至12月2日', detail: '收到 18 条，采纳 7 条', state: 'done' },
  { name: '合法性审核通过', when: '2021年1月20日', state: 'done' },
  { name: '集体讨论决定', when: '2021年2月24日', state: 'done' },
  { name: '公布', when: '2021年3月5日', state: 'done' },
  { name: '备案登记', when: '2021年3月14日', state: 'done' },
  { name: '修改', when: '2023年8月15日', state: 'done', href: '#decision' },
  { name: '到期前评估', when: '2025年9月30日起应当开展', state: 'todo' },
]

export const lifeTimelineExamples: ExampleSet = {
  component: 'LifeTimeline',
  purpose: '一份文件的经过，给公众看。',
  examples: [
    { name: '平常', render: () => <LifeTimeline level={3} events={life} /> },
    { name: '390 px', width: 'phone', render: () => <LifeTimeline level={3} events={life} /> },
    { name: '深色', theme: 'dark', render: () => <LifeTimeline level={3} events={life} /> },
  ],
}
