import type { ExampleSet } from '../gallery/exampleSet.ts'
import { SearchBox } from './SearchBox.tsx'

const hero = () => <SearchBox action="/search" size="hero" placeholder="输入事项、标题或者文号" />

export const searchBoxExamples: ExampleSet = {
  component: 'SearchBox',
  purpose: '检索框：首页的一个大框，报头里的小框，工作台里不带按钮的框。',
  examples: [
    { name: '首页', render: hero },
    { name: '报头', width: 'half', render: () => <SearchBox action="/search" placeholder="标题、文号、正文" /> },
    {
      name: '工作台',
      width: 'half',
      render: () => <SearchBox action="/desk/search" size="bare" placeholder="检索文件、文号、案件" defaultValue="宅基地" />,
    },
    { name: '390 px', width: 'phone', render: hero },
    { name: '深色', theme: 'dark', render: hero },
  ],
}
