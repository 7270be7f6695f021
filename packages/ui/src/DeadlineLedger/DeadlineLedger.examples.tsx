import type { ExampleSet } from '../gallery/exampleSet.ts'
import { DeadlineLedger, type DeadlineLedgerData } from './DeadlineLedger.tsx'

export const filingLedger: DeadlineLedgerData = {
  rows: [
    { day: '2025-10-20', what: '公布，当日不计', kind: 'start' },
    { day: '10月21日起', what: '按自然日计算', count: '+29', kind: 'counted' },
    { day: '周末节假日', what: '自然日照计，末日遇休顺延', kind: 'skipped' },
    { day: '2025-11-19', what: '星期三，期限届满', count: 30, kind: 'end' },
  ],
  rule: 'CN.file',
  unverified: true,
  source: { text: '法规规章备案审查条例第四条', href: '/rules/CN.file' },
}

export const reviewLedger: DeadlineLedgerData = {
  rows: [
    { day: '2025-11-17', what: '收到完整材料，当日不计', kind: 'start' },
    { day: '11月18日起', what: '工作日', count: '+14', kind: 'counted' },
    { day: '周六、周日', what: '6 天，不计', kind: 'skipped' },
    { day: '2025-12-08', what: '星期一，期限届满', count: 15, kind: 'end' },
  ],
  rule: 'CN.review',
  source: { text: '国办发〔2018〕115号（五）', href: '/rules/CN.review' },
}

export const deadlineLedgerExamples: ExampleSet = {
  component: 'DeadlineLedger',
  purpose: '一个期限怎么算出来的：从不计的第一天到最后一天，规则和出处。',
  examples: [
    { name: '平常', width: 'half', render: () => <DeadlineLedger ledger={reviewLedger} level={3} /> },
    { name: '待核实', width: 'half', render: () => <DeadlineLedger ledger={filingLedger} level={3} /> },
    {
      name: '估算',
      width: 'half',
      render: () => (
        <DeadlineLedger
          level={3}
          ledger={{
            rows: [
              { day: '2026-12-28', what: '收到完整材料，当日不计', kind: 'start' },
              { day: '12月29日起', what: '工作日，2027年按周一至周五估算', count: '+14', kind: 'counted' },
              { day: '2027-01-18', what: '星期一，期限届满', count: 15, kind: 'end' },
            ],
            rule: 'CN.review',
            estimated: true,
            source: { text: '国办发〔2018〕115号（五）' },
          }}
        />
      ),
    },
    { name: '英文、深色', lang: 'en', theme: 'dark', width: 'half', render: () => <DeadlineLedger ledger={filingLedger} level={3} /> },
  ],
}
