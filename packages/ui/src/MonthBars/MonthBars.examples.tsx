import type { ExampleSet } from '../gallery/exampleSet.ts'
import { MonthBars, type MonthColumn } from './MonthBars.tsx'

const months = (values: readonly number[], late: readonly number[] = []): readonly MonthColumn[] =>
  values.map((value, i) => ({
    month: `2021-${String(i + 1).padStart(2, '0')}`,
    parts: [
      { tone: 'good', label: '按时', value },
      { tone: 'late', label: '逾期', value: late[i] ?? 0 },
    ],
  }))

const usual = () => (
  <MonthBars
    title="报送备案"
    label="各月报送备案次数"
    most={6}
    months={months([2, 2, 2, 0, 2, 0, 0, 2, 0, 0, 1, 0], [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0])}
  />
)

export const monthBarsExamples: ExampleSet = {
  component: 'MonthBars',
  purpose: '同样的月份，几张小图并排；同一把尺子。',
  examples: [
    { name: '平常', width: 'half', render: usual },
    {
      name: '一件也没有',
      width: 'half',
      render: () => <MonthBars title="印发" label="没有" most={0} months={months(Array(12).fill(0))} />,
    },
    { name: '深色', theme: 'dark', width: 'half', render: usual },
    { name: '高对比度', contrast: 'high', width: 'half', render: usual },
    { name: '390 px、大字', width: 'phone', text: 'large', render: usual },
  ],
}
