import { describe, expect, it } from 'vitest'
import { canonicalBytes, digestOf, isCanonicalText } from './canonical.ts'

const text = (value: unknown) => canonicalBytes(value).toString('utf8')

describe('canonical JSON (RFC 8785)', () => {
  it('sorts members by UTF-16 code units (RFC 8785, 3.2.3)', () => {
    const value = JSON.parse('{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}')
    expect(Object.values(JSON.parse(text(value)))).toEqual([4, 2, 6, 7, 1, 5, 3])
    expect(text(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it('writes text as it is and escapes only what JSON must', () => {
    expect(text({ title: '国办发〔2018〕37号', note: '"\\/\u000f\n' })).toBe(
      '{"note":"\\"\\\\/\\u000f\\n","title":"国办发〔2018〕37号"}',
    )
  })

  it('gives one digest whatever the order in which members were written', () => {
    expect(digestOf({ a: 1, b: [{ d: null, c: true }] })).toBe(digestOf({ b: [{ c: true, d: null }], a: 1 }))
  })

  it('leaves out members that are undefined', () => expect(text({ a: undefined, b: 1 })).toBe('{"b":1}'))

  it.each([
    ['a fraction', { a: 0.1 }],
    ['an integer that is not safe', { a: 2 ** 53 }],
    ['not a number', [Number.NaN]],
    ['a lone surrogate', { a: '\ud800' }],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a hole in a list', [1, undefined]],
    ['a date object', { a: new Date(0) }],
    ['a bigint', { a: 1n }],
    ['a function', { a: () => 1 }],
    ['endless nesting', JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`)],
  ])('refuses %s', (_, value) => expect(() => canonicalBytes(value)).toThrow(TypeError))
})

describe('a text in canonical form', () => {
  const isCanonical = (text: string) => isCanonicalText(text, JSON.parse(text))

  it.each([
    ['names in order, at every depth', '{"a":[{"b":1,"c":"国办发〔2018〕37号"}],"b":null}'],
    ['names that look like numbers, which JavaScript would put in another order', '{"10":1,"2":2}'],
    ['escapes as JSON must have them', '{"a":"\\"\\\\/\\u000f\\n"}'],
    ['the name of the prototype', '{"__proto__":1,"a":2}'],
  ])('is one with %s', (_, text) => {
    expect(isCanonical(text)).toBe(true)
    expect(canonicalBytes(JSON.parse(text)).toString('utf8')).toBe(text)
  })

  it.each([
    ['names out of order', '{"b":1,"a":2}'],
    ['names out of order deep within', '{"a":[{"c":1,"b":2}]}'],
    ['numbers for names in the order of JavaScript', '{"2":2,"10":1}'],
    ['white space', '{"a": 1}'],
    ['a name given twice', '{"a":1,"a":1}'],
    ['an escape that is not needed', '{"a":"\\u0041"}'],
    ['minus nought', '{"a":-0}'],
    ['an exponent', '{"a":1e3}'],
    ['a fraction', '{"a":0.5}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
  ])('is none with %s', (_, text) => expect(isCanonical(text)).toBe(false))
})
