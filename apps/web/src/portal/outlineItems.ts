import { type LegalTree, listArticles, outlineOf, parseChineseNumeral } from '@fadu/core'
import type { OutlineItem } from '@fadu/ui'
import type { PortalWords } from './words.ts'

/** Articles of a text without chapters that are listed one by one; longer texts go by tens. */
const ONE_BY_ONE = 12

const numberOf = (label: string | null): number | null => {
  const numeral = label && /^第(.+?)条/.exec(label)?.[1]
  return numeral ? parseChineseNumeral(numeral) : null
}

/** Chapters with the articles in them; for texts without chapters the articles themselves, for others the numbered points. */
export function outlineItems(tree: LegalTree, words: PortalWords): readonly OutlineItem[] {
  const entries = outlineOf(tree).filter((entry) => entry.kind !== 'heading' || entry.label !== '')
  if (entries.some((entry) => entry.kind !== 'annex'))
    return entries.map(({ label, title, anchor, first, last }) => {
      const from = numberOf(first)
      const to = numberOf(last)
      return {
        href: `#${anchor}`,
        label: [label, title].filter(Boolean).join(' '),
        ...(from !== null && to !== null && anchor.startsWith('f') === false ? { range: words.outline.range(from, to) } : {}),
      }
    })
  const articles = listArticles(tree).filter((article) => !article.anchor.startsWith('f'))
  const annexes = entries.map(({ label, title, anchor }) => ({
    href: `#${anchor}`,
    label: [label, title].filter(Boolean).join(' '),
  }))
  if (articles.length <= ONE_BY_ONE) return [...articles.map(({ label, anchor }) => ({ href: `#${anchor}`, label })), ...annexes]
  const tens = Array.from({ length: Math.ceil(articles.length / 10) }, (_, i) => articles.slice(i * 10, i * 10 + 10))
  return [
    ...tens.map((group) => ({
      href: `#${group[0]!.anchor}`,
      label: words.outline.articles(group[0]!.label, group.at(-1)!.label),
    })),
    ...annexes,
  ]
}
