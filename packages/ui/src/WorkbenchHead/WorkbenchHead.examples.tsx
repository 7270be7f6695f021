import { Button } from '../Button/Button.tsx'
import { DeadlineTag } from '../DeadlineTag/DeadlineTag.tsx'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { filingSteps } from '../LifecycleRuler/LifecycleRuler.examples.tsx'
import { LifecycleRuler } from '../LifecycleRuler/LifecycleRuler.tsx'
import { StatusTag } from '../StatusTag/StatusTag.tsx'
import { WorkbenchHead } from './WorkbenchHead.tsx'

const usual = () => (
  <WorkbenchHead
    level={3}
    title="禾川县政府投资项目管理办法"
    number="禾政规发〔2025〕5号"
    status={<StatusTag standing="inForce" />}
    holder="现在由 县政府办公室 李强 办理"
    ruler={<LifecycleRuler steps={filingSteps} />}
  />
)

const reviewing = (title: string) => (
  <WorkbenchHead
    level={3}
    title={title}
    number="未编号"
    status={
      <DeadlineTag
        standing={{ kind: 'open', due: '2025-12-08', unit: 'workingDay', workingDaysLeft: 10, daysLeft: 14, estimated: false }}
        onExplain={() => {}}
      />
    }
    actions={
      <>
        <Button>要求补充材料</Button>
        <Button>征求顾问意见</Button>
        <Button kind="primary">写审核意见</Button>
      </>
    }
  />
)

export const workbenchHeadExamples: ExampleSet = {
  component: 'WorkbenchHead',
  purpose: '工作台里一件文件的头：是什么、什么状态、谁在办、走到哪里。',
  examples: [
    { name: '备案', render: usual },
    { name: '审核', render: () => reviewing('禾川县城镇排水管理办法') },
    { name: '60 字标题、390 px', width: 'phone', render: () => reviewing(longTitle) },
    { name: '深色', theme: 'dark', render: usual },
  ],
}
