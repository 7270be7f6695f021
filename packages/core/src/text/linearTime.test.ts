/// <reference types="node" />
import { expect, it } from 'vitest'
import { findBlanks } from './findBlanks.ts'
import { findClassifiedMark } from './findClassifiedMark.ts'
import { outlineOf } from './outlineOf.ts'
import { parseLegalText } from './parseLegalText.ts'
import { structureRemarks } from './structureRemarks.ts'

/** Milliseconds of this thread's own work: a busy machine makes a clock on the wall useless. */
const worked = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(since)
  return (user + system) / 1000
}

const read = (text: string): number => {
  const from = process.threadCpuUsage()
  const tree = parseLegalText(text)
  outlineOf(tree)
  structureRemarks(tree)
  findBlanks(text)
  findClassifiedMark(text)
  return worked(from)
}

const SMALL = 4_000
const FACTOR = 16

// Each was chosen against one expression or one loop. Sixteen times the text may take some more than sixteen times the time,
// never the 256-fold of a quadratic reading; the best of three runs is taken, since other work may disturb.
it.each([
  '“', '“第一条 ', '（', ' ', '\t', '甲 ', 'a\tb\n', '附件1\n', '附件：1.a\n', '附件：x\n', '2021年1月1日\n', '某\n2021年1月1日\n第一章\n', '| a |\n', '目录\n第一章 总\n', '本办法第一条、', 'a\n', '（2021年\n', '×',
  '第一条\n', '（一）甲；\n', '“甲\n', '一、将第一条修改为：“甲\n', '年  月', '# ', '—\n1\n', '取水许可证的申请和受理的规定和\n', '【 ', '标题：\n', '第一条 下列：\n（一）甲\n1.乙\n', '甲。\n关于乙的决定\n（2021年3月1日通过）\n',
])('reading time grows with the length of the text: %j', (unit) => {
  const times = [SMALL, SMALL * FACTOR].map((length) => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    return Math.min(read(text), read(text), read(text))
  })
  expect(times[1]! / Math.max(times[0]!, 1)).toBeLessThan(FACTOR * 8)
}, 60_000) // biome-ignore format: a bag of pieces
