import { describe, expect, it } from 'vitest'
import { findDocumentNumbers } from './findDocumentNumbers.ts'

const text = '根据盐湖发改规发〔2021〕3号、盐湖财规发〔2021〕15号和国务院令第722号，停止执行盐湖政规发〔2021〕1号。'
const numbers = ['盐湖发改规发〔2021〕3号', '盐湖财规发〔2021〕15号', '国务院令第722号', '盐湖政规发〔2021〕1号']

describe('numbers in running text', () => {
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
    ['总体规划（2018—2035年）第3号图', []],
    ['第〔2021〕号、〔2021〕3号', []],
  ])('%s', (sentence, expected) => expect(findDocumentNumbers(sentence).map((number) => number.text)).toEqual(expected))

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
