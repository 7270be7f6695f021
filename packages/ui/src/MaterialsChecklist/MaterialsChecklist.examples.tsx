import { Button } from '../Button/Button.tsx'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { MaterialsChecklist } from './MaterialsChecklist.tsx'

const see = <a href="#see">查看</a>

const usual = () => (
  <MaterialsChecklist
    label="报送审核的材料"
    rows={[
      { name: '起草说明', state: 'present', note: '必要性、主要措施、依据', action: see },
      { name: '制定依据', state: 'present', note: '自动列出 4 部，已核对现行有效', action: see },
      { name: '征求意见及采纳情况', state: 'pending', note: '公开征求意见到12月10日止' },
      {
        name: '公平竞争审查结论',
        state: 'missing',
        note: '本办法第二十条涉及经营者资格，应当审查（公平竞争审查条例第二条）',
        action: <Button>上传</Button>,
      },
      { name: '专家论证意见', state: 'optional', note: '专业性强的可以附' },
    ]}
  />
)

export const materialsChecklistExamples: ExampleSet = {
  component: 'MaterialsChecklist',
  purpose: '要哪些材料，各有什么用，缺的怎么补。自查提示也用它。',
  examples: [
    { name: '平常', render: usual },
    {
      name: '自查提示',
      render: () => (
        <MaterialsChecklist
          label="自查提示"
          rows={[
            {
              name: '第十九条 设定罚款',
              state: 'remark',
              note: '规范性文件不得设定行政处罚（行政处罚法第十六条）。改为援引上位法罚则，或者删去。',
              action: <a href="#a19">去修改</a>,
            },
            {
              name: '第二十八条 有效期十年',
              state: 'remark',
              note: '超过五年，应当说明理由',
              action: <a href="#a28">说明理由</a>,
            },
          ]}
        />
      ),
    },
    {
      name: '60 字标题、390 px',
      width: 'phone',
      render: () => (
        <MaterialsChecklist
          label="材料"
          rows={[{ name: longTitle, state: 'missing', note: '用来说明必要性', action: <Button>上传</Button> }]}
        />
      ),
    },
    { name: '深色', theme: 'dark', render: usual },
    { name: '英文', lang: 'en', render: usual },
  ],
}
