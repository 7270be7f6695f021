import { formatChineseNumeral } from '@fadu/core'

const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const HEAVENLY = '甲乙丙丁戊己庚辛壬癸'
const EARTHLY = '子丑寅卯辰巳午未申酉戌亥'
const DIGITS = '〇一二三四五六七八九'
const ROMAN = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const // biome-ignore format: a table

const roman = (value: number) => {
  let left = Math.min(value, 3999)
  return ROMAN.map(([unit, letters]) => {
    const times = Math.floor(left / unit)
    left %= unit
    return letters.repeat(times)
  }).join('')
}

/** 27 is AA, 53 AAA: Word repeats the letter, it does not count on. */
const letters = (value: number) => String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(16, Math.ceil(value / 26)))

const fullWidth = (value: number) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const enclosed = (first: number, last: number) => (value: number) =>
  value <= last ? String.fromCharCode(first + value - 1) : String(value)
const legal = (value: number) =>
  formatChineseNumeral(value).replace(
    /[一二三四五六七八九十百千]/g,
    (char) => LEGAL['零一二三四五六七八九'.indexOf(char)] ?? { 十: '拾', 百: '佰', 千: '仟' }[char]!,
  )

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  chineseCounting: formatChineseNumeral,
  chineseCountingThousand: formatChineseNumeral,
  chineseLegalSimplified: legal,
  japaneseCounting: formatChineseNumeral,
  taiwaneseCounting: formatChineseNumeral,
  taiwaneseCountingThousand: formatChineseNumeral,
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!),
  taiwaneseDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  ideographTraditional: (value) => HEAVENLY[(value - 1) % 10]!,
  ideographZodiac: (value) => EARTHLY[(value - 1) % 12]!,
  ideographZodiacTraditional: (value) => HEAVENLY[(value - 1) % 10]! + EARTHLY[(value - 1) % 12]!,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  none: () => '',
}

/** A counter as Word shows it in one of its number formats (ECMA-376 Part 1, 17.18.59); formats not known are shown as digits. */
export function formatNumber(format: string, value: number): string {
  if (value < 1 && format !== 'none') return String(value)
  return (FORMATS[format] ?? String)(value)
}
