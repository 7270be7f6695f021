import { afterEach, expect, it, vi } from 'vitest'
import { blankEffect, contentHash, type DraftEffect, effectGap, effectInputs, recordedEffect } from './effects.ts'

const amendment: DraftEffect = {
  kind: 'amend',
  target: 'old',
  base: 'b',
  effectiveOn: '2021-05-01',
  title: '排水办法',
  body: 'h',
}
afterEach(() => vi.unstubAllGlobals())

it.each(['repeal', 'declareLapsed', 'extend', 'amend'] as const)('%s cannot be saved before it is filled in', (kind) =>
  expect(effectGap(blankEffect(kind, 'old'))).toBe(true),
)

it.each<[string, DraftEffect]>([
  ['a reason', { kind: 'repeal', target: 'old', reason: '被取代' }],
  ['a day', { kind: 'extend', target: 'old', validUntil: '2026-03-31' }],
  ['text, title and day', amendment],
])('%s is enough', (_, effect) => expect(effectGap(effect)).toBe(false))

it('a text is kept under the SHA-256 of its UTF-8 bytes', async () =>
  expect(await contentHash('法度')).toBe('334da9068e7f6193cf4f0b413cd797817f140b73584dadf96493430f7d675bbe'))

it('a consolidated text just read goes along; its hash is the register’s to make', async () => {
  const inputs = await effectInputs('doc', [{ ...amendment, consolidated: '第一条　新。' }])
  expect(inputs).toEqual([
    { kind: 'amend', target: 'old', base: 'b', effectiveOn: '2021-05-01', title: '排水办法', consolidated: '第一条　新。' },
  ])
})

it('one that the register has is read from it again', async () => {
  const read = vi.fn(() => Promise.resolve(new Response('第一条　旧。')))
  vi.stubGlobal('fetch', read)
  const inputs = await effectInputs('doc', [amendment])
  expect(read).toHaveBeenCalledWith('/desk/files/doc/h', expect.anything())
  expect(inputs).toMatchObject([{ consolidated: '第一条　旧。' }])
})

it('where it cannot be read, nothing is given', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await effectInputs('doc', [amendment])).toBeNull()
})

it('a recorded amendment is the same in hand, without the hash that its text has as a version', () =>
  expect(
    recordedEffect({
      kind: 'amend',
      target: 'old',
      base: 'b',
      effectiveOn: '2021-05-01',
      title: '排水办法',
      textHash: 't',
      body: 'h',
    }),
  ).toEqual(amendment))
