import { type Language, standingTerms, termIn } from '@fadu/core'
import type { DocumentContent } from './page.ts'

/**
 * A document as plain text: the facts one must know before reading, then the text as it was published. The standing is that of
 * the day on which it was asked for.
 */
export function plainText(document: DocumentContent, body: string, origin: string): string {
  const standing = document.superseded ? 'amended' : document.standing
  const head = [
    document.title,
    [document.issuers.join('、'), document.number].filter(Boolean).join('　'),
    `公布 ${document.publishedOn}　施行 ${document.effectiveOn}${document.validUntil ? `　有效期至 ${document.validUntil}` : ''}`,
    `效力（${document.day}）：${termIn(standingTerms[standing], 'zh' satisfies Language)}${endedLine(document)}`,
    `${origin}/d/${document.id}${document.versions.length > 1 ? `?n=${document.shown.n}` : ''}`,
  ]
  return `${head.filter(Boolean).join('\n')}\n\n${body}${body.endsWith('\n') ? '' : '\n'}`
}

function endedLine({ ending, day }: DocumentContent): string {
  if (!ending || ending.on > day) return ''
  return `，自 ${ending.on} 起${ending.by ? `，依据《${ending.by.title}》${ending.by.number ? `（${ending.by.number}）` : ''}` : ''}`
}
