import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Run } from '../gallery/Run.tsx'
import { Mark, type MarkName } from './Mark.tsx'

const said: Readonly<Record<MarkName, string>> = {
  full: '现行有效',
  half: '尚未施行',
  dotted: '已修改',
  ring: '起草中',
  cross: '已废止',
  clock: '临期',
  triangle: '逾期',
  check: '已齐',
  bang: '待核实',
  pause: '等待补充材料',
}
const marks = (
  <Run>
    {(Object.keys(said) as MarkName[]).map((name) => (
      <span key={name}>
        <Mark name={name} /> {said[name]}
      </span>
    ))}
  </Run>
)

export const markExamples: ExampleSet = {
  component: 'Mark',
  purpose: '词前的记号：不单靠颜色区分，黑白打印也认得出。读屏只读旁边的词。',
  examples: [
    { name: '全部', render: () => marks },
    { name: '深色', theme: 'dark', render: () => marks },
    { name: '大字', text: 'large', render: () => marks },
    { name: '高对比度', contrast: 'high', render: () => marks },
    { name: '390 px', width: 'phone', render: () => marks },
  ],
}
