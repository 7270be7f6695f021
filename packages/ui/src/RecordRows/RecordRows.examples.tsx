import { MarkedText } from '../ArticleText/MarkedText.tsx'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { StatusTag } from '../StatusTag/StatusTag.tsx'
import { RecordRows } from './RecordRows.tsx'

const usual = () => (
  <RecordRows
    label="最近公布"
    rows={[
      {
        key: '1',
        href: '#1',
        title: '禾川县电动自行车停放充电管理办法',
        facts: [
          <StatusTag key="s" standing="notYetInForce" label="12月1日起施行" />,
          '禾政规发〔2025〕6号',
          '县人民政府',
          '2025年11月10日公布',
        ],
      },
      {
        key: '2',
        href: '#2',
        title: <MarkedText text="禾川县农村宅基地审批管理办法" spans={[{ start: 5, end: 8, kind: 'hit' }]} />,
        facts: [<StatusTag key="s" standing="inForce" />, '禾政规发〔2021〕3号', '县人民政府', '2021年3月5日公布'],
        snippet: (
          <>
            <a href="#2-a6">第六条</a>{' '}
            <MarkedText
              text="农村村民申请宅基地，应当以户为单位向所在村民小组提出书面申请。"
              spans={[{ start: 6, end: 9, kind: 'hit' }]}
            />
          </>
        ),
      },
      {
        key: '3',
        href: '#3',
        title: longTitle,
        struck: true,
        facts: [<StatusTag key="s" standing="repealed" />, '禾政发〔2012〕8号', '2025年9月2日废止'],
      },
    ]}
  />
)

export const recordRowsExamples: ExampleSet = {
  component: 'RecordRows',
  purpose: '公众清单里的文件：标题，效力、文号、机关、日期，命中的条文。',
  examples: [
    { name: '平常', render: usual },
    { name: '390 px', width: 'phone', render: usual },
    { name: '深色', theme: 'dark', render: usual },
    { name: '大字', text: 'large', render: usual },
  ],
}
