import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Skeleton } from './Skeleton.tsx'

export const skeletonExamples: ExampleSet = {
  component: 'Skeleton',
  purpose: '读取中：占住位置，200 毫秒后才出现。',
  examples: [
    { name: '读取中，文字', width: 'half', render: () => <Skeleton lines={6} /> },
    { name: '读取中，清单', width: 'half', render: () => <Skeleton shape="rows" lines={4} label="正在读取待办" /> },
    { name: '深色', theme: 'dark', width: 'half', render: () => <Skeleton lines={3} /> },
  ],
}
