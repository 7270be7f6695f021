import type { ExampleSet } from '../gallery/exampleSet.ts'
import { LifecycleRuler, type LifecycleStep } from './LifecycleRuler.tsx'

export const filingSteps: readonly LifecycleStep[] = [
  { name: '起草', state: 'done', note: '县发展改革局 4月2日' },
  { name: '征求意见', state: 'done', note: '5月6日至6月5日' },
  { name: '合法性审核', state: 'done', note: '修改后合法 7月18日', href: '#review' },
  { name: '集体讨论', state: 'done', note: '第52次常务会议 9月12日' },
  { name: '签发编号', state: 'done', note: '10月17日' },
  { name: '公布', state: 'done', note: '10月20日' },
  { name: '备案', state: 'current', note: '1 / 2 已登记' },
  { name: '到期前评估', state: 'todo', note: '2030年4月1日起' },
]

const reviewSteps: readonly LifecycleStep[] = [
  { name: '起草', state: 'done', note: '县住建局 10月8日' },
  { name: '征求意见', state: 'done', note: '10月10日至11月10日' },
  { name: '报送审核', state: 'done', note: '11月17日' },
  { name: '合法性审核', state: 'current', note: '周敏 第 1 轮' },
  { name: '集体讨论', state: 'todo', note: '尚不能提请' },
  { name: '编号公布', state: 'todo' },
  { name: '备案', state: 'todo' },
]

export const lifecycleRulerExamples: ExampleSet = {
  component: 'LifecycleRuler',
  purpose: '一件文件走到哪一步：已完成、正在办、尚未开始，带日期和经办人。',
  examples: [
    { name: '备案中', render: () => <LifecycleRuler steps={filingSteps} /> },
    { name: '审核中', render: () => <LifecycleRuler steps={reviewSteps} /> },
    { name: '390 px', width: 'phone', render: () => <LifecycleRuler steps={reviewSteps} /> },
    { name: '深色', theme: 'dark', render: () => <LifecycleRuler steps={reviewSteps} /> },
    { name: '大字', text: 'large', render: () => <LifecycleRuler steps={filingSteps} /> },
  ],
}
