import { describe, expect, it } from 'vitest'
import { mutantsOf } from './mutants.mjs'

/** What a file looks like with each of its guards taken out, without the text around them. */
const without = (source, file = 'register/decide/a.ts') => mutantsOf(file, source).map(({ text }) => text)

/** The same for statements of a function. */
const withoutInside = (source) => without(`function f() {${source}}`).map((text) => text.slice('function f() {'.length, -1))

describe('guards are taken out one at a time', () => {
  it('a refusal of an if, and each of its alternatives', () => {
    expect(withoutInside("if (!a || b.x) return refuse('a.b')")).toEqual([
      ';',
      "if (false || b.x) return refuse('a.b')",
      "if (!a || false) return refuse('a.b')",
    ])
    expect(withoutInside("if (a) { return refuse('a.b') }")).toEqual([';'])
  })

  it('a refusal of a choice: the other branch stays', () => {
    expect(without("const f = () => (a ? null : refuse('a.b'))")).toEqual(['const f = () => (null)'])
    expect(without("const f = (s) => (s.open ? event('X') : refuse('a.b'))")).toEqual(["const f = (s) => (event('X'))"])
    expect(without("const f = () => (a ? refuse('a.b') : c)")).toEqual(['const f = () => (c)'])
  })

  it('a refusal that stands alone, in a case of a switch', () =>
    expect(without("function f(a) { switch (a) { case 'x': return refuse('a.b') } }")).toEqual([
      "function f(a) { switch (a) { case 'x': return null } }",
    ]))

  it('a check that is called before the event', () => {
    expect(without("const h = (s) => one(s) ?? two(s) ?? event('X')")).toEqual([
      "const h = (s) => null ?? two(s) ?? event('X')",
      "const h = (s) => one(s) ?? null ?? event('X')",
    ])
    expect(without('const h = first(one(s), two(s))')).toEqual(['const h = first(null, two(s))', 'const h = first(one(s), null)'])
    expect(withoutInside('const other = check(s)\nif (other) return other')).toEqual(['const other = check(s)\n;'])
  })

  it('a stage, and a day, of a row of the lifecycle', () =>
    expect(without("const t = { sign: { from: ['approved'], decide: d.sign } }")).toEqual([
      "const t = { sign: { from: ['approved'], datedBack: true, decide: d.sign } }",
      "const t = { sign: { from: [...unpublished, 'published', 'withdrawn'], decide: d.sign } }",
    ]))

  it('a condition of the rights', () => {
    const rights = (source) => without(source, 'rights/may.ts')
    expect(rights('const f = (a, s) => a.x === s.x && a.y === s.y')).toEqual([
      'const f = (a, s) => true && a.y === s.y',
      'const f = (a, s) => a.x === s.x && true',
    ])
    expect(rights('const f = (a, s) => a.x === s.x')).toEqual(['const f = (a, s) => true'])
    expect(rights('function f(a) { if (!a) return false\nreturn stands(a) }')).toEqual([
      'function f(a) { ;\nreturn stands(a) }',
      'function f(a) { if (!a) return false\nreturn true }',
    ])
  })

  it('offsets are those of the text, Chinese and all', () =>
    expect(withoutInside("const 法 = '第一条' // 说明\nif (a) return refuse('a.b', {}, '立法法')")).toEqual([
      "const 法 = '第一条' // 说明\n;",
    ]))

  it('nothing is taken out where nothing guards', () => expect(withoutInside('const a = b ?? c\nreturn a ? 1 : 2')).toEqual([]))
})
