import { expect, it } from 'vitest'
import { formatNumber } from './numberFormat.ts'

it.each([
  ['decimal', 12, '12'], ['decimalZero', 3, '03'], ['decimalFullWidth', 12, '１２'], ['decimalEnclosedCircle', 2, '②'], ['decimalEnclosedCircle', 21, '21'],
  ['chineseCountingThousand', 110, '一百一十'], ['chineseCounting', 15, '十五'], ['ideographDigital', 2021, '二〇二一'], ['chineseLegalSimplified', 15, '拾伍'],
  ['upperRoman', 49, 'XLIX'], ['lowerRoman', 4, 'iv'], ['upperLetter', 28, 'BB'], ['lowerLetter', 3, 'c'], ['ideographTraditional', 2, '乙'], ['none', 5, ''], ['somethingNew', 5, '5'], ['upperRoman', 0, '0'],
] as const)('%s shows %d as %s', (format, value, shown) => expect(formatNumber(format, value)).toBe(shown)) // biome-ignore format: a table
