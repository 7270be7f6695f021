import { remarkWords } from '../text/remarkWords.ts'
import type { LintRule } from './lintTree.ts'

type Words = Readonly<Record<LintRule, (params: Readonly<Record<string, string>>) => string>>

const zh: Words = {
  ...remarkWords.zh,
  'reference.part': (p) => `引用了${p.reference}，${p.article}${p.has === '0' ? `没有分${p.unit}` : `只有 ${p.has} ${p.unit}`}。`,
  'reference.before': (p) => `${p.found}引用了“${p.reference}”，此处之前没有可指的条款。`,
  'list.count': (p) => `此处说有${p.said}项，其后列出 ${p.has} 项。`,
  'level.item': (p) => `条下直接用了“${p.found}”，项的序号一般写作（一）。`,
  'level.section': (p) => `${p.found}不在任何一章之内。`,
}

const en: Words = {
  ...remarkWords.en,
  'reference.part': (p) =>
    `${p.reference} is referred to, but ${p.article} has ${p.has === '0' ? 'no' : `only ${p.has}`} ${p.unit}.`,
  'reference.before': (p) => `${p.found} refers to “${p.reference}”, but nothing stands before it.`,
  'list.count': (p) => `${p.said} are announced here, ${p.has} are listed.`,
  'level.item': (p) => `“${p.found}” stands directly below an article; items are usually numbered （一）.`,
  'level.section': (p) => `${p.found} stands in no chapter.`,
}

/** What a remark says, in Chinese and in English. */
export const lintWords = { zh, en } as const
