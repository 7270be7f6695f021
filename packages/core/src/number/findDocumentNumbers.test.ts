import { describe, expect, it } from 'vitest'
import { findDocumentNumbers } from './findDocumentNumbers.ts'

const text = '根据盐湖发改规发〔2021〕3号、盐湖财规发〔2021〕15号和国务院令第722号，停止执行盐湖政规发〔2021〕1号。'
const numbers = ['盐湖发改规发〔2021〕3号', '盐湖财规发〔2021〕15号', '国务院令第722号', '盐湖政规发〔2021〕1号']

describe('f016: numbers in running text', () => {
  it.each([
    ['with the codes in use', ['盐湖发改规发', '盐湖财规发', '盐湖政规发']],
    ['without them', []],
  ])('all of them, the words before are no part of the code: %s', (_, codes) => {
    const found = findDocumentNumbers(text, codes)
    expect(found.map((number) => number.text)).toEqual(numbers)
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [2, 16],
      [17, 31],
      [32, 41],
      [46, 59],
    ])
    expect(found.every(({ start, end, text: written }) => text.slice(start, end) === written)).toBe(true)
  })

  it('the longest known code is the organ’s', () =>
    expect(
      findDocumentNumbers('依据盐政办规发〔2021〕3号', ['规发', '办规发', '盐政办规发']).map((number) => number.value.code),
    ).toEqual(['盐政办规发']))

  it.each([
    ['见《关于规范管理的通知》（盐政发〔2021〕3号）', ['盐政发〔2021〕3号']],
    ['2019年10月8日国务院令第722号公布', ['国务院令第722号']],
    ['《某省规范性文件管理办法》(省政府令第289号)', ['省政府令第289号']],
    ['和政发〔2021〕3号和盐财发〔2021〕4号', ['和政发〔2021〕3号', '盐财发〔2021〕4号']],
    ['国发[2015]68号文件规定', ['国发[2015]68号']],
    ['自中华人民共和国主席令第七十三号公布之日起', ['中华人民共和国主席令第七十三号']],
    ['财政部、税务总局公告2019年第39号规定', ['财政部、税务总局公告2019年第39号']],
    ['国务院、中央军事委员会令第760号公布', ['国务院、中央军事委员会令第760号']],
    ['总体规划（2018—2035年）第3号图', []],
    ['第〔2021〕号、〔2021〕3号', []],
  ])('%s', (sentence, expected) => expect(findDocumentNumbers(sentence).map((number) => number.text)).toEqual(expected))

  it.each([
    '见盐政发〔2021〕3号', '现将盐政发〔2021〕3号予以废止', '将盐政发〔2021〕3号', '对盐政发〔2021〕3号进行修改', '与盐政发〔2021〕3号不一致', '由盐政发〔2021〕3号规定', '我县盐政发〔2021〕3号', '原盐政发〔2021〕3号', '宣布失效盐政发〔2021〕3号', '市政府以盐政发〔2021〕3号批准',
    '其中盐政发〔2021〕3号', '已被盐政发〔2021〕3号代替', '依盐政发〔2021〕3号', '据盐政发〔2021〕3号', '盐湖县水务局盐政发〔2021〕3号', '盐湖县人民政府盐政发〔2021〕3号', '11月30日县人民政府盐政发〔2021〕3号',
  ])('no word before it is taken into the code: %s', (sentence) =>
    expect(findDocumentNumbers(sentence).map((number) => number.text)).toEqual(['盐政发〔2021〕3号']),
  ) // biome-ignore format: a list

  it.each([
    '和政发〔2021〕3号',
    '将政办发〔2021〕3号',
    '依政发〔2021〕3号',
    '即政办发〔2021〕3号',
    '国数政策〔2024〕3号',
    '自治区人民政府令第38号',
    '沪经信规发〔2021〕3号',
    '教师厅〔2021〕3号',
  ])('a code that begins as such a word does is kept: %s', (number) =>
    expect(findDocumentNumbers(`根据${number}的规定`).map(({ text: found }) => found)).toEqual([number]),
  )

  it('offsets count UTF-16 units', () => {
    const sentence = '𠮷县：盐政发〔2021〕3号'
    const [found] = findDocumentNumbers(sentence)
    expect(sentence.slice(found!.start, found!.end)).toBe('盐政发〔2021〕3号')
  })

  it('time grows with the text, not faster', () => {
    const begun = performance.now()
    findDocumentNumbers('令'.repeat(20_000) + '根据'.repeat(20_000) + '〔2021'.repeat(10_000))
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
