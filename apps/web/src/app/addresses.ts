import type { CommandType } from '@fadu/core'

/** Which documents a list holds, by where they stand. */
export const listStages = ['open', 'review', 'issuance', 'published', 'withdrawn'] as const
export type ListStage = (typeof listStages)[number]

const document = (id: string) => `/desk/documents/${encodeURIComponent(id)}`

/** Every address of the desk, in one place. */
export const addresses = {
  home: '/desk',
  changes: '/desk/changes',
  signIn: '/desk/sign-in',
  /** Where one signs in with the password that one chose just now. */
  passwordSet: '/desk/sign-in?password=set',
  documents: (filter: { readonly stage?: ListStage | undefined; readonly words?: string | undefined } = {}) => {
    const query = new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])))
    return query.size > 0 ? `/desk/documents?${query}` : '/desk/documents'
  },
  newDocument: '/desk/documents/new',
  /** The workbench. */
  document,
  submission: (id: string) => `${document(id)}/submission`,
  /** The text beside the file it was read from. */
  original: (id: string) => `${document(id)}/original`,
  review: (id: string) => `${document(id)}/review`,
  opinion: (id: string) => `${document(id)}/opinion`,
  /** A file that belongs to a document: a material, an original, an annex, a part of a filing package. */
  file: (documentId: string, file: { readonly hash: string }) => `/desk/files/${encodeURIComponent(documentId)}/${file.hash}`,
  /** The same of a published document, for everybody: its originals and annexes. */
  publishedFile: (documentId: string, file: { readonly hash: string }) =>
    `/d/${encodeURIComponent(documentId)}/files/${file.hash}`,
  /** 修改对照表 of two texts of a document, named by their hashes. */
  comparison: (pair: { readonly documentId: string; readonly from: string; readonly to: string }, format: 'docx' | 'xlsx') =>
    `${document(pair.documentId)}/comparison.${format}?from=${pair.from}&to=${pair.to}`,
  /** What came in for filing, for an authority. */
  filings: '/desk/filings',
  statistics: '/desk/statistics',
  /** 发文字号登记簿 */
  numbers: '/desk/numbers',
  rulePacks: '/desk/rule-packs',
  /** A pack as a lawyer reads it, at one of its rules where that is named. */
  rulePack: (hash: string, rule?: string) => `/desk/rule-packs/${hash}${rule ? `#${rule}` : ''}`,
  comparePacks: (left: string, right: string) => `/desk/rule-packs/compare?${new URLSearchParams({ left, right })}`,
  changePack: '/desk/rule-packs/change',
  calendar: '/desk/calendar',
  organs: '/desk/organs',
  accounts: '/desk/accounts',
  grants: '/desk/grants',
  log: '/desk/log',
  searchHealth: '/desk/search-health',
}

const onSubmissionPage: ReadonlySet<CommandType> = new Set<CommandType>([
  'reviseText',
  'addMaterial',
  'proposeSubmission',
  'submit',
  'returnProposal',
])

/** The page on which a command is given; most are given on the workbench. */
export function addressOf(command: CommandType, documentId: string): string {
  if (onSubmissionPage.has(command)) return addresses.submission(documentId)
  if (command === 'writeOpinion') return addresses.review(documentId)
  if (command === 'issueOpinion') return addresses.opinion(documentId)
  return addresses.document(documentId)
}
