import { parseChineseNumeral } from './chineseNumeral.ts'

export type LabelKind =
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'comma'
  | 'paren'
  | 'dot'
  | 'parenDigit'
  | 'circle'

/** What a line begins with, before it is decided whether it is a heading there. */
export interface Label {
  readonly kind: LabelKind
  /** Without spaces: 第十条之一, （一）, 1. */
  readonly label: string
  readonly number: readonly number[]
  /** UTF-16 length of the label and the white space after it, or the colon after 第一条. */
  readonly length: number
  /** White space, or nothing more, follows the label. */
  readonly spaced: boolean
  readonly rest: string
}

const NUMERAL = '[〇零○一二三四五六七八九十百千两\\d０-９]'
const ORDINAL = new RegExp(
  `^第((?:[ \\u3000]?${NUMERAL}){1,9})[ \\u3000]?(编|部分|分编|章|节|条)(?:之([一二三四五六七八九十]{1,3}))?`,
)
const COMMA = /^([一二三四五六七八九十百]{1,5})(?:、|[.．](?![\d０-９]))/
const PAREN = /^[（(][ \u3000]?([一二三四五六七八九十百]{1,5})[ \u3000]?[）)]/
const PAREN_DIGIT = /^(?:[（(][ \u3000]?([\d０-９]{1,3})[ \u3000]?[）)]|([\d０-９]{1,3})[）)])/
const DOT = /^([\d０-９]{1,3}) ?[.．、](?![\d０-９])/
const ENCLOSED = /^[\u3220-\u3229\u2460-\u2473\u2474-\u2487\u2488-\u249b]/

const ORDINAL_KINDS: Readonly<Record<string, LabelKind>> = {
  编: 'part',
  部分: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
  条: 'article',
}

/** The structural label a line begins with, or null. Looks at no more than the first 40 characters. */
export function readLabel(line: string): Label | null {
  const head = line.slice(0, 40)
  const ordinal = ORDINAL.exec(head)
  if (ordinal) {
    const numbers = [ordinal[1]!, ...(ordinal[3] ? [ordinal[3]] : [])].map((part) =>
      parseChineseNumeral(part.replace(/[ \u3000]/g, '')),
    )
    return numbers.includes(null) ? null : label(ORDINAL_KINDS[ordinal[2]!]!, ordinal[0], numbers as number[], line)
  }
  for (const [kind, pattern] of SIMPLE) {
    const match = pattern.exec(head)
    const number = match && parseChineseNumeral(match[1] ?? match[2] ?? '')
    if (match && number !== null && !REFERENCE_BELOW.test(line.slice(match[0].length)))
      return label(kind, match[0], [number], line)
  }
  const code = ENCLOSED.test(head) ? head.charCodeAt(0) : 0
  if (code >= 0x3220) return label('paren', head.charAt(0), [code - 0x321f], line)
  if (code >= 0x2488) return label('dot', head.charAt(0), [code - 0x2487], line)
  if (code >= 0x2474) return label('parenDigit', head.charAt(0), [code - 0x2473], line)
  if (code >= 0x2460) return label('circle', head.charAt(0), [code - 0x245f], line)
  return null
}

/** （三）项规定, （二）款的 go on with a reference that was broken over two lines; （三）项目名称 and （一）款项 are points. */
const REFERENCE_BELOW = /^[ \u3000]?(?:[项款](?:的|所|之)|[项款目](?:规定|情形|行为|事项|内容|[、，。；：）至和或与及中以第]|$))/

const SIMPLE = [
  ['comma', COMMA],
  ['paren', PAREN],
  ['parenDigit', PAREN_DIGIT],
  ['dot', DOT],
] as const

function label(kind: LabelKind, written: string, number: readonly number[], line: string): Label {
  // 第一条：…: the colon stands for the space.
  const between = kind === 'article' ? /^[：:]?[ \t\u3000]*/ : /^[ \t\u3000]*/
  const space = between.exec(line.slice(written.length, written.length + 8))![0].length
  const length = written.length + space
  const rest = line.slice(length)
  return { kind, label: written.replace(/[ \u3000]/g, ''), number, length, spaced: space > 0 || rest === '', rest }
}

/**
 * A label without a space after it goes on with a sentence, and is no heading, where words like these follow:
 * 第八条规定的情形, 第三条第一款, 第五条至第七条, 第四条所列. After 一、 they name what the point is about: 一、第十条第二款修改为.
 */
const REFERENCE =
  /^(?:规定|的(?!士)|之规定|所[列称指规述涉定确说]|中[的所“]|中规定|[、，,；;。）)》〉”]|[至和或与及](?:者|其)?第|以及|或者|及其|第[一二三四五六七八九十百零\d]+[款项条章节])/

export const continuesAsReference = (label: Label): boolean =>
  !label.spaced && label.kind !== 'comma' && REFERENCE.test(label.rest)

/** 第一章 总则: a division's heading is short and no sentence (第五节 生活、卫生。 is none), and does not go on as a reference does. */
export const isDivision = (label: Label): boolean =>
  (label.kind === 'part' || label.kind === 'subpart' || label.kind === 'chapter' || label.kind === 'section') &&
  label.rest.length <= 60 &&
  (!/[。；，：:;,]$/.test(label.rest) || (label.spaced && /^[^，；：。]{2,12}。$/.test(label.rest))) &&
  (label.spaced || !label.rest.endsWith('、')) &&
  !continuesAsReference(label)

/** Headings that stand alone without a number. */
export const isUnnumberedDivision = (line: string): boolean =>
  line.length <= 6 && /^(?:序[ \u3000]*言|前[ \u3000]*言|引[ \u3000]*言|总[ \u3000]*则|附[ \u3000]*则)$/.test(line)

export interface AnnexLabel {
  readonly label: string
  readonly number: readonly number[] | null
  readonly length: number
  readonly rest: string
}

const ANNEX =
  /^附[ \u3000]?(件|表|录|图)?[ \u3000]?(\d{1,3}(?:[-－—]\d{1,2})?|[０-９]{1,3}|[一二三四五六七八九十]{1,3}|[A-ZＡ-Ｚ])?(?:[ \u3000]?[：:.．][ \u3000]*|[ \u3000]+|$)/

/**
 * 附件1, 附件一：名称, 附录A, 附表, 附：… at the beginning of a line; not 附件1所列项目执行。, which goes on with a sentence.
 */
export function readAnnexLabel(line: string): AnnexLabel | null {
  const match = ANNEX.exec(line.slice(0, 40))
  if (!match || (match[1] === undefined && !/[：:]/.test(match[0]))) return null
  const rest = line.slice(match[0].length)
  if (rest.length > (match[2] ? 160 : 80) || /[。；，]$/.test(rest)) return null
  const number =
    match[2] === undefined ? null : match[2].split(/[-－—]/).map((part) => parseChineseNumeral(part) ?? letterNumber(part))
  return { label: `附${match[1] ?? ''}${match[2] ?? ''}`, number, length: match[0].length, rest }
}

/** A is 1: 附录A, 附录B. */
const letterNumber = (letter: string) => letter.normalize('NFKC').charCodeAt(0) - 0x40
