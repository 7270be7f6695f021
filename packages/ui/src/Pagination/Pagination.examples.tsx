import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Pagination } from './Pagination.tsx'

export const paginationExamples: ExampleSet = {
  component: 'Pagination',
  purpose: '上一页、下一页。',
  examples: [
    { name: '中间', render: () => <Pagination previousHref="#before" nextHref="#after" summary="第 21 至 40 件，共 214 件" /> },
    { name: '第一页、390 px', width: 'phone', render: () => <Pagination nextHref="#after" summary="第 1 至 20 件，共 214 件" /> },
    {
      name: '英文',
      lang: 'en',
      render: () => <Pagination previousHref="#before" nextHref="#after" summary="21 to 40 of 214 documents" />,
    },
  ],
}
