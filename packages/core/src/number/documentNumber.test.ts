/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentNumberValue, formatDocumentNumber, parseDocumentNumber, readDocumentNumber } from './documentNumber.ts'
import { type NumberProblem, numberProblemWords } from './numberProblems.ts'

const documentsFile = new URL('../../../../../shared/corpus/dev/documents.jsonl', import.meta.url)
const present = existsSync(documentsFile)

describe('real forms are read and printed as they were', () => {
  it.each<[string, DocumentNumberValue]>([
    ['盐政发〔2021〕1号', { code: '盐政发', year: 2021, serial: 1 }],
    ['盐政规发〔2021〕3号', { code: '盐政规发', year: 2021, serial: 3 }],
    ['盐政办规发〔2022〕12号', { code: '盐政办规发', year: 2022, serial: 12 }],
    ['宁政规发〔2018〕8号', { code: '宁政规发', year: 2018, serial: 8 }],
    ['沪府规〔2019〕7号', { code: '沪府规', year: 2019, serial: 7 }],
    ['国办发明电〔2018〕15号', { code: '国办发明电', year: 2018, serial: 15 }],
    ['国办发〔2018〕115号', { code: '国办发', year: 2018, serial: 115 }],
    ['国函〔1996〕95号', { code: '国函', year: 1996, serial: 95 }],
    ['法释〔2018〕1号', { code: '法释', year: 2018, serial: 1 }],
    ['发改农经〔2004〕1933号', { code: '发改农经', year: 2004, serial: 1933 }],
    ['广安区府办发〔2020〕26号', { code: '广安区府办发', year: 2020, serial: 26 }],
    ['达市府发〔2000〕65号', { code: '达市府发', year: 2000, serial: 65 }],
    ['国务院令第722号', { code: '国务院令', serial: 722 }],
    ['上海市人民政府令第17号', { code: '上海市人民政府令', serial: 17 }],
    ['主席令第七十三号', { code: '主席令', serial: 73 }],
    ['中华人民共和国主席令第一百零五号', { code: '中华人民共和国主席令', serial: 105 }],
    ['国令第706号', { code: '国令', serial: 706 }],
    ['国务院、中央军事委员会令第760号', { code: '国务院、中央军事委员会令', serial: 760 }],
    ['国家税务总局公告2019年第3号', { code: '国家税务总局公告', year: 2019, serial: 3 }],
    ['交通运输部令2021年第3号', { code: '交通运输部令', year: 2021, serial: 3 }],
    ['盐政公告〔2021〕2号', { code: '盐政公告', year: 2021, serial: 2 }],
  ])('%s', (written, value) => {
    expect(parseDocumentNumber(written)).toEqual({ ok: true, value })
    expect(formatDocumentNumber(value)).toBe(written)
  })

  it.skipIf(!present)('every number of the development corpus (skipped where ../shared/corpus is absent)', () => {
    const numbers = readFileSync(documentsFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { number?: string | null }).number)
      .filter((number) => typeof number === 'string')
    expect(numbers.length).toBeGreaterThan(100)
    expect(
      numbers.filter((number) => {
        const parsed = parseDocumentNumber(number)
        return !parsed.ok || formatDocumentNumber(parsed.value) !== number
      }),
    ).toEqual([])
  })
})

describe('a slip is read and mended', () => {
  it.each([
    ['国发[2015]68号', '国发〔2015〕68号', 'brackets'],
    ['国办发(1985)49号', '国办发〔1985〕49号', 'brackets'],
    ['国办发（1985）49号', '国办发〔1985〕49号', 'brackets'],
    ['人薪发［1995］32号', '人薪发〔1995〕32号', 'brackets'],
    ['盐政发【2021】3号', '盐政发〔2021〕3号', 'brackets'],
    ['盐政发﹝2021﹞3号', '盐政发〔2021〕3号', 'brackets'],
    ['盐政发〔2021]3号', '盐政发〔2021〕3号', 'brackets'],
    ['盐政规发〔２０２１〕３号', '盐政规发〔2021〕3号', 'fullWidthDigits'],
    ['盐政规发〔2021〕003号', '盐政规发〔2021〕3号', 'leadingZero'],
    ['盐政规发〔2021〕第3号', '盐政规发〔2021〕3号', 'ordinalWord'],
    ['盐政规发〔21〕3号', '盐政规发〔2021〕3号', 'shortYear'],
    ['国发〔83〕123号', '国发〔1983〕123号', 'shortYear'],
    ['盐政规发〔二〇二一〕三号', '盐政规发〔2021〕3号', 'chineseNumerals'],
    ['盐政规发〔二○二一〕十五号', '盐政规发〔2021〕15号', 'chineseNumerals'],
    ['盐政规发 〔2021〕 3 号', '盐政规发〔2021〕3号', 'spaces'],
    ['盐政规发\u3000〔2021〕3号', '盐政规发〔2021〕3号', 'spaces'],
    ['（盐政规发〔2021〕3号）', '盐政规发〔2021〕3号', 'wrapped'],
    ['盐政规发（2021年）3号', '盐政规发〔2021〕3号', 'brackets'],
    ['国务院令722号', '国务院令第722号', 'ordinalWord'],
    ['国务院令（第722号）', '国务院令第722号', 'brackets'],
    ['国务院第722号令', '国务院令第722号', 'wordOrder'],
    ['国务院令第七百二十二号', '国务院令第722号', 'chineseNumerals'],
  ])('%s is %s', (written, printed, mend) => {
    const reading = readDocumentNumber(written)
    expect(reading.ok && formatDocumentNumber(reading.value)).toBe(printed)
    expect(reading.ok && reading.mended).toContain(mend)
  })

  it('a number as printed needs no mending', () =>
    expect(readDocumentNumber('盐政规发〔2021〕3号')).toMatchObject({ ok: true, mended: [] }))

  it.each(['发文字号：盐政规发〔2021〕3号', '\u200b盐政规发〔2021〕3号\ufeff', '盐政规发〔2021〕3號'])(
    'what does not belong to it is left off: %j',
    (written) => expect(parseDocumentNumber(written)).toEqual({ ok: true, value: { code: '盐政规发', year: 2021, serial: 3 } }),
  )

  it('the answer has no year where the number has none', () =>
    expect('year' in (parseDocumentNumber('国务院令第722号') as { value: object }).value).toBe(false))
})

it('what is no number is not printed as one', () =>
  expect(() => formatDocumentNumber({ code: '盐政规发', year: 2021 } as never)).toThrow(TypeError))

describe('a number with a part missing is refused with the reason', () => {
  it.each<[string, NumberProblem]>([
    ['', 'empty'],
    ['　', 'empty'],
    ['广安区府办发〔202026', 'bracketMissing'],
    ['广安区府办〔202026', 'bracketMissing'],
    ['国办发〔201837号', 'bracketMissing'],
    ['国办发2018〕37号', 'bracketMissing'],
    ['国办发201837号', 'bracketMissing'],
    ['国办发2018年37号', 'bracketMissing'],
    ['国务院令（第722号', 'bracketMissing'],
    ['〔2021〕3号', 'codeMissing'],
    ['令第3号', 'codeMissing'],
    ['盐政发〔〕3号', 'yearMissing'],
    ['××府规备字〔 〕号', 'yearMissing'],
    ['盐政发3号', 'yearMissing'],
    ['盐政发第3号', 'yearMissing'],
    ['盐政发〔202〕3号', 'yearInvalid'],
    ['盐政发〔20211〕3号', 'yearInvalid'],
    ['盐政发〔1921〕3号', 'yearInvalid'],
    ['盐政发〔2O21〕3号', 'yearInvalid'],
    ['盐政发〔2021〕号', 'serialMissing'],
    ['盐政发〔2021〕', 'serialMissing'],
    ['国务院令第号', 'serialMissing'],
    ['盐政发〔2021〕0号', 'serialInvalid'],
    ['盐政发〔2021〕×号', 'serialInvalid'],
    ['盐政发〔2021〕1-2号', 'serialInvalid'],
    ['盐政发〔2021〕1000000号', 'serialInvalid'],
    ['达市府发〔2000〕1', 'suffixMissing'],
    ['杨管规〔2012〕001', 'suffixMissing'],
    ['××府规备字〔2021〕3号', 'codeInvalid'],
    ['印发《办法》的通知盐政发〔2021〕3号', 'codeInvalid'],
    ['关于印发盐池县行政规范性文件管理办法的通知盐政发〔2021〕3号', 'codeInvalid'],
    ['盐政发〔2021〕1号、盐财发〔2021〕2号', 'several'],
    ['盐政发〔2021〕1号文件', 'extraText'],
    ['HFGS-2022-7', 'registrationNumber'],
    ['HFGS—2017—9', 'registrationNumber'],
    ['SDPR-2020-0010001', 'unreadable'],
    ['关于加强管理的通知', 'unreadable'],
    ['盐'.repeat(100), 'tooLong'],
  ])('%j: %s', (written, reason) => expect(parseDocumentNumber(written)).toEqual({ ok: false, reason }))

  it('every reason has its words in both languages, and the Chinese ones end as sentences do', () => {
    for (const { zh, en } of Object.values(numberProblemWords)) {
      expect(zh).toMatch(/。$/)
      expect(en).toMatch(/\.$/)
    }
  })
})

describe('for any number', () => {
  const han = fc.constantFrom(...'盐政规发办国财教府市县区函字局部委农林水电第号年令公告主席三十')
  const code = fc.array(han, { minLength: 1, maxLength: 12 }).map((chars) => chars.join(''))
  const serial = fc.integer({ min: 1, max: 99_999 })
  const year = fc.integer({ min: 1949, max: 2200 })
  const dated = fc.record({ code, year, serial })
  const order = fc.record({ code: code.map((stem) => `${stem}令`), serial })

  it('parse(format(v)) is v', () =>
    fc.assert(
      fc.property(fc.oneof(dated, order), (value) => {
        expect(parseDocumentNumber(formatDocumentNumber(value))).toEqual({ ok: true, value })
      }),
      { numRuns: 2000 },
    ))

  it('whatever is read is printed in a form that reads the same, and nothing throws', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'盐政发〔〕[]（）()2021年第3号令公告局 零十－-'), { maxLength: 24 }), (chars) => {
        const parsed = parseDocumentNumber(chars.join(''))
        if (parsed.ok) expect(parseDocumentNumber(formatDocumentNumber(parsed.value))).toEqual(parsed)
      }),
      { numRuns: 3000 },
    ))

  it('a hostile string takes no time', () => {
    const begun = performance.now()
    for (const hostile of [
      '令'.repeat(60),
      '第1号'.repeat(20),
      `${'公告'.repeat(20)}2019年第`,
      '〔'.repeat(60),
      '令第'.repeat(29),
    ])
      parseDocumentNumber(hostile)
    expect(performance.now() - begun).toBeLessThan(200)
  })
})
