/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { limitFor, switchOf } from './accessors.ts'
import { loadRulePack } from './rulePack.ts'
import { basePacks, shippedPack } from './shippedPacks.ts'

const guide = readFileSync(new URL('../../../../docs/rule-packs.md', import.meta.url), 'utf8')
const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)![1]!)
const changed = (change: (pack: { rules: Record<string, unknown>[] }) => void) => {
  const pack = structuredClone(example)
  change(pack)
  const loaded = loadRulePack(pack, basePacks())
  return loaded.ok ? [] : loaded.problems.map((problem) => problem.message)
}

describe('the guide to writing a pack (docs/rule-packs.md)', () => {
  it('its example loads, and says what the guide says of it', () => {
    const loaded = loadRulePack(example, basePacks())
    expect(loaded).toMatchObject({ ok: true })
    if (!loaded.ok) return
    expect(limitFor(loaded.pack, 'filing', '2024-12-31')?.max).toBe(30)
    expect(limitFor(loaded.pack, 'filing', '2025-01-01')?.max).toBe(20)
    // No rule of its own before 2019, and none of the base's in its place.
    expect(limitFor(loaded.pack, 'filing', '2018-12-31')).toBeNull()
    expect(limitFor(loaded.pack, 'examination', '2025-01-01')).toMatchObject({ unverified: true, pauses: 'stop' })
    expect(limitFor(loaded.pack, 'review', '2025-01-01')?.max).toBe(15)
    expect(switchOf(loaded.pack, 'firstSerial', '2025-06-01')).toBe(101)
  })

  it.each([
    ['没有出处', (pack: { rules: Record<string, unknown>[] }) => delete pack.rules[0]!.source],
    [
      '样例算不出来',
      ({ rules }: { rules: Record<string, unknown>[] }) => (rules[1]!.vectors = [{ start: '2025-09-01', latest: '2025-09-21' }]),
    ],
    ['两个版本的期间重叠', ({ rules }: { rules: Record<string, unknown>[] }) => (rules[1]!.inForce = { from: '2024-12-31' })],
    ['多写了字段', ({ rules }: { rules: Record<string, unknown>[] }) => (rules[0]!.remark = '备注')],
  ])('a fault is told as the guide says: %s', (fault, change) => {
    const told = new RegExp(`\\| ${fault} \\| \`(.+?)\` \\|`).exec(guide)?.[1]
    expect(changed(change)).toContain(told)
  })

  it('it names every kind of rule and no other', () => {
    const kinds = new Set(shippedPack('national').rules.map(({ kind }) => kind)).add('localDays')
    const table = /## 四、[\s\S]*?## 五、/.exec(guide)![0]
    const [, ...told] = [...table.matchAll(/^\| `(\w+)` \|/gm)].map((row) => row[1])
    expect(told.toSorted()).toEqual([...kinds].toSorted())
  })
})
