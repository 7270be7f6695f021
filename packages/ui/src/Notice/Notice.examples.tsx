import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Stack } from '../gallery/Run.tsx'
import { Notice } from './Notice.tsx'

const all = () => (
  <Stack>
    <Notice title="检索服务正在重建，暂由数据库回答。">结果完整，排序可能与平时不同。</Notice>
    <Notice tone="due" title="本件有效期还有 127 天。" action={<a href="#evaluate">开展评估</a>}>
      评估应当在到期六个月以前开始。
    </Notice>
    <Notice tone="late" title="日志核验没有通过：第 1204 条与前一条不相接。">
      写入已经停止，请联系审计管理员。
    </Notice>
    <Notice tone="done" title="已向县人大常委会报送备案。" action={<a href="#receipt">查看回执</a>}>
      备案报告、正式文本等 5 件材料，2025年11月24日。
    </Notice>
  </Stack>
)

export const noticeExamples: ExampleSet = {
  component: 'Notice',
  purpose: '页面对自己的说明。办了什么就说什么。',
  examples: [
    { name: '四种', render: all },
    { name: '390 px', width: 'phone', render: all },
    { name: '深色', theme: 'dark', render: all },
    { name: '高对比', contrast: 'high', render: all },
  ],
}
