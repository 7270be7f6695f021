import type { LegalDiffCounts } from '@fadu/core'
import { formatNumber, type Lang } from './formats.ts'

/**
 * 修改 4 条，新增 1 条，删除 0 条，移动 1 条；29 条未变。 What is rare (split, merged, renumbered, typing, places outside the provisions) is said only
 * where there is some. `ofArticles`: provisions are 条; otherwise headings or paragraphs, counted as 处.
 */
export function diffSummary(counts: LegalDiffCounts, ofArticles: boolean, lang: Lang): string {
  const { same, renumbered, changed, added, removed, moved, split, merged, movedAndChanged, typing, matter } = counts
  const provisionsDiffer = changed + added + removed + moved + split + merged + renumbered > 0
  const unchanged = same + renumbered
  if (lang === 'zh') {
    const unit = ofArticles ? '条' : '处'
    const n = (count: number) => `${formatNumber(count)} ${unit}`
    const rest = [
      typing > 0 && `${n(typing)}只有标点或者书写形式不同`,
      matter > 0 && `条文以外另有 ${formatNumber(matter)} 处不同`,
    ].filter(Boolean)
    if (!provisionsDiffer)
      return rest.length === 0 ? '两个文本没有不同。' : `${ofArticles ? '各条' : '各处'}文字没有改动；${rest.join('；')}。`
    const said = [
      `修改 ${n(changed)}`,
      `新增 ${n(added)}`,
      `删除 ${n(removed)}`,
      `移动 ${n(moved)}${movedAndChanged > 0 ? `（其中 ${n(movedAndChanged)}有改动）` : ''}`,
      ...(split > 0 ? [`拆分 ${n(split)}`] : []),
      ...(merged > 0 ? [`合并 ${n(merged)}`] : []),
    ].join('，')
    const kept =
      same === 0 && renumbered > 0
        ? `${n(renumbered)}只改了条号`
        : `${n(unchanged)}未变${renumbered > 0 ? `（其中 ${n(renumbered)}只改了条号）` : ''}`
    return `${[said, kept, ...rest].join('；')}。`
  }
  const n = (count: number) => formatNumber(count, 'en')
  const rest = [
    typing > 0 && `${n(typing)} differ in typing only`,
    matter > 0 && `${n(matter)} ${matter === 1 ? 'place' : 'places'} outside the provisions differ`,
  ].filter(Boolean)
  if (!provisionsDiffer) return rest.length === 0 ? 'The two texts do not differ.' : `No provision changed; ${rest.join('; ')}.`
  const said = [
    `${n(changed)} changed`,
    `${n(added)} added`,
    `${n(removed)} removed`,
    `${n(moved)} moved${movedAndChanged > 0 ? ` (${n(movedAndChanged)} of them changed)` : ''}`,
    ...(split > 0 ? [`${n(split)} split`] : []),
    ...(merged > 0 ? [`${n(merged)} merged`] : []),
  ].join(', ')
  const kept =
    same === 0 && renumbered > 0
      ? `${n(renumbered)} renumbered only`
      : `${n(unchanged)} unchanged${renumbered > 0 ? ` (${n(renumbered)} of them renumbered only)` : ''}`
  return `${[said, kept, ...rest].join('; ')}.`
}
