import type { ExampleSet } from '../gallery/exampleSet.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

const errors = [
  { field: 'wrong-number', message: '发文字号缺“号”，年份应当用六角括号：禾政规发〔2025〕5号。' },
  { field: 'wrong-published', message: '公布日期早于签发日期（2025年10月17日），请核对。' },
]

export const errorSummaryExamples: ExampleSet = {
  component: 'ErrorSummary',
  purpose: '提交后列出要改的地方，点一条就到那一项。',
  examples: [
    { name: '出错', render: () => <ErrorSummary errors={errors} /> },
    { name: '390 px、深色', width: 'phone', theme: 'dark', render: () => <ErrorSummary errors={errors} /> },
  ],
}
