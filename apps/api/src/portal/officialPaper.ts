import { standingTerms, termIn } from '@fadu/core'
import { chineseDay } from '../platform/chineseDay.ts'
import type { OfficialPaper } from '../platform/word/officialBlocks.ts'
import type { DocumentContent, NamedDocument } from './page.ts'

/** A published document as a paper to take away, with its standing on the day that was asked for wherever it is not simply in force. */
export function officialPaper(document: DocumentContent, origin: string): OfficialPaper {
  const { title, number, issuers, tree, signedOn } = document
  return {
    title,
    number,
    issuers,
    warnings: warnings(document),
    tree,
    signedOn: signedOn && chineseDay(signedOn),
    note: note(document, origin),
  }
}

function warnings({ day, standing, ending, superseded, validUntil, effectiveOn, shown, versions, suspensions }: DocumentContent) {
  const told: string[] = []
  const term = termIn(standingTerms[standing], 'zh')
  if (standing === 'notYetInForce') told.push(`${term}，自${chineseDay(effectiveOn)}起施行`)
  else if (ending && ending.on <= day)
    told.push(`${term}，自${chineseDay(ending.on)}起${ending.by ? `，依据${named(ending.by)}` : ''}`)
  else if (standing === 'lapsed' && validUntil) told.push(`${term}，有效期至${chineseDay(validUntil)}`)
  const next = versions.find(({ n }) => n === shown.n + 1)
  if (superseded)
    told.push(
      `这是修改前的文本，${next?.effectiveOn ? `修改后的文本自${chineseDay(next.effectiveOn)}起施行` : '已有修改后的文本'}`,
    )
  for (const { article, from, until } of suspensions)
    if (from <= day && (until === null || until > day)) told.push(`${article}自${chineseDay(from)}起停止执行`)
  return told.map((words) => `效力状态（${chineseDay(day)}）：${words}`)
}

const named = ({ title, number }: NamedDocument) => `《${title}》${number ? `（${number}）` : ''}`

/** 附注: the dates that the text itself may not give, and where the paper is from. */
function note(
  { id, day, publishedOn, effectiveOn, validUntil, missing, shown, versions }: DocumentContent,
  origin: string,
): string {
  const dates = [
    missing.includes('publishedOn') ? '' : `${chineseDay(publishedOn)}公布`,
    missing.includes('effectiveOn') ? '' : `自${chineseDay(effectiveOn)}起施行`,
    validUntil ? `有效期至${chineseDay(validUntil)}` : '',
  ]
  const from = `${chineseDay(day)}由 ${origin}/d/${id}${versions.length > 1 ? `?n=${shown.n}` : ''} 生成`
  return `${dates.filter(Boolean).join('，')}。${from}`.replace(/^。/, '')
}
