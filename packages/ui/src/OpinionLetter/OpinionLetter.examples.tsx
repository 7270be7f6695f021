import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { OpinionLetter, type OpinionLetterProps } from './OpinionLetter.tsx'

const letter: OpinionLetterProps = {
  level: 3,
  reviewOrgan: '禾川县司法局',
  number: '禾司审〔2025〕24号',
  to: '县住房城乡建设局',
  title: '禾川县城镇排水管理办法（送审稿）',
  textHash: '7c1e0f5b2d9a4e3c8b6f1d0a9e7c5b3f2a1d4e6c8b0f9a7d5c3e1b2f4a6da90b',
  round: 1,
  basis: ['《中华人民共和国行政处罚法》', '《中华人民共和国行政强制法》', '《城镇排水与污水处理条例》', '国办发〔2018〕115号'],
  findings: [
    {
      where: '第十九条',
      problem: '设定罚款，幅度与上位法不一致。',
      source: '行政处罚法第十六条',
      advice: '援引《城镇排水与污水处理条例》第五十条，或者删去。',
    },
    { where: '第十九条', problem: '设定查封。', source: '行政强制法第十条', advice: '删去“可以查封其排水设施”。' },
    { where: '第二十条', problem: '要求外地经营者在本县登记注册并设立分支机构。', source: '公平竞争审查条例第九条' },
  ],
  conclusion: 'changesRequired',
  writtenBy: '周敏',
  signed: { by: '吴静', on: '2025-12-05' },
}

export const opinionLetterExamples: ExampleSet = {
  component: 'OpinionLetter',
  purpose: '审核意见书，屏幕上和印出来一样。',
  examples: [
    { name: '已签发', render: () => <OpinionLetter {...letter} /> },
    {
      name: '预览，合法',
      render: () => (
        <OpinionLetter
          {...letter}
          number={undefined}
          findings={[]}
          conclusion="lawful"
          summary="第二轮修改后，原提出的三处意见均已采纳。"
          round={2}
          signed={null}
        />
      ),
    },
    { name: '60 字标题、390 px', width: 'phone', render: () => <OpinionLetter {...letter} title={longTitle} /> },
    { name: '英文', lang: 'en', render: () => <OpinionLetter {...letter} /> },
    { name: '深色', theme: 'dark', render: () => <OpinionLetter {...letter} /> },
  ],
}
