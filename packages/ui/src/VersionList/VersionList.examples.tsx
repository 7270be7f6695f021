import type { ExampleSet } from '../gallery/exampleSet.ts'
import { VersionList } from './VersionList.tsx'

const usual = () => (
  <VersionList
    versions={[
      { n: 2, date: '2023-08-15', href: '#v2', note: 'current', shown: true },
      { n: 1, date: '2021-03-05', href: '#v1', note: 'original' },
    ]}
    compare={{ href: '#compare', summary: '改 4 条，增 1 条' }}
  />
)

export const versionListExamples: ExampleSet = {
  component: 'VersionList',
  purpose: '一份文件有过的文本。',
  examples: [
    { name: '平常', width: 'half', render: usual },
    {
      name: '只有一个',
      width: 'half',
      render: () => <VersionList versions={[{ n: 1, date: '2025-12-01', href: '#v1', note: 'coming', shown: true }]} />,
    },
    { name: '英文', width: 'half', lang: 'en', render: usual },
  ],
}
