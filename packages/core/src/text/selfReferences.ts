import { parseChineseNumeral } from './chineseNumeral.ts'

export interface SelfReference {
  readonly start: number
  readonly end: number
  /** 第三十二条, as written. */
  readonly text: string
  readonly number: readonly number[]
}

const SELF = /本(?:办法|规定|细则|条例|法|章程|规则|制度|意见|解释|规程|准则|规范|标准)(?=第)/g
const ARTICLE = /第([〇零一二三四五六七八九十百千\d]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?/y
// Between two articles of one enumeration: their 款 and 项, and the word that joins.
const LINK = /(?:第?[（(]?[一二三四五六七八九十百\d]{1,5}[）)]?[款项目、和]{1,2}){0,6}(?:、|和|或者?|及|以及|至|到)?(?=第)/y

/**
 * References of a text to its own articles: 本办法第三条, and the further ones of an enumeration, 本办法第三条、第五条和第七条.
 */
export function findSelfReferences(text: string): readonly SelfReference[] {
  const references: SelfReference[] = []
  for (const self of text.matchAll(SELF)) {
    let at = self.index + self[0].length
    for (;;) {
      ARTICLE.lastIndex = at
      const match = ARTICLE.exec(text)
      if (!match) break
      const number = [match[1]!, ...(match[2] ? [match[2]] : [])].map(parseChineseNumeral)
      if (number.includes(null)) break
      references.push({ start: at, end: at + match[0].length, text: match[0], number: number as number[] })
      LINK.lastIndex = at + match[0].length
      const link = LINK.exec(text)
      if (!link) break
      at = LINK.lastIndex
    }
  }
  return references
}
