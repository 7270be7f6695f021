import type { StructureRemarkCode } from './structureRemarks.ts'

type Words = Readonly<Record<StructureRemarkCode, (params: Readonly<Record<string, string>>) => string>>

const zh: Words = {
  'article.gap': (p) =>
    p.after ? `${p.after}之后应为${p.expected}，此处是${p.found}。` : `条文应从第一条开始，此处是${p.found}。`,
  'article.double': (p) => `${p.found}出现了不止一次。`,
  'article.order': (p) => `${p.found}排在${p.after}之后，条文顺序有误。`,
  'article.empty': (p) => `${p.found}没有内容。`,
  'chapter.gap': (p) => `${p.after}之后是${p.found}，章节序号不连续。`,
  'chapter.double': (p) => `${p.found}出现了不止一次。`,
  'item.gap': (p) => (p.after ? `${p.after}之后是${p.found}，项的序号不连续。` : `项应从第一项开始，此处是${p.found}。`),
  'item.double': (p) => `${p.found}在同一款中出现了不止一次。`,
  'reference.missing': (p) => `引用了${p.reference}，本文没有这一条（最后一条是${p.last}）。`,
}

const en: Words = {
  'article.gap': (p) =>
    p.after
      ? `${p.expected} should follow ${p.after}, but ${p.found} stands here.`
      : `Articles should begin with 第一条, but ${p.found} stands here.`,
  'article.double': (p) => `${p.found} occurs more than once.`,
  'article.order': (p) => `${p.found} stands after ${p.after}: articles are out of order.`,
  'article.empty': (p) => `${p.found} has no words.`,
  'chapter.gap': (p) => `${p.found} follows ${p.after}: a number is missing.`,
  'chapter.double': (p) => `${p.found} occurs more than once.`,
  'item.gap': (p) =>
    p.after
      ? `${p.found} follows ${p.after}: a number is missing.`
      : `The list should begin with its first item, but ${p.found} stands here.`,
  'item.double': (p) => `${p.found} occurs more than once in this paragraph.`,
  'reference.missing': (p) => `${p.reference} is referred to, but this text has no such article (its last is ${p.last}).`,
}

/** What a structure remark says, in Chinese and in English. */
export const remarkWords = { zh, en } as const
