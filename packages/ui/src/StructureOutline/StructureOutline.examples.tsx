import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { StructureOutline } from './StructureOutline.tsx'

const usual = () => (
  <StructureOutline
    summary="识别出的结构：5 章 28 条，附件 1 个"
    nodes={[
      { label: '第一章 总则', children: [{ label: '第一条至第五条' }] },
      { label: '第二章 设施建设', children: [{ label: '第六条至第十一条' }] },
      {
        label: '第三章 运行维护',
        children: [
          { label: '第十二条至第十七条' },
          { label: '第十五条之后出现第十七条，缺第十六条', warning: true, href: '#a17' },
        ],
      },
      { label: '第四章 法律责任' },
      { label: '第五章 附则' },
    ]}
  />
)

export const structureOutlineExamples: ExampleSet = {
  component: 'StructureOutline',
  purpose: '从上传的文件里识别出的章节条，可疑处标出来。',
  examples: [
    { name: '平常', width: 'half', render: usual },
    {
      name: '没有条文',
      width: 'half',
      render: () => (
        <StructureOutline
          summary="没有识别出条文，按段落保存：12 段"
          nodes={[{ label: '全文没有“第N条”，请确认这份文件不分条', warning: true }]}
        />
      ),
    },
    {
      name: '60 字标题、深色',
      width: 'half',
      theme: 'dark',
      render: () => <StructureOutline summary="识别出的结构：1 章" nodes={[{ label: `附件 ${longTitle}` }]} />,
    },
  ],
}
