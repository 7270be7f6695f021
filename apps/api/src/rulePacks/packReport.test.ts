import { shippedPacks } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import { checkPackText } from '../platform/register/checkPackText.ts'
import { packReport } from './packReport.ts'

describe('the report of a check', () => {
  it.each(Object.keys(shippedPacks) as (keyof typeof shippedPacks)[])('%s: every rule with source, mark and vectors', (id) => {
    const checked = checkPackText(JSON.stringify(shippedPacks[id]))
    const lines = packReport(checked)
    const { rules } = shippedPacks[id]
    expect(lines).toHaveLength(rules.length + 2)
    rules.forEach((rule, i) => {
      expect(lines[i]).toMatch(
        new RegExp(
          `^${rule.id.replaceAll('.', '\\.')}  [WEMA]  \\S.*  ${rule.inForce.from}(?:起|至\\d{4}-\\d\\d-\\d\\d)  样例${rule.vectors.length}(?:  待核实：.+)?$`,
        ),
      )
      expect(lines[i]!.includes('待核实：')).toBe(rule.mark === 'A' || rule.mark === 'M')
    })
    expect(lines.at(-1)).toMatch(/^可以使用：.+ 条规则.*，本文件 \d+ 个测试样例全部通过。$/)
  })

  it('a spoilt one: every problem at its line, and how many there are', () => {
    const spoilt = structuredClone(shippedPacks.ningxia) as unknown as { rules: { vectors: { latest: string }[] }[] }
    spoilt.rules[0]!.vectors[0]!.latest = '2021-04-07'
    const text = JSON.stringify(spoilt, null, 2)
    const line = text.split('\n').findIndex((held) => held.includes('2021-04-07')) + 1
    expect(packReport(checkPackText(text))).toEqual([
      `第 ${line} 行第 11 列  rules[0]（NX.file）.vectors[0].latest：验证不通过：应为 2021-04-07，实际得出 2021-04-06`,
      '不能使用：1 处问题。',
    ])
  })
})
