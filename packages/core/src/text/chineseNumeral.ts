const DIGITS = '零一二三四五六七八九'
const VALUES: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // biome-ignore format: one line reads better
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/**
 * The whole number written in Chinese numerals, Arabic digits or full-width digits; null where it is none.
 * Both ways of writing are read: by place (一百零二) and digit by digit (二〇二一, also with the circle ○).
 * Examples: 十五 is 15, 一千二百六十 is 1260, 两 is 2, ３７ is 37; 十百 is null.
 */
export function parseChineseNumeral(written: string): number | null {
  const text = written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (text.length === 0 || text.length > 16) return null
  if (/^[零〇○一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((char) => VALUES[char]).join(''))
  return byPlace(text)
}

function byPlace(text: string): number | null {
  let thousands = 0
  let section = 0
  let digit: number | null = null
  let lastUnit = 10_000
  for (const char of text) {
    const value = VALUES[char]
    const unit = UNITS[char]
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
    } else if (unit === 10_000) {
      section += digit ?? 0
      if (thousands > 0 || section === 0) return null
      thousands = section * unit
      section = 0
      digit = null
      lastUnit = unit
    } else if (unit !== undefined && unit < lastUnit && digit !== 0 && (digit !== null || unit === 10)) {
      section += (digit ?? 1) * unit
      digit = null
      lastUnit = unit
    } else return null
  }
  return thousands + section + (digit ?? 0)
}

/**
 * A whole number from 0 to 99,999,999 in Chinese numerals as laws write them: 10 is 十, 15 is 十五, 102 is 一百零二,
 * 110 is 一百一十.
 */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) return String(value)
  if (value === 0) return '零'
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const written =
    high === 0 ? underTenThousand(low) : `${underTenThousand(high)}万${low > 0 && low < 1000 ? '零' : ''}${underTenThousand(low)}`
  return written.replace(/^一十/, '十')
}

function underTenThousand(value: number): string {
  let out = ''
  let zero = false
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      zero = out !== ''
      continue
    }
    out += `${zero ? '零' : ''}${DIGITS[digit]}${word}`
    zero = false
  }
  return out
}
