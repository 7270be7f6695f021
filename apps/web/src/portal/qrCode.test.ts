import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { codeOf, type QrCode } from './qrCode.ts'

const address = 'https://fadu.example.gov.cn/d/9a1c33e0f20b4d57?on=2021-03-05'

/** The modules that the lines cover. */
function modules({ size, lines }: QrCode): boolean[][] {
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of lines.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let at = 0; at < Number(length); at++) drawn[Number(y)]![Number(x) + at] = true
  return drawn
}

it('the lines are the dark modules of the code, no more and no fewer', () => {
  expect(modules(codeOf(address)!)).toEqual(encode(address, { ecc: 'M', border: 4, maskPattern: 2 }).data)
})

it('four light modules stand around it, as the standard asks', () => {
  const drawn = modules(codeOf(address)!)
  const edge = [...drawn.slice(0, 4), ...drawn.slice(-4), ...drawn.map((row) => [...row.slice(0, 4), ...row.slice(-4)])]
  expect(edge.flat()).not.toContain(true)
  expect(drawn[4]!.slice(4, 11)).toEqual(Array.from({ length: 7 }, () => true))
})

it('an address too long to be read from paper has none', () => {
  expect(codeOf(`https://fadu.example.gov.cn/search?q=${'%E6%9C%89'.repeat(40)}`)).toBeNull()
})

it('the longest that has one has modules of at least 0.35 mm on 25 mm', () => {
  expect(25 / codeOf(`https://fadu.example.gov.cn/${'a'.repeat(222)}`)!.size).toBeGreaterThan(0.35)
})
