import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Run, Stack } from '../gallery/Run.tsx'
import { Button } from './Button.tsx'

const kinds = () => (
  <Run>
    <Button kind="primary">报送备案</Button>
    <Button>预览备案报告</Button>
    <Button kind="danger">宣布失效</Button>
    <Button kind="quiet">不采纳</Button>
  </Run>
)

const blocked = () => (
  <Stack>
    <Button kind="primary" reasons={['还差 1 件材料', '1 处条文编号待确认']}>
      提交负责人审签
    </Button>
    <Button reasons={['合法性审核意见为“应当予以修改”，修改后的文本尚未复核']} reasonsShown="onDemand">
      提请集体讨论
    </Button>
    <Button kind="quiet" reasons={['尚未公布']} reasonsShown="onDemand">
      报送备案
    </Button>
  </Stack>
)

export const buttonExamples: ExampleSet = {
  component: 'Button',
  purpose: '一个动作和它的对象。一页只有一个主要动作；不能办的说明原因。',
  examples: [
    { name: '平常', render: kinds },
    {
      name: '正在办',
      render: () => (
        <Run>
          <Button kind="primary" busy>
            报送备案
          </Button>
          <Button busy>编号</Button>
        </Run>
      ),
    },
    { name: '不能办，说明原因', render: blocked },
    { name: '390 px', width: 'phone', render: blocked },
    {
      name: '深色',
      theme: 'dark',
      render: () => (
        <Stack>
          {kinds()}
          {blocked()}
        </Stack>
      ),
    },
    { name: '大字', text: 'large', render: kinds },
    { name: '高对比', contrast: 'high', render: kinds },
  ],
}
