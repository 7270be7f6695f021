import { Button } from '../Button/Button.tsx'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { EmptyState } from './EmptyState.tsx'

export const emptyStateExamples: ExampleSet = {
  component: 'EmptyState',
  purpose: '还没有内容：这里会出现什么，第一件怎么来。',
  examples: [
    {
      name: '平常',
      render: () => (
        <EmptyState title="还没有起草中的文件" action={<Button kind="primary">登记起草</Button>}>
          登记起草后，文件在这里列出，可以上传文本、添加材料、报送审核。
        </EmptyState>
      ),
    },
    {
      name: '检索无结果',
      render: () => <EmptyState title="没有找到“宅基地 审批”">可以只查现行有效以外的文件，或者减少一个词。</EmptyState>,
    },
  ],
}
