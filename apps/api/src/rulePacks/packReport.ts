import { basisOf, type Rule, type RulePack } from '@fadu/core'
import type { CheckedPack } from '../platform/register/checkPackText.ts'

/** What a check says to whoever wrote the pack, line by line; the last line says whether it may be used. */
export function packReport(checked: CheckedPack): readonly string[] {
  if (!checked.ok)
    return [
      ...checked.problems.map(({ line, column, path, message }) => `第 ${line} 行第 ${column} 列  ${path}：${message}`),
      `不能使用：${checked.problems.length} 处问题。`,
    ]
  const { pack, own } = checked
  return [...pack.rules.slice(0, own).map(ruleLine), ...summary(pack, own)]
}

/** CN.review  W  国办发〔2018〕115号（五）  2018-12-04起  样例4 */
function ruleLine(rule: Rule): string {
  const { source, toRead } = basisOf(rule)
  const { from, until } = rule.inForce
  const period = until ? `${from}至${until}` : `${from}起`
  return [rule.id, rule.mark, source, period, `样例${rule.vectors.length}`, ...(toRead ? [`待核实：${toRead}`] : [])].join('  ')
}

const marks = { W: '读过全文', E: '读过摘引', M: '凭记忆', A: '假定' } as const

function summary(pack: RulePack, own: number): readonly string[] {
  const counts = (Object.keys(marks) as (keyof typeof marks)[])
    .map((mark) => `${mark}（${marks[mark]}）${pack.rules.filter((rule) => rule.mark === mark).length} 条`)
    .join('，')
  const vectors = pack.rules.slice(0, own).reduce((sum, rule) => sum + rule.vectors.length, 0)
  const taken = pack.rules.length - own
  return [
    counts,
    `可以使用：${pack.name}，${pack.rules.length} 条规则${taken > 0 ? `（本文件 ${own} 条，沿用 ${taken} 条）` : ''}，本文件 ${vectors} 个测试样例全部通过。`,
  ]
}
