import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { Breadcrumb } from './Breadcrumb.tsx'

export const breadcrumbExamples: ExampleSet = {
  component: 'Breadcrumb',
  purpose: '现在在哪里，怎么回去。',
  examples: [
    {
      name: '平常',
      render: () => (
        <Breadcrumb crumbs={[{ label: '首页', href: '/' }, { label: '现行有效', href: '/documents' }, { label: '自然资源' }]} />
      ),
    },
    {
      name: '60 字标题',
      width: 'phone',
      render: () => (
        <Breadcrumb crumbs={[{ label: '首页', href: '/' }, { label: '现行有效', href: '/documents' }, { label: longTitle }]} />
      ),
    },
  ],
}
