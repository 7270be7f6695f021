import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Run } from '../gallery/Run.tsx'
import { LinkButton } from './LinkButton.tsx'

export const linkButtonExamples: ExampleSet = {
  component: 'LinkButton',
  purpose: '像按钮的链接：开始一件事，但去一个地址。',
  examples: [
    {
      name: '平常',
      render: () => (
        <Run>
          <LinkButton href="#write" kind="primary">
            写审核意见
          </LinkButton>
          <LinkButton href="/statistics.xlsx" download>
            导出 .xlsx
          </LinkButton>
        </Run>
      ),
    },
  ],
}
