import { gramsOf } from '../platform/register/searchGrams.ts'

/**
 * Short names that people type and official texts write out. Only ones with a single full form; each reads the same way in any
 * document.
 */
const fullForms: readonly (readonly [short: string, full: string])[] = [
  ['人大常委会', '人民代表大会常务委员会'],
  ['低保', '最低生活保障'],
  ['公租房', '公共租赁住房'],
  ['廉租房', '廉租住房'],
  ['经适房', '经济适用住房'],
  ['环评', '环境影响评价'],
  ['社保', '社会保险'],
  ['新农合', '新型农村合作医疗'],
  ['计生', '计划生育'],
  ['高新区', '高新技术产业开发区'],
]

/** The query as typed, and written out where it holds a short name. */
function readingsOf(query: string): readonly string[] {
  const full = fullForms.reduce((text, [short, long]) => text.replaceAll(short, long), query)
  return full === query ? [query] : [query, full]
}

/** 2-grams and words of a query, of each of its readings. */
export const wordsOf = (query: string): readonly (readonly string[])[] =>
  readingsOf(query).map((reading) => [...new Set(gramsOf(reading))])

/** The same table for an engine that writes out short names itself. */
export const synonyms: Record<string, string[]> = Object.fromEntries(fullForms.map(([short, full]) => [short, [full]]))
