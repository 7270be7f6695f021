import type { ExampleSet } from '../gallery/exampleSet.ts'
import { LogList } from './LogList.tsx'

const usual = () => (
  <LogList
    entries={[
      { position: 1204, what: '溪州市人民政府 准予登记', on: '2025-11-05', who: '吴静', isNew: true },
      { position: 1188, what: '向溪州市人民政府报送备案', on: '2025-11-03', who: '李强' },
      { position: 1101, what: '公布：县政府网站、公报第10期', on: '2025-10-20', who: '李强', href: '#1101' },
      { position: 1097, what: '编号 禾政规发〔2025〕5号', on: '2025-10-17', who: '李强', onBehalfOf: '何芳' },
    ]}
  />
)

export const logListExamples: ExampleSet = {
  component: 'LogList',
  purpose: '做了什么，什么时候，谁。',
  examples: [
    { name: '平常', width: 'half', render: usual },
    { name: '空', width: 'half', render: () => <LogList entries={[]} /> },
    { name: '英文、深色', width: 'half', lang: 'en', theme: 'dark', render: usual },
  ],
}
