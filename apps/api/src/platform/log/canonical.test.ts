import { describe, expect, it } from 'vitest'
import { canonicalBytes, digestOf } from './canonical.ts'

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
