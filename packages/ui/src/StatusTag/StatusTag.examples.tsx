import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Run } from '../gallery/Run.tsx'
import { type FilingStage, type Stage, type Standing, StatusTag } from './StatusTag.tsx'

const standings: readonly Standing[] = ['unpublished', 'notYetInForce', 'inForce', 'amended', 'repealed', 'lapsed', 'annulled']
const stages: readonly Stage[] = [
  'drafting',
  'consulting',
  'submitted',
  'reviewing',
  'awaitingMaterial',
  'returned',
  'passed',
  'failed',
  'outOfScope',
  'approved',
  'deferred',
  'rejected',
  'signed',
  'numbered',
  'published',
  'withdrawn',
]
const filings: readonly FilingStage[] = [
  'due',
  'sent',
  'returned',
  'resent',
  'registered',
  'refused',
  'cleared',
  'correctionAsked',
  'corrected',
]

const standingRun = () => (
  <Run>
    {standings.map((standing) => (
      <StatusTag key={standing} standing={standing} />
    ))}
  </Run>
)

export const statusTagExamples: ExampleSet = {
  component: 'StatusTag',
  purpose: '一个词、一个记号、一种颜色：文件的效力、办理阶段、备案状态。',
  examples: [
    { name: '效力', render: standingRun },
    {
      name: '办理阶段',
      render: () => (
        <Run>
          {stages.map((stage) => (
            <StatusTag key={stage} stage={stage} />
          ))}
        </Run>
      ),
    },
    {
      name: '备案',
      render: () => (
        <Run>
          {filings.map((filing) => (
            <StatusTag key={filing} filing={filing} />
          ))}
          <StatusTag filing="due" overdue />
        </Run>
      ),
    },
    {
      name: '自定的词',
      render: () => (
        <Run>
          <StatusTag standing="notYetInForce" label="12月1日起施行" />
          <StatusTag tone="due" label="试行期还有 41 天" />
          <StatusTag tone="due" label="待核实" />
        </Run>
      ),
    },
    { name: '英文', lang: 'en', render: standingRun },
    { name: '深色', theme: 'dark', render: standingRun },
    { name: '大字', text: 'large', render: standingRun },
    { name: '高对比', contrast: 'high', render: standingRun },
  ],
}
