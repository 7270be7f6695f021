import type { LegalDate } from '@fadu/core'
import { formatLegalDate } from '@fadu/ui'

type Note = 'current' | 'original' | 'coming' | null

const zh = {
  crumb: '对比',
  title: (title: string) => `${title}：两个文本的不同`,
  version: (n: number, on: LegalDate | null, note: Note) =>
    `${on ? formatLegalDate(on) : `第 ${n} 版`}${note ? ` ${{ current: '现行', original: '原文', coming: '尚未施行' }[note]}` : ''}`,
  between: (from: string, to: string) => `${from} → ${to}`,
  newTitle: (title: string) => `修改后的标题：《${title}》`,
  sideBySide: '并排',
  inline: '合并显示',
  faces: '显示方式',
  another: '换文本对比',
  download: '下载修改对照表',
  excel: 'Excel 格式',
  oneText: '这件文件只有一个文本。可以与另一件文件对比。',
  chooseVersions: '换两个文本',
  from: '修改前',
  to: '修改后',
  compare: '对比',
  chooseOther: '与另一件文件对比',
  otherLabel: '另一件文件的标题或者文号',
  find: '查找',
  found: '选一件对比',
  notFound: (query: string) => `没有找到“${query}”。可以换用更短的词，或者写全文号。`,
  backToOwn: (title: string) => `只看《${title}》自己的各个文本`,
}

const en: typeof zh = {
  crumb: 'Compare',
  title: (title) => `${title}: what differs`,
  version: (n, on, note) =>
    `${on ? formatLegalDate(on, 'en') : `Version ${n}`}${note ? ` (${{ current: 'in force', original: 'original', coming: 'not yet in force' }[note]})` : ''}`,
  between: (from, to) => `${from} → ${to}`,
  newTitle: (title) => `New title: 《${title}》`,
  sideBySide: 'Side by side',
  inline: 'In one flow',
  faces: 'View',
  another: 'Compare others',
  download: 'Download the table of changes',
  excel: 'As Excel',
  oneText: 'This document has one text. It can be compared with another document.',
  chooseVersions: 'Choose two texts',
  from: 'Before',
  to: 'After',
  compare: 'Compare',
  chooseOther: 'Compare with another document',
  otherLabel: 'Title or number of the other document',
  find: 'Find',
  found: 'Choose one',
  notFound: (query) => `Nothing found for “${query}”. Use fewer words, or write the number in full.`,
  backToOwn: (title) => `Only the texts of 《${title}》`,
}

export const comparisonWords = { zh, en }
