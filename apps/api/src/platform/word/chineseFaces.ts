import type { IFontAttributesProperties } from 'docx'

const LATIN = 'Times New Roman'

/**
 * Chinese in one face, digits and letters in a Latin one. The hint makes “ ” ‘ ’ — … Chinese, which belong to both; without it Word sets
 * them in the Latin face (ECMA-376 part 1, 17.3.2.26).
 */
export const chineseFace = (face: string): IFontAttributesProperties => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia: face,
  hint: 'eastAsia',
})

/** The language of papers, for spelling and for the choice of a face where the one named is not there. */
export const chineseText = { value: 'en-US', eastAsia: 'zh-CN' } as const

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** XML has no way to write control characters. */
export const withoutControls = (text: string): string => text.replaceAll(CONTROLS, '')
