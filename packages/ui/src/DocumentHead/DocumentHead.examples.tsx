import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { DocumentHead } from './DocumentHead.tsx'

const usual = () => (
  <DocumentHead
    level={3}
    organs={['禾川县人民政府']}
    title="禾川县农村宅基地审批管理办法"
    number="禾政规发〔2021〕3号"
    headnote="2021年3月5日公布 根据2023年8月15日《禾川县人民政府关于修改部分行政规范性文件的决定》修改"
  />
)

export const documentHeadExamples: ExampleSet = {
  component: 'DocumentHead',
  purpose: '文件的头：制定机关、标题、文号、题注，按公文排。',
  examples: [
    { name: '平常', render: usual },
    {
      name: '未编号、联合制定',
      render: () => (
        <DocumentHead level={3} organs={['县自然资源局', '县农业农村局']} title="禾川县设施农业用地管理办法（送审稿）" />
      ),
    },
    {
      name: '60 字标题、390 px',
      width: 'phone',
      render: () => <DocumentHead level={3} organs={['禾川县人民政府']} title={longTitle} number="禾政规发〔2025〕7号" />,
    },
    { name: '深色', theme: 'dark', render: usual },
    { name: '大字', text: 'large', render: usual },
  ],
}
