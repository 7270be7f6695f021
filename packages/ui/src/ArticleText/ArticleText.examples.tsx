import type { ExampleSet } from '../gallery/exampleSet.ts'
import { ArticleText, type LawBlock } from './ArticleText.tsx'
import type { TextSpan } from './spans.ts'

const over = (text: string, part: string, span: Omit<TextSpan, 'start' | 'end'>): TextSpan => {
  const start = text.indexOf(part)
  return { start, end: start + part.length, ...span }
}

const nine = '乡（镇）人民政府应当依照《中华人民共和国土地管理法》第六十二条的规定，自受理之日起二十个工作日内作出审批决定。'

export const homesteadBlocks: readonly LawBlock[] = [
  { kind: 'heading', id: 'c2', level: 2, text: '第二章　申请与审批' },
  {
    kind: 'article',
    id: 'a6',
    label: '第六条',
    paragraphs: [
      {
        kind: 'paragraph',
        text: '农村村民申请宅基地，应当以户为单位向所在村民小组提出书面申请。没有设立村民小组的，向村民委员会提出。',
      },
    ],
  },
  {
    kind: 'article',
    id: 'a7',
    label: '第七条',
    paragraphs: [
      {
        kind: 'paragraph',
        text: '村民委员会应当自收到申请之日起十五个工作日内组织村民会议或者村民代表会议讨论，并将申请理由、拟用地位置和面积、拟建房层高和面积等情况在本集体经济组织范围内公示。公示期不得少于七日。',
      },
    ],
  },
  {
    kind: 'article',
    id: 'a8',
    label: '第八条',
    paragraphs: [
      { kind: 'paragraph', text: '有下列情形之一的，村民委员会不予报送，并书面说明理由：' },
      { kind: 'item', text: '（一）不符合国土空间规划、村庄规划的；' },
      { kind: 'item', text: '（二）年龄未满十八周岁的，但依法应当另立户的除外；' },
      { kind: 'item', text: '（三）原有宅基地能够解决分户需要的。' },
    ],
  },
  {
    kind: 'article',
    id: 'a9',
    label: '第九条',
    paragraphs: [
      {
        kind: 'paragraph',
        text: nine,
        spans: [over(nine, '《中华人民共和国土地管理法》第六十二条', { kind: 'citation', href: '/d/land-law#a62' })],
      },
    ],
  },
]

const nineteen =
  '违反本办法第十二条规定，未取得排水许可证排放污水的，由县住房和城乡建设主管部门责令改正，并处五千元以上二万元以下罚款；拒不改正的，可以查封其排水设施。'
const twenty = '从事管网养护的企业应当在本县登记注册并设立分支机构，方可参加养护项目投标。'

export const drainageBlocks: readonly LawBlock[] = [
  { kind: 'heading', id: 'd4', level: 2, text: '第四章　法律责任' },
  {
    kind: 'article',
    id: 'd18',
    label: '第十八条',
    paragraphs: [{ kind: 'paragraph', text: '排水户应当按照排水许可证的要求排放污水，不得擅自变更排水口位置。' }],
  },
  {
    kind: 'article',
    id: 'd19',
    label: '第十九条',
    paragraphs: [
      {
        kind: 'paragraph',
        text: nineteen,
        spans: [
          over(nineteen, '并处五千元以上二万元以下罚款', { kind: 'remark', severity: 'late', number: 3, current: true }),
          over(nineteen, '可以查封其排水设施', { kind: 'remark', severity: 'late', number: 4 }),
        ],
      },
    ],
  },
  {
    kind: 'article',
    id: 'd20',
    label: '第二十条',
    paragraphs: [
      { kind: 'paragraph', text: twenty, spans: [over(twenty, '在本县登记注册并设立分支机构', { kind: 'remark', number: 5 })] },
    ],
  },
]

const actions = (prefix: string) => (article: { id: string }) => (
  <>
    <a href={`#${article.id}`}>复制本条链接</a>
    <a href={`#${prefix}-history`}>历次变化（1）</a>
    <a href={`#${prefix}-explain`}>解读</a>
  </>
)

/** Ids must differ on one page. */
const renamed = (blocks: readonly LawBlock[], prefix: string): readonly LawBlock[] =>
  blocks.map((block) => ({ ...block, id: `${prefix}${block.id}` }))

export const articleTextExamples: ExampleSet = {
  component: 'ArticleText',
  purpose: '法条：章节条款项，每条有地址；标记盖在字上，不改一个字。',
  examples: [
    {
      name: '公众页',
      width: 'half',
      render: () => <ArticleText headingLevel={3} blocks={homesteadBlocks} current="a7" actions={actions('usual')} />,
    },
    { name: '审核台', width: 'half', render: () => <ArticleText headingLevel={3} blocks={drainageBlocks} density="desk" /> },
    {
      name: '390 px',
      width: 'phone',
      render: () => (
        <ArticleText headingLevel={3} blocks={renamed(homesteadBlocks, 'p')} current="pa7" actions={actions('phone')} />
      ),
    },
    {
      name: '深色',
      theme: 'dark',
      width: 'half',
      render: () => <ArticleText headingLevel={3} blocks={renamed(drainageBlocks, 'k')} density="desk" />,
    },
    {
      name: '大字',
      text: 'large',
      width: 'half',
      render: () => <ArticleText headingLevel={3} blocks={renamed(homesteadBlocks.slice(0, 2), 'l')} />,
    },
    {
      name: '不分条，带附表',
      width: 'half',
      render: () => (
        <ArticleText
          headingLevel={3}
          density="desk"
          blocks={[
            { kind: 'plain', id: 'n1', text: '各乡（镇）人民政府，县政府各部门：' },
            { kind: 'point', id: 'n2', depth: 1, label: '一、', text: '调整救助标准' },
            { kind: 'plain', id: 'n2a', text: '临时救助标准自2026年1月1日起调整。' },
            { kind: 'point', id: 'n2b', depth: 2, label: '（一）', text: '支出型救助。按照每人 2400 元的标准发放。' },
            { kind: 'point', id: 'n2c', depth: 2, label: '（二）', text: '急难型救助。按照每人 3600 元的标准发放。' },
            { kind: 'plain', id: 'n3', align: 'end', text: '2025年11月20日' },
            { kind: 'heading', id: 'n4', level: 'annex', text: '附件　临时救助标准表' },
            {
              kind: 'table',
              id: 'n5',
              rows: [
                ['类别', '标准'],
                ['支出型', '每人 2400 元'],
                ['急难型', '每人 3600 元'],
              ],
            },
          ]}
        />
      ),
    },
  ],
}
