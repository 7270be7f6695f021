import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { linesOf } from './linesOf.ts'

const folder = mkdtempSync(join(tmpdir(), 'fadu-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function linesIn(content: string, longest?: number) {
  const path = join(folder, 'lines')
  writeFileSync(path, content)
  const lines: (string | null)[] = []
  for await (const line of linesOf(path, longest)) lines.push(line)
  return lines
}

it.each([
  ['', []],
  ['甲', ['甲']],
  ['甲\n乙\n', ['甲', '乙']],
  ['甲\r\n\r\n乙', ['甲', '', '乙']],
  ['\uFEFF甲\n', ['甲']],
  ['{"a":"甲\u2028乙\u2029"}\n1', ['{"a":"甲\u2028乙\u2029"}', '1']],
])('%j', async (content, lines) => expect(await linesIn(content)).toEqual(lines))

it('a line that is too long is told and not held, the others are read', async () =>
  expect(await linesIn(`${'a'.repeat(200_000)}\nb\n${'c'.repeat(9)}`, 8)).toEqual([null, 'b', null]))

it('any lines come back', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (given) => {
      const lines = given.map((line) => line.replaceAll(/[\r\n\uFEFF]/g, ''))
      expect(await linesIn(lines.map((line) => `${line}\n`).join(''))).toEqual(lines)
    }),
    { numRuns: 50 },
  ))
