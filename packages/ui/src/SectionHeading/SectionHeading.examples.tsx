import type { ExampleSet } from '../gallery/exampleSet.ts'
import { longTitle } from '../gallery/exampleSet.ts'
import { SectionHeading } from './SectionHeading.tsx'

export const sectionHeadingExamples: ExampleSet = {
  component: 'SectionHeading',
  purpose: '一段内容的标题：一个词、一条线，可以带数和去处。',
  examples: [
    {
      name: '工作台',
      render: () => (
        <SectionHeading level={3} count={2}>
          今天
        </SectionHeading>
      ),
    },
    {
      name: '带去处',
      render: () => (
        <SectionHeading level={3} aside={<a href="#all">全部</a>}>
          最近记录
        </SectionHeading>
      ),
    },
    {
      name: '门户',
      render: () => (
        <SectionHeading level={3} face="strong" aside={<a href="#all">全部</a>}>
          最近公布
        </SectionHeading>
      ),
    },
    {
      name: '60 字标题',
      width: 'phone',
      render: () => (
        <SectionHeading level={3} aside={<a href="#all">全部</a>}>
          {longTitle}
        </SectionHeading>
      ),
    },
  ],
}
