import type { LegalDate } from '@fadu/core'
import { chineseDay } from '../platform/chineseDay.ts'

export interface ReportFacts {
  readonly title: string
  readonly number: string
  readonly issuer: string
  readonly authority: string
  readonly publishedOn: LegalDate
  readonly effectiveOn: LegalDate
  readonly on: LegalDate
  /** What goes with the text, by name: 说明, 制定依据. */
  readonly enclosed: readonly string[]
}

/** 备案报告, the covering letter, in the wording of the field: 现将×年×月×日公布的《…》及说明、依据报请备案. */
export function filingReport(facts: ReportFacts): string {
  return [
    `${facts.issuer}关于报送《${facts.title}》备案的报告`,
    '',
    `${facts.authority}：`,
    '',
    `　　现将${chineseDay(facts.publishedOn)}公布的《${facts.title}》（${facts.number}）文本${facts.enclosed.length > 0 ? `及${facts.enclosed.join('、')}` : ''}报请备案。该文件自${chineseDay(facts.effectiveOn)}起施行。`,
    '',
    `　　　　　　　　　　　　${facts.issuer}`,
    `　　　　　　　　　　　　${chineseDay(facts.on)}`,
    '',
  ].join('\n')
}
