import { type LegalNode, type LegalTree, labelAsWritten } from '@fadu/core'

/** A document to be printed in the form of a 公文. What stands around the text is in Chinese, as on the paper itself. */
export interface OfficialPaper {
  readonly title: string
  readonly number: string | null
  readonly issuers: readonly string[]
  /** What a reader must know first, as that it was repealed. */
  readonly warnings: readonly string[]
  readonly tree: LegalTree
  /** 成文日期 in words, for a text that does not end with one. */
  readonly signedOn: string | null
  /** 附注 at the end. */
  readonly note: string
}

/** How a line looks; sizes and faces in `writeOfficialDocx`. */
export type Look =
  | 'organ'
  | 'number'
  | 'warning'
  | 'title'
  | 'headnote'
  | 'chapter'
  | 'flush'
  | 'body'
  | 'signature'
  | 'date'
  | 'annex'

/** Words in one face: 黑体 for 一、 and 第一条, 楷体 for （一）. */
export interface OfficialRun {
  readonly face: 'text' | 'strong' | 'second' | 'title'
  readonly text: string
}

export type OfficialBlock =
  | { readonly look: Look; readonly runs: readonly OfficialRun[]; readonly newPage?: true }
  | { readonly look: 'table'; readonly rows: readonly (readonly string[])[] }

/**
 * A paper line by line: organ, number, warnings, title, then the text as it stands. What of the text only repeats its head is printed
 * there and not twice; nothing else is left out.
 */
export function officialBlocks({
  title,
  number,
  issuers,
  warnings,
  tree,
  signedOn,
  note,
}: OfficialPaper): readonly OfficialBlock[] {
  const inHead = new Set([title, number ?? '', ...issuers, ...issuers.map((issuer) => `${issuer}文件`)].map(bare))
  const repeats = ({ kind, text, children }: LegalNode) =>
    (kind === 'issuerLine' || kind === 'documentNumber' || kind === 'title') && children.length === 0 && inHead.has(bare(text))
  const text = tree.children.filter((node) => !repeats(node)).flatMap(blocksOf)
  const isSigned = tree.children.some(({ kind }) => kind === 'signature' || kind === 'date')
  return [
    ...issuers.map((issuer) => line('organ', issuer, 'title')),
    ...(number === null ? [] : [line('number', number)]),
    ...warnings.map((warning) => line('warning', warning, 'strong')),
    line('title', title, 'title'),
    ...text,
    ...(isSigned || signedOn === null ? [] : [...issuers.map((issuer) => line('signature', issuer)), line('date', signedOn)]),
    line('body', `（${note}）`),
  ]
}

const bare = (text: string) => text.replaceAll(/\s/g, '')

const line = (look: Look, text: string, face: OfficialRun['face'] = 'text'): OfficialBlock => ({ look, runs: [{ face, text }] })

function blocksOf(node: LegalNode): readonly OfficialBlock[] {
  const [first, ...others] = node.children
  // The first 款 stands beside the number of its 条.
  const isArticle = node.kind === 'article' || (node.kind === 'quotation' && node.label !== '')
  if (isArticle && node.text === '' && first?.kind === 'paragraph')
    return [articleLine(labelAsWritten(node), first.text), ...[...first.children, ...others].flatMap(blocksOf)]
  const blocks = [...ownBlocks(node), ...node.children.flatMap(blocksOf)]
  return node.kind === 'annex' ? onNewPage(blocks) : blocks
}

/** 附件 begins on a page of its own. */
function onNewPage(blocks: readonly OfficialBlock[]): readonly OfficialBlock[] {
  const [first, ...rest] = blocks
  if (!first) return []
  if (first.look === 'table') return [{ look: 'annex', runs: [], newPage: true }, ...blocks]
  return [{ ...first, newPage: true }, ...rest]
}

function ownBlocks(node: LegalNode): readonly OfficialBlock[] {
  const { kind, label, text, source } = node
  const labelled = [label, text].filter(Boolean).join('　')
  switch (kind) {
    case 'title':
      return lines('title', text, 'title')
    case 'part':
    case 'subpart':
    case 'chapter':
    case 'section':
      return lines('chapter', labelled, 'strong')
    case 'headnote':
    case 'documentNumber':
    case 'issuerLine':
      return lines('headnote', text, 'second')
    case 'article':
      return [articleLine(label, text)]
    case 'heading':
      return [{ look: 'body', runs: headingRuns(label, text) }]
    case 'table':
      return [{ look: 'table', rows: tableRows(text) }]
    case 'salutation':
      return lines('flush', text)
    case 'signature':
    case 'date':
      return lines(kind, text)
    case 'annex':
      // As it is written: a colon may stand between 附件 and its name.
      return lines('annex', source, 'strong')
    default:
      return lines('body', `${labelAsWritten(node)}${text}`)
  }
}

const articleLine = (label: string, text: string): OfficialBlock => ({
  look: 'body',
  runs: runs(['strong', label], ['text', text && `　${text}`]),
})

const runs = (...parts: readonly (readonly [OfficialRun['face'], string])[]): readonly OfficialRun[] =>
  parts.flatMap(([face, text]) => (text === '' ? [] : [{ face, text }]))

const lines = (look: Look, text: string, face: OfficialRun['face'] = 'text'): readonly OfficialBlock[] =>
  text
    .split('\n')
    .filter((words) => words.trim() !== '')
    .map((words) => line(look, words.trim(), face))

/** 一、 is 黑体, （一） 楷体, deeper ones as the text. Only the first sentence is the heading where more follows on its line. */
function headingRuns(label: string, text: string): readonly OfficialRun[] {
  const face = /^[一二三四五六七八九十百]/.test(label)
    ? 'strong'
    : /^[（(][一二三四五六七八九十百]/.test(label)
      ? 'second'
      : 'text'
  const end = text.indexOf('。') + 1
  const heading = end > 0 && end < text.length ? text.slice(0, end) : text
  return runs([face, `${label}${heading}`], ['text', text.slice(heading.length)])
}

/** Rows of a table as texts hold it: of Markdown with a line of dashes, or columns set apart by tabs. */
function tableRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((row) => !/^[\s|:-]*$/.test(row))
    .map((row) =>
      row
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\||\t/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )
}
