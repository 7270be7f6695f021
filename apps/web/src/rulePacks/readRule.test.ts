import { type Rule, shippedPack, shippedPacks } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import { ruleKinds, ruleSets, ruleTitle, valueInWords } from './readRule.ts'
import { ruleWords } from './ruleWords.ts'

const { zh, en } = ruleWords
const rules = (Object.keys(shippedPacks) as (keyof typeof shippedPacks)[]).flatMap((id) => shippedPack(id).rules)
const find = (id: string): Rule => shippedPack('national').rules.find((rule) => rule.id === id)!

describe('a rule in words', () => {
  it('the limits of the review, with their unit', () => {
    const rule = find('CN.review')
    expect(ruleTitle(rule, zh)).toBe('合法性审核')
    expect(ruleSets(rule, zh)).toEqual(
      expect.arrayContaining([
        { field: '最短', value: '5个工作日' },
        { field: '最长', value: '15个工作日' },
      ]),
    )
    expect(ruleSets(rule, en)).toContainEqual({ field: 'At most', value: '15 working days' })
  })

  it('every kind of rule has its place', () => {
    expect(new Set(ruleKinds)).toEqual(new Set(Object.keys(zh.kind)))
  })

  it('of the three packs no field and no value is left in the letters of the file', () => {
    const raw = /^[a-zA-Z]/
    const left = rules.flatMap((rule) => [
      ...(raw.test(ruleTitle(rule, zh)) ? [`${rule.id}: ${ruleTitle(rule, zh)}`] : []),
      ...[...ruleSets(rule, zh)].flatMap(({ field, value }) =>
        [field, value].filter((word) => raw.test(word)).map((word) => `${rule.id}: ${word}`),
      ),
      ...(rule.vectors as readonly unknown[]).flatMap((vector) =>
        valueInWords(vector, zh)
          .split(/[、； ]/)
          .filter((word) => raw.test(word))
          .map((word) => `${rule.id}: ${word}`),
      ),
    ])
    expect([...new Set(left)]).toEqual([])
  })

  it('nor of where a rule comes from, when two packs are compared', () => {
    const raw = /^[a-zA-Z]/
    const left = rules.flatMap((rule) =>
      (['source', 'also', 'assumption', 'mark'] as const).flatMap((field) =>
        field in rule
          ? valueInWords(rule[field as 'mark'], zh, field)
              .split(/[、； ]/)
              .filter((word) => raw.test(word))
              .map((word) => `${rule.id}: ${word}`)
          : [],
      ),
    )
    expect([...new Set(left)]).toEqual([])
  })

  it('English says everything that Chinese says', () => {
    for (const part of ['field', 'value', 'kind', 'mark', 'clock', 'shows'] as const)
      expect(Object.keys(en[part])).toEqual(Object.keys(zh[part]))
  })
})
