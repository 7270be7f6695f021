import type { ExampleSet } from '../gallery/exampleSet.ts'
import { DotStrip } from './DotStrip.tsx'

const dots = (values: readonly number[], limit: number) =>
  values.map((value, i) => ({ key: String(i), value, late: value > limit }))

const usual = () => (
  <DotStrip
    label="六件文件从公布到报送备案用时：3、5、9、12、15、22 天，期限 30 日"
    dots={dots([3, 5, 9, 12, 15, 22], 30)}
    limits={[{ value: 30, label: '30 日' }]}
  />
)
const late = () => (
  <DotStrip
    label="用时与期限，两次逾期"
    dots={dots([3, 3, 3, 5, 5, 9, 12, 12, 12, 12, 15, 22, 31, 44], 30)}
    limits={[{ value: 30, label: '30 日' }]}
  />
)

export const dotStripExamples: ExampleSet = {
  component: 'DotStrip',
  purpose: '每点一件，落在它用的天数上；虚线是期限，逾期的打叉。',
  examples: [
    { name: '平常', width: 'half', render: usual },
    { name: '有逾期、有重叠', width: 'half', render: late },
    {
      name: '两个期限',
      width: 'half',
      render: () => (
        <DotStrip
          label="两个备案机关，期限不同"
          dots={dots([4, 8, 14, 20], 15)}
          limits={[
            { value: 15, label: '15 日' },
            { value: 30, label: '30 日' },
          ]}
        />
      ),
    },
    {
      name: '一件也没有',
      width: 'half',
      render: () => <DotStrip label="没有" dots={[]} limits={[{ value: 30, label: '30 日' }]} />,
    },
    { name: '深色', theme: 'dark', width: 'half', render: late },
    { name: '高对比度', contrast: 'high', width: 'half', render: late },
    { name: '390 px、大字', width: 'phone', text: 'large', render: late },
  ],
}
