import { Button } from '../Button/Button.tsx'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { LinkButton } from '../LinkButton/LinkButton.tsx'
import { PageHeading } from './PageHeading.tsx'

const actions = (
  <>
    <LinkButton href="#year">换年度</LinkButton>
    <Button kind="primary">导出 .xlsx</Button>
  </>
)

export const pageHeadingExamples: ExampleSet = {
  component: 'PageHeading',
  purpose: '一页一个标题，一两句话，至多一个主要动作。',
  examples: [
    {
      name: '工作台',
      render: () => (
        <PageHeading
          level={3}
          title="11月24日 星期一，有 2 件今天要办"
          lead="逾期 1 件，本周到期 3 件。上周办结 5 件，平均用时 4.2 个工作日。"
        />
      ),
    },
    {
      name: '带动作',
      render: () => (
        <PageHeading level={3} title="2021年度 备案与审核统计" lead="截至2021年12月31日 · 县人民政府及其部门" actions={actions} />
      ),
    },
    {
      name: '门户',
      render: () => (
        <PageHeading
          level={3}
          face="portal"
          title="查一查，哪些规定管着这件事"
          lead="禾川县人民政府及其部门制定的行政规范性文件，现行有效的、已经废止的，都在这里，可以查到任何一天的文本。"
        />
      ),
    },
    { name: '60 字标题、390 px', width: 'phone', render: () => <PageHeading level={3} title={longTitle} actions={actions} /> },
    {
      name: '大字',
      text: 'large',
      render: () => <PageHeading level={3} title="2021年度 备案与审核统计" lead="截至2021年12月31日" actions={actions} />,
    },
  ],
}
