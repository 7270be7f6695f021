import { ArticleText } from '../ArticleText/ArticleText.tsx'
import { reviewLedger } from '../DeadlineLedger/DeadlineLedger.examples.tsx'
import { DeadlineLedger } from '../DeadlineLedger/DeadlineLedger.tsx'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { OutlineNav } from '../OutlineNav/OutlineNav.tsx'
import { Columns } from './Columns.tsx'

export const columnsExamples: ExampleSet = {
  component: 'Columns',
  purpose: '页面的栏；窄处上下排。',
  examples: [
    {
      name: '工作台',
      render: () => (
        <Columns face="bench" end={<DeadlineLedger {...reviewLedger} level={3} />}>
          左边办事，右边是依据。
        </Columns>
      ),
    },
    {
      name: '文件',
      render: () => (
        <Columns
          face="document"
          start={<OutlineNav items={[{ href: '#x1', label: '第一章 总则', range: '1–5', current: true }]} />}
          end={<p>制定机关　禾川县人民政府</p>}
        >
          <ArticleText
            headingLevel={3}
            blocks={[
              {
                kind: 'article',
                id: 'x1',
                label: '第一条',
                paragraphs: [
                  {
                    kind: 'paragraph',
                    text: '为了规范农村宅基地审批管理，保障农村村民合法权益，根据《中华人民共和国土地管理法》等法律、法规，结合本县实际，制定本办法。',
                  },
                ],
              },
            ]}
          />
        </Columns>
      ),
    },
  ],
}
