import { Button } from '../Button/Button.tsx'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { RemarkList } from './RemarkList.tsx'

const usual = (first: number) => (
  <RemarkList
    label="机器提示"
    remarks={[
      {
        number: first,
        title: '设定罚款',
        text: '规范性文件不得设定行政处罚。',
        source: { text: '行政处罚法第十六条', href: '/d/penalty#a16' },
        checked: '查过：第一条列明依据《城镇排水与污水处理条例》，该条例第五十条罚款幅度为五十万元以下，与本条幅度不同。',
        severity: 'late',
        current: true,
        href: '#d19',
        actions: (
          <>
            <Button>转为审核意见</Button>
            <Button kind="quiet">不采纳</Button>
          </>
        ),
      },
      {
        number: first + 1,
        title: '设定查封',
        text: '行政强制措施由法律设定。',
        source: { text: '行政强制法第十条' },
        severity: 'late',
        href: '#d19',
      },
      { number: first + 2, title: '所指条文不存在', text: '全文共 28 条。', severity: 'due', href: '#d20' },
    ]}
  />
)

export const remarkListExamples: ExampleSet = {
  component: 'RemarkList',
  purpose: '正文旁的机器提示：只提问，不下结论。',
  examples: [
    { name: '平常', width: 'phone', render: () => usual(3) },
    { name: '深色', width: 'phone', theme: 'dark', render: () => usual(13) },
  ],
}
