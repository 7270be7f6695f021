import type { Role } from '@fadu/core'
import type { Outcome } from './walkRights.ts'

/** How a caller stands to a document, from the column "sees" of the role table. */
export interface Sees {
  readonly reads: boolean
  /** Drafts, materials, opinions, log. */
  readonly making: boolean
}

/** What the callers ask for: `public` is a published document, `draft` one under review, both of the housing bureau for the government. */
export type Target = 'public' | 'draft' | 'begun'

/** Roles that see a document, each at the organ that has to do with it. */
export const seenBy: Readonly<Record<Target, { readonly reads: readonly Role[]; readonly making: readonly Role[] }>> = {
  public: {
    // And everybody else of any organ but the administrators: it is published.
    reads: [],
    making: [
      'draftingClerk',
      'draftingHead',
      'legalReviewer',
      'reviewHead',
      'fairnessReviewer',
      'issuingOffice',
      'meetingSecretary',
      'leader',
      'filingAuthority',
      'npcOffice',
    ],
  },
  draft: {
    reads: ['draftingClerk', 'draftingHead', 'legalReviewer', 'reviewHead', 'fairnessReviewer', 'legalCounsel'],
    making: ['draftingClerk', 'draftingHead', 'legalReviewer', 'reviewHead', 'fairnessReviewer', 'legalCounsel'],
  },
  begun: {
    reads: ['draftingClerk', 'draftingHead', 'fairnessReviewer'],
    making: ['draftingClerk', 'draftingHead', 'fairnessReviewer'],
  },
}

const uploaders: readonly Role[] = [
  'draftingClerk',
  'issuingOffice',
  'filingAuthority',
  'npcOffice',
  'legalReviewer',
  'reviewHead',
  'fairnessReviewer',
]
const statisticsReaders: readonly Role[] = [
  'lawGovOffice',
  'leader',
  'issuingOffice',
  'reviewHead',
  'legalReviewer',
  'filingAuthority',
  'npcOffice',
]
const signedIn = (role: Role | null): Outcome => (role ? 'open' : 'unauthorized')
const only =
  (...allowed: readonly Role[]) =>
  (role: Role | null): Outcome =>
    role === null ? 'unauthorized' : allowed.includes(role) ? 'open' : 'forbidden'
const anyone = (): Outcome => 'open'

const nowhere = '0'.repeat(64)
const noSeries = { organ: 'nowhere', code: '无此代字', year: 2021 }
const noOrgan = {
  ...{ id: 'nowhere', name: '无此机关', shortName: '无此', kind: 'department', entitled: false, parent: 'none' },
  ...{ office: 'none', reviewOrgan: 'none', fairnessOrgan: 'none', numberCodes: [], filingTo: [] },
}
const noGrant = { account: 'nobody', grantId: 'none' }
const noneSuch = (role: Role | null): Outcome => (role ? 'missing' : 'unauthorized')

/** Procedures that ask for no document: who may call them, and with what. */
export const openProcedures: Readonly<
  Record<string, { readonly input?: unknown; readonly expected: (role: Role | null) => Outcome }>
> = {
  'session.current': { expected: anyone },
  'session.demoAccounts': { expected: anyone },
  // Without a name: signing in is open, this attempt is none.
  'session.signIn': { input: { username: '', password: '' }, expected: anyone },
  'session.signOut': { expected: anyone },
  'session.changePassword': {
    input: { current: 'not the password of anybody', password: 'neither this one, ever' },
    expected: signedIn,
  },
  'desk.home': { expected: signedIn },
  'desk.changes': { expected: signedIn },
  'desk.look': { input: { position: 0 }, expected: signedIn },
  'registry.list': { input: {}, expected: signedIn },
  'registry.organs': { expected: signedIn },
  'registry.people': { input: { role: 'legalReviewer' }, expected: signedIn },
  'registry.preview': { input: { text: '第一条 为了管理，制定本办法。' }, expected: only(...uploaders) },
  'registry.proposeConsolidated': {
    input: { target: 'no-such-document', decision: '一、删去第二条。' },
    expected: (role) => (role !== null && uploaders.includes(role) ? 'missing' : only()(role)),
  },
  'review.items': { expected: signedIn },
  'rulePacks.current': { expected: signedIn },
  'rulePacks.pack': { input: { hash: nowhere }, expected: noneSuch },
  'rulePacks.compare': { input: { left: nowhere, right: nowhere, on: '2026-11-25' }, expected: noneSuch },
  'rulePacks.check': { input: { text: '{}' }, expected: only('securityAdmin') },
  'rulePacks.propose': {
    input: { commandId: 'rights-propose', text: '{}', proposalId: 'rights-none', from: '2030-01-01', reason: '试' },
    expected: only('securityAdmin'),
  },
  'rulePacks.confirm': { input: { commandId: 'rights-confirm', proposalId: 'rights-none' }, expected: only('securityAdmin') },
  'rulePacks.reject': {
    input: { commandId: 'rights-reject', proposalId: 'rights-none', reason: '试' },
    expected: only('securityAdmin'),
  },
  // Without a day: a notice that is none.
  'rulePacks.addNotice': {
    input: { commandId: 'rights-notice', notice: { title: '试', off: [], working: [] } },
    expected: only('sysAdmin'),
  },
  'issuance.numbers': { input: { year: 2021 }, expected: only('issuingOffice') },
  'issuance.reserveNumber': {
    input: { commandId: 'rights-reserve', ...noSeries, reason: '试' },
    expected: only('issuingOffice'),
  },
  'issuance.voidNumber': {
    input: { commandId: 'rights-void', ...noSeries, serial: 1, reason: '试' },
    expected: only('issuingOffice'),
  },
  'organs.all': { expected: signedIn },
  // Of an organ that is none, so that nothing is done.
  'organs.establish': { input: { commandId: 'rights-organ-1', ...noOrgan }, expected: only('sysAdmin') },
  'organs.rename': {
    input: { commandId: 'rights-organ-2', id: 'nowhere', name: '无此机关', shortName: '无此', from: '2026-11-25' },
    expected: only('sysAdmin'),
  },
  'organs.changeSettings': {
    input: { commandId: 'rights-organ-3', id: 'nowhere', reviewOrgan: 'none', filingTo: [], numberCodes: [], from: '2026-11-25' },
    expected: only('sysAdmin'),
  },
  'organs.dissolve': {
    input: { commandId: 'rights-organ-4', id: 'nowhere', on: '2026-11-25', successor: null },
    expected: only('sysAdmin'),
  },
  'accounts.list': { expected: only('sysAdmin') },
  'accounts.open': {
    input: { commandId: 'rights-account-1', account: 'rights-nobody', username: '?', name: '无' },
    expected: only('sysAdmin'),
  },
  'accounts.resetPassword': { input: { commandId: 'rights-account-2', account: 'nobody' }, expected: only('sysAdmin') },
  'accounts.disable': { input: { commandId: 'rights-account-3', account: 'nobody' }, expected: only('sysAdmin') },
  'grants.list': { expected: only('securityAdmin', 'auditAdmin') },
  'grants.grant': {
    input: {
      commandId: 'rights-grant-1',
      account: 'nobody',
      grantId: 'none',
      role: 'leader',
      organ: 'hechuan-office',
      from: '2026-11-25',
    },
    expected: only('securityAdmin'),
  },
  'grants.confirm': { input: { commandId: 'rights-grant-2', ...noGrant }, expected: only('securityAdmin') },
  'grants.reject': { input: { commandId: 'rights-grant-3', ...noGrant }, expected: only('securityAdmin') },
  'grants.revoke': { input: { commandId: 'rights-grant-4', ...noGrant, on: '2026-11-25' }, expected: only('securityAdmin') },
  'audit.entries': { input: {}, expected: only('auditAdmin') },
  'audit.verification': { expected: only('auditAdmin') },
  'audit.verify': { expected: only('auditAdmin') },
  'filing.inbox': { expected: only('filingAuthority', 'npcOffice') },
  'search.health': { expected: only('sysAdmin') },
  'statistics.year': { input: {}, expected: only(...statisticsReaders) },
  'statistics.evidence': { input: { figure: 'reviewed' }, expected: only(...statisticsReaders) },
  'statistics.years': { expected: only(...statisticsReaders) },
}

type ForDocument = (caller: { readonly role: Role | null; readonly own: boolean }, sees: Sees, target: Target) => Outcome

const ifReads: ForDocument = ({ role }, { reads }) => (role === null ? 'unauthorized' : reads ? 'open' : 'missing')
const ifMaking: ForDocument = ({ role }, { making }) => (role === null ? 'unauthorized' : making ? 'open' : 'missing')
const office: ForDocument = ({ role, own }, _, target) =>
  role === null ? 'unauthorized' : role === 'issuingOffice' && own && target === 'public' ? 'open' : 'missing'

/** Procedures that read a document by its id. */
export const documentProcedures: Readonly<Record<string, ForDocument>> = {
  'registry.workbench': ifReads,
  'registry.body': ifReads,
  'registry.history': ifMaking,
  'registry.original': ifMaking,
  'registry.compare': ifReads,
  'issuance.outlook': office,
  'issuance.timing': office,
  'filing.preparePackage': (caller, sees, target) =>
    caller.role !== null && !uploaders.includes(caller.role) ? 'forbidden' : office(caller, sees, target),
  // One's own notes beside a document, kept for that account alone: whether there is such a document is not told.
  'registry.scratch': ({ role }) => signedIn(role),
  'registry.saveScratch': ({ role }) => signedIn(role),
}

/** Addresses, each with what is asked for there. `{public}` and `{draft}` stand for documents, `{…File}` for a file of theirs. */
export const routes: readonly (readonly [route: string, path: string, expected: Outcome | 'page' | ForDocument])[] = [
  ['GET /healthz', '/healthz', 'open'],
  ['GET /readyz', '/readyz', 'open'],
  ['POST /desk/upload', '/desk/upload', ({ role }) => only(...uploaders)(role)],
  ['GET /desk/statistics.xlsx', '/desk/statistics.xlsx', ({ role }) => only(...statisticsReaders)(role)],
  ['GET /desk/statistics.csv', '/desk/statistics.csv', ({ role }) => only(...statisticsReaders)(role)],
  ['GET /desk/files/:id/:hash', '/desk/files/{public}/{publicFile}', ifMaking],
  ['GET /desk/files/:id/:hash', '/desk/files/{draft}/{draftFile}', ifMaking],
  ['GET /desk/files/:id/:hash', '/desk/files/{public}/{draftFile}', ({ role }) => (role === null ? 'unauthorized' : 'missing')],
  ...['docx', 'xlsx'].flatMap((format) =>
    ['public', 'draft'].map(
      (target) =>
        [
          `GET /desk/documents/:id/comparison.${format}`,
          `/desk/documents/{${target}}/comparison.${format}?from={${target}Text}&to={${target}Text}`,
          ifReads,
        ] as const,
    ),
  ),
  ['GET /d/:id/files/:hash', '/d/{decision}/files/{decisionFile}', 'open'],
  ['GET /d/:id/files/:hash', '/d/{public}/files/{publicFile}', 'missing'],
  ['GET /d/:id/files/:hash', '/d/{draft}/files/{draftFile}', 'missing'],
  ['GET /consultations/:id/files/:hash', '/consultations/{consultation}/files/{consultationFile}', 'open'],
  ['GET /consultations/:id/files/:hash', '/consultations/{draft}/files/{draftFile}', 'missing'],
  ['GET /', '/', 'page'],
  ['GET /en', '/en', 'page'],
  ['GET /en/', '/en/', 'page'],
  ...['', '/en'].flatMap((prefix) =>
    [
      ['/documents', '/documents', 'page'],
      ['/catalogues/:kind', '/catalogues/inForce', 'page'],
      ['/catalogues/:kind', '/catalogues/drafts', 'missing'],
      ['/catalogues/:kind.xlsx', '/catalogues/filed.xlsx', 'open'],
      ['/catalogues/:kind.csv', '/catalogues/filed.csv', 'open'],
      ['/search', '/search?q=%E6%B0%B4', 'page'],
      ['/d/:id', '/d/{public}', 'page'],
      ['/d/:id', '/d/{draft}', 'missing'],
      ['/d/:id/compare', '/d/{public}/compare', 'page'],
      ['/d/:id/compare', '/d/{draft}/compare', 'missing'],
      ['/d/:id/compare', '/d/{public}/compare?with={draft}', 'missing'],
      ['/consultations', '/consultations', 'page'],
      ['/statistics', '/statistics', 'page'],
      ['/consultations/:id', '/consultations/{consultation}', 'page'],
      ['/consultations/:id', '/consultations/{draft}', 'missing'],
    ].map(([route, path, expected]) => [`GET ${prefix}${route}`, `${prefix}${path}`, expected as Outcome | 'page'] as const),
  ),
  ...['docx', 'xlsx'].flatMap((format) => [
    [`GET /d/:id/compare.${format}`, `/d/{public}/compare.${format}?from=1&to=1`, 'open'] as const,
    [`GET /d/:id/compare.${format}`, `/d/{draft}/compare.${format}?from=1&to=1`, 'missing'] as const,
    [`GET /d/:id/compare.${format}`, `/d/{public}/compare.${format}?with={draft}`, 'missing'] as const,
  ]),
  ['GET /d/:id.txt', '/d/{public}.txt', 'open'],
  ['GET /d/:id.txt', '/d/{draft}.txt', 'missing'],
  ['GET /d/:id.docx', '/d/{public}.docx', 'open'],
  ['GET /d/:id.docx', '/d/{draft}.docx', 'missing'],
  ['GET /d/:id.json', '/d/{public}.json', 'open'],
  ['GET /d/:id.json', '/d/{draft}.json', 'missing'],
  ['GET /feed.xml', '/feed.xml', 'open'],
  ['GET /calendar.ics', '/calendar.ics', 'open'],
  ['GET /sitemap.xml', '/sitemap.xml', 'open'],
  ['GET /robots.txt', '/robots.txt', 'open'],
  ['GET /api/v1/openapi.json', '/api/v1/openapi.json', 'open'],
  ['GET /api/v1/documents', '/api/v1/documents', 'open'],
  ['GET /api/v1/documents/:id', '/api/v1/documents/{public}', 'open'],
  ['GET /api/v1/documents/:id', '/api/v1/documents/{draft}', 'missing'],
  ['GET /api/v1/documents/:id/versions/:n', '/api/v1/documents/{public}/versions/1', 'open'],
  ['GET /api/v1/documents/:id/versions/:n', '/api/v1/documents/{draft}/versions/1', 'missing'],
  ['GET /api/v1/catalogues/:kind', '/api/v1/catalogues/repealed', 'open'],
  ['GET /api/v1/search', '/api/v1/search?q=%E6%B0%B4', 'open'],
  ['GET /api/v1/statistics', '/api/v1/statistics', 'open'],
  ['GET /api/v1/log/checkpoint', '/api/v1/log/checkpoint', 'open'],
  ['GET /desk', '/desk', 'page'],
  ['GET /desk/*', '/desk/documents', 'page'],
  ['GET /desk/assets/*', '/desk/assets/none.js', 'missing'],
]
