import type { ExampleSet } from '../gallery/exampleSet.ts'
import { ChartLegend } from './ChartLegend.tsx'

const usual = () => (
  <ChartLegend
    label="图例"
    entries={[
      { tone: 'good', label: '按时' },
      { tone: 'late', label: '逾期报送' },
      { tone: 'overdue', label: '逾期未报' },
      { tone: 'waiting', label: '未到期' },
    ]}
  />
)

export const chartLegendExamples: ExampleSet = {
  component: 'ChartLegend',
  purpose: '图中各种填充的含义；黑白打印也分得清。',
  examples: [
    { name: '平常', render: usual },
    { name: '深色', theme: 'dark', render: usual },
    { name: '高对比度', contrast: 'high', render: usual },
    { name: '390 px、大字', width: 'phone', text: 'large', render: usual },
  ],
}
