import type { ExampleSet } from '../gallery/exampleSet.ts'
import { FilingList } from './FilingList.tsx'

export const filingListExamples: ExampleSet = {
  component: 'FilingList',
  purpose: '报送给谁备案，各自怎样答复。',
  examples: [
    {
      name: '平常',
      width: 'half',
      render: () => (
        <FilingList
          filings={[
            { authority: '市人民政府', stage: 'registered', number: '溪府备〔2021〕17号', href: '#1' },
            { authority: '县人大常委会', stage: 'registered', number: '禾人备〔2021〕3号', href: '#2' },
          ]}
          note="公布后 9 日报送，期限 30 日"
          receiptHref="#receipt"
        />
      ),
    },
    {
      name: '逾期、补正',
      width: 'half',
      render: () => (
        <FilingList
          filings={[
            { authority: '溪州市人民政府', stage: 'returned', on: '2025-11-05' },
            { authority: '县人大常委会', stage: 'due', overdue: true },
          ]}
        />
      ),
    },
    { name: '空', width: 'half', render: () => <FilingList filings={[]} /> },
  ],
}
