import { Button } from '../Button/Button.tsx'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Refusal, type RefusalProps } from './Refusal.tsx'

const deliberation: RefusalProps = {
  what: '不能提请集体讨论',
  why: '合法性审核意见为“应当予以修改”，修改后的文本尚未复核。',
  source: { text: '国办发〔2018〕115号（七）', href: '/rules/CN.gate' },
  remedy: '请先提交修改稿。',
}

export const refusalExamples: ExampleSet = {
  component: 'Refusal',
  purpose: '不能办：是什么、为什么（哪一条）、怎么办。',
  examples: [
    { name: '平常', render: () => <Refusal {...deliberation} action={<Button kind="primary">提交修改稿</Button>} /> },
    {
      name: '没有补救',
      render: () => <Refusal what="不能审核自己起草的文件" why="您是本件的起草人之一。审核应当由没有参与起草的人员进行。" />,
    },
    {
      name: '390 px',
      width: 'phone',
      render: () => <Refusal {...deliberation} action={<Button kind="primary">提交修改稿</Button>} />,
    },
    { name: '深色', theme: 'dark', render: () => <Refusal {...deliberation} /> },
    {
      name: '英文',
      lang: 'en',
      render: () => (
        <Refusal
          what="Cannot be laid before the meeting"
          why="The opinion is “changes required” and the changed text has not been reviewed."
          source={{ text: '国办发〔2018〕115号（七）' }}
          remedy="Submit the changed text first."
        />
      ),
    },
  ],
}
