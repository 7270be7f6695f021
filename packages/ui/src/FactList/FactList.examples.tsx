import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { StatusTag } from '../StatusTag/StatusTag.tsx'
import { FactLines, FactList, FactSection } from './FactList.tsx'

const usual = () => (
  <div>
    <FactSection>
      <FactList
        facts={[
          { term: '制定机关', value: '禾川县人民政府' },
          { term: '起草单位', value: '县自然资源局' },
          { term: '公布', value: '2021年3月5日' },
          { term: '施行', value: '2021年4月1日' },
          {
            term: '有效期至',
            value: (
              <>
                2026年3月31日 <StatusTag tone="due" label="还有 127 天" />
              </>
            ),
          },
        ]}
      />
    </FactSection>
    <FactSection heading="关联" level={3}>
      <FactLines
        lines={[
          <a key="basis" href="#basis">
            依据 5 部法律法规
          </a>,
          <a key="cited" href="#cited">
            被 3 件文件引用
          </a>,
        ]}
      />
    </FactSection>
  </div>
)

export const factListExamples: ExampleSet = {
  component: 'FactList',
  purpose: '文件旁边的事实：名称和内容，分段用细线隔开。',
  examples: [
    { name: '平常', width: 'half', render: usual },
    { name: '60 字标题', width: 'phone', render: () => <FactList facts={[{ term: '代替', value: longTitle }]} /> },
    { name: '深色、大字', width: 'half', theme: 'dark', text: 'large', render: usual },
  ],
}
