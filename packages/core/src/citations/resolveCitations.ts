import type { Citation } from './citation.ts'

/** A document of the register, as far as a citation can name it. */
export interface CitableDocument {
  readonly id: string
  readonly title: string
  /** As it is printed (`formatDocumentNumber`). */
  readonly number: string | null
}

export type ResolvedCitation = Citation & {
  /** Id of the document cited; null where it is the text itself, `unresolved` says otherwise. */
  readonly document: string | null
  /** A document is cited that is not in the register. */
  readonly unresolved: boolean
}

const STATE = /^中华人民共和国(?=.)/

/** A title without what does not tell titles apart: 中华人民共和国, spaces, the width of brackets, the form of inner book marks. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[《〈«]/g, '<')
    .replace(/[》〉»]/g, '>')
    .replace(STATE, '')

const ISSUES = /(?:印发|公布|发布)(?:<([^<>]{4,})>|([^<>]{4,}))的(?:通知|公告)$/

/**
 * The keys under which a document is cited: its own title, and that of what it issues: 关于印发《盐湖县节水办法》的通知 is cited as
 * 《盐湖县节水办法》.
 */
export function titleKeys(title: string): readonly string[] {
  const key = titleKey(title)
  const issued = ISSUES.exec(key)
  return issued ? [key, issued[1] ?? issued[2]!] : [key]
}

/**
 * Which document each citation means. A number decides where one is given and known; else the title, and of several documents of one
 * title the first handed over. Citations of the text itself (`own`, 前款) have neither and stay without a document.
 */
export function resolveCitations(
  citations: readonly Citation[],
  documents: readonly CitableDocument[],
): readonly ResolvedCitation[] {
  const byTitle = new Map<string, string>()
  const byNumber = new Map<string, string>()
  for (const { id, title, number } of documents) {
    for (const key of titleKeys(title)) if (!byTitle.has(key)) byTitle.set(key, id)
    if (number && !byNumber.has(number)) byNumber.set(number, id)
  }
  return citations.map((citation) => {
    const { title, number } = citation
    const document = (number && byNumber.get(number)) || (title && byTitle.get(titleKey(title))) || null
    return { ...citation, document, unresolved: document === null && (title ?? number) !== undefined }
  })
}
