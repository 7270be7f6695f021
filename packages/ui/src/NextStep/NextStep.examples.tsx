import { Button } from '../Button/Button.tsx'
import { DeadlineTag } from '../DeadlineTag/DeadlineTag.tsx'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { NextStep } from './NextStep.tsx'

const usual = () => (
  <NextStep
    level={3}
    title="下一步：向县人大常委会报送备案"
    actions={
      <>
        <Button kind="primary">报送备案</Button>
        <Button>预览备案报告</Button>
      </>
    }
  >
    <DeadlineTag standing={{ kind: 'late', due: '2025-11-19', daysLate: 5, estimated: false }} short />{' '}
    应当在公布之日起30日内报送，即2025年11月19日前。逾期报送仍须报送，并计入报备及时率。
  </NextStep>
)

export const nextStepExamples: ExampleSet = {
  component: 'NextStep',
  purpose: '下一步做什么。',
  examples: [
    { name: '逾期', render: usual },
    {
      name: '等待他人',
      render: () => (
        <NextStep level={3} title="等待县住房城乡建设局补充材料">
          要求于11月28日前补充公平竞争审查结论。时限已经暂停，材料到后继续计算。
        </NextStep>
      ),
    },
    { name: '390 px、深色', width: 'phone', theme: 'dark', render: usual },
  ],
}
