import { useState } from 'react'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { type ReviewItem, type ReviewItemGroup, ReviewItems } from './ReviewItems.tsx'

const start: readonly ReviewItemGroup[] = [
  {
    name: '权限',
    items: [
      { no: 6, question: '是否在制定机关法定职权内', verdict: 'conforms' },
      { no: 17, question: '是否违法设立行政许可', verdict: 'conforms', note: '依条例第二十一条重复规定，未增设。' },
      {
        no: 18,
        question: '是否违法设立行政处罚',
        verdict: 'notJudged',
        source: { text: '行政处罚法第十六条', href: '/d/penalty#a16' },
        remarks: [{ number: 3, href: '#remark-3' }],
      },
      {
        no: 19,
        question: '是否违法设立行政强制措施',
        verdict: 'notJudged',
        source: { text: '行政强制法第十条' },
        remarks: [{ number: 4, href: '#remark-4' }],
      },
    ],
  },
  {
    name: '内容',
    items: [
      { no: 24, question: '是否减损权益或者增加义务', verdict: 'notJudged' },
      { no: 14, question: '是否与上位法抵触', verdict: 'doesNotConform', note: '第十九条罚款幅度与条例第五十条不一致。' },
      { no: 29, question: '是否给予外商投资企业同等待遇', verdict: 'notApplicable' },
    ],
  },
  { name: '程序', items: [{ no: 36, question: '征求意见是否满三十日', verdict: 'conforms' }] },
]

function Judged({
  groups: given = start,
  first = 18,
}: {
  readonly groups?: readonly ReviewItemGroup[]
  readonly first?: number
}) {
  const [groups, setGroups] = useState(given)
  const [current, setCurrent] = useState(first)
  const change = (no: number, more: Partial<ReviewItem>) =>
    setGroups(
      groups.map((group) => ({ ...group, items: group.items.map((item) => (item.no === no ? { ...item, ...more } : item)) })),
    )
  return (
    <ReviewItems
      level={3}
      groups={groups}
      current={current}
      onSelect={setCurrent}
      onJudge={(no, verdict) => change(no, { verdict })}
      onNote={(no, note) => change(no, { note })}
    />
  )
}

export const reviewItemsExamples: ExampleSet = {
  component: 'ReviewItems',
  purpose: '审核事项：一项一项由人判断，机器提示只指出地方。',
  examples: [
    { name: '正在判断', width: 'half', render: () => <Judged /> },
    { name: '只看', width: 'half', render: () => <ReviewItems level={3} groups={start} /> },
    {
      name: '60 字、390 px',
      width: 'phone',
      render: () => (
        <Judged
          first={1}
          groups={[{ name: '形式', items: [{ no: 1, question: longTitle, verdict: 'doesNotConform', note: '标题过长。' }] }]}
        />
      ),
    },
    { name: '深色', theme: 'dark', width: 'half', render: () => <Judged /> },
    { name: '英文', lang: 'en', width: 'half', render: () => <Judged /> },
  ],
}
