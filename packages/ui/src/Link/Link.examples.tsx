import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { Run, Stack } from '../gallery/Run.tsx'
import { Link } from './Link.tsx'

const kinds = (
  <Run>
    <Link href="#here">查看</Link>
    <Link href="#file" download>
      下载原件
    </Link>
    <Link href="#other" target="_blank" rel="noopener">
      在新窗口打开
    </Link>
  </Run>
)
const inText = (
  <p>
    依据<Link href="#law">《中华人民共和国土地管理法》第六十二条</Link>的规定，自受理之日起二十个工作日内作出审批决定。
  </p>
)

export const linkExamples: ExampleSet = {
  component: 'Link',
  purpose: '每一处链接都由它画出；工作台里由路由接管。行文中的链接加下划线，不只靠颜色。',
  examples: [
    { name: '单独的', render: () => kinds },
    { name: '行文中的', render: () => inText },
    {
      name: '60 字标题，390 px',
      width: 'phone',
      render: () => <Link href="#long">{longTitle}</Link>,
    },
    {
      name: '英文',
      lang: 'en',
      render: () => (
        <p>
          See <Link href="#definitions">the definitions and their sources</Link> for how it is counted.
        </p>
      ),
    },
    {
      name: '深色',
      theme: 'dark',
      render: () => (
        <Stack>
          {kinds}
          {inText}
        </Stack>
      ),
    },
    { name: '大字', text: 'large', render: () => inText },
    { name: '高对比度', contrast: 'high', render: () => inText },
  ],
}
