import { formatChineseNumeral, parseChineseNumeral } from '../text/chineseNumeral.ts'

/** Where in a text: 第十条之一第二款第（三）项第1目 is article [10, 1], paragraph 2, item 3 in brackets, subitem 1. */
export interface Address {
  readonly article?: readonly number[]
  readonly paragraph?: number
  readonly item?: number
  readonly bracketed?: boolean
  readonly subitem?: number
}

const chinese = formatChineseNumeral

/** As lawyers write it; undefined where no article is known. 项 keeps the brackets it was written with. */
export function formatAddress({ article, paragraph, item, bracketed, subitem }: Address): string | undefined {
  if (!article) return undefined
  const [number, inserted] = article as [number, number?]
  return [
    `第${chinese(number)}条${inserted ? `之${chinese(inserted)}` : ''}`,
    paragraph ? `第${chinese(paragraph)}款` : '',
    item ? (bracketed ? `第（${chinese(item)}）项` : `第${chinese(item)}项`) : '',
    subitem ? `第${subitem}目` : '',
  ].join('')
}

const ADDRESS =
  /^第([^第条款项目（）()]{1,9})条(?:之([^第条款项目（）()]{1,3}))?(?:第([^第条款项目（）()]{1,5})款)?(?:第([（(]?)([^第条款项目（）()]{1,5})[）)]?项)?(?:第([^第条款项目（）()]{1,5})目)?$/

/** Reads what `formatAddress` writes; null for anything else. */
export function readAddress(written: string): Address | null {
  const match = ADDRESS.exec(written)
  if (!match) return null
  const [, article, inserted, paragraph, bracket, item, subitem] = match
  const parts = [article, inserted, paragraph, item, subitem].map((part) =>
    part === undefined ? undefined : parseChineseNumeral(part),
  )
  if (parts.includes(null)) return null
  const [a, z, p, i, s] = parts as (number | undefined)[]
  return {
    article: z === undefined ? [a!] : [a!, z],
    ...(p === undefined ? {} : { paragraph: p }),
    ...(i === undefined ? {} : { item: i, bracketed: bracket !== '' }),
    ...(s === undefined ? {} : { subitem: s }),
  }
}

/** The anchor of an address in the structured text: 第三条第二款第（一）项 is a3-2-1. A lone 款 is anchored though not cited. */
export function anchorOfAddress(written: string): string | null {
  const address = readAddress(written)
  if (!address?.article) return null
  const { article, paragraph, item, subitem } = address
  const below = item ? [paragraph ?? 1, item, ...(subitem ? [subitem] : [])] : paragraph ? [paragraph] : []
  return [`a${article.join('z')}`, ...below].join('-')
}
