import { type DemoDocument, idOf } from './county.ts'

/** A page worth looking at, as one person sees it. */
export interface Sight {
  /** Also the name of its picture. */
  readonly name: string
  /** User name; null for the public. */
  readonly who: string | null
  readonly address: string
}

const bench = (key: DemoDocument, more = '') => `/desk/documents/${idOf(key)}${more}`
const read = (key: DemoDocument, more = '') => `/d/${idOf(key)}${more}`

/** Every page of the portal in its main states. */
export const portalSights: readonly Sight[] = [
  { name: 'portal-home', who: null, address: '/' },
  { name: 'portal-home-en', who: null, address: '/en/' },
  { name: 'portal-documents', who: null, address: '/documents' },
  { name: 'portal-documents-ended', who: null, address: '/documents?standing=ended' },
  { name: 'portal-search', who: null, address: `/search?q=${encodeURIComponent('管理')}` },
  { name: 'portal-search-none', who: null, address: `/search?q=${encodeURIComponent('航天发射')}` },
  { name: 'portal-search-empty', who: null, address: '/search' },
  { name: 'portal-document', who: null, address: read('reading') },
  { name: 'portal-document-en', who: null, address: `/en${read('reading')}` },
  { name: 'portal-document-due', who: null, address: read('canteen') },
  { name: 'portal-document-repealed', who: null, address: read('advertising') },
  { name: 'portal-document-before', who: null, address: read('advertising', '?on=2025-06-02') },
  { name: 'portal-document-wrong-day', who: null, address: read('advertising', '?on=2025-02-30') },
  { name: 'portal-decision', who: null, address: read('repeal') },
  { name: 'portal-catalogue', who: null, address: '/catalogues/inForce' },
  { name: 'portal-catalogue-filed', who: null, address: '/catalogues/filed' },
  { name: 'portal-catalogue-wrong-day', who: null, address: '/catalogues/repealed?on=2025-02-30' },
  { name: 'portal-statistics', who: null, address: '/statistics' },
  { name: 'portal-consultations', who: null, address: '/consultations' },
  { name: 'portal-consultation', who: null, address: `/consultations/${idOf('fireworks')}` },
  { name: 'portal-not-found', who: null, address: '/d/0000000000000000' },
]

/** Every page of the desk in its main states. */
export const deskSights: readonly Sight[] = [
  { name: 'desk-sign-in', who: null, address: '/desk/sign-in' },
  { name: 'desk-home-clerk', who: 'sunyue', address: '/desk' },
  { name: 'desk-home-reviewer', who: 'zhoumin', address: '/desk' },
  { name: 'desk-home-office', who: 'liqiang', address: '/desk' },
  { name: 'desk-home-idle', who: 'shencha', address: '/desk' },
  { name: 'desk-changes', who: 'sunyue', address: '/desk/changes' },
  { name: 'desk-list', who: 'sunyue', address: '/desk/documents' },
  { name: 'desk-list-published', who: 'zhoumin', address: '/desk/documents?stage=published' },
  { name: 'desk-list-none', who: 'sunyue', address: `/desk/documents?words=${encodeURIComponent('航天')}` },
  { name: 'desk-register', who: 'sunyue', address: '/desk/documents/new' },
  { name: 'desk-submission', who: 'sunyue', address: bench('gas', '/submission') },
  { name: 'desk-submission-returned', who: 'hemin', address: bench('homestead', '/submission') },
  { name: 'desk-bench-text', who: 'zhoumin', address: bench('drainage', '?tab=text') },
  { name: 'desk-bench-materials', who: 'zhoumin', address: bench('drainage', '?tab=materials') },
  { name: 'desk-bench-review', who: 'hemin', address: bench('homestead', '?tab=review') },
  { name: 'desk-bench-opinions', who: 'maxiao', address: bench('fireworks', '?tab=opinions') },
  { name: 'desk-bench-supply', who: 'zhaolei', address: bench('relief', '?act=supplyMaterial') },
  { name: 'desk-bench-accept', who: 'hanbing', address: bench('straw', '?act=acceptForReview') },
  { name: 'desk-bench-fairness', who: 'wufan', address: bench('gas', '?act=concludeFairCompetition') },
  { name: 'desk-bench-deliberate', who: 'wangqian', address: bench('market', '?act=recordDeliberation') },
  { name: 'desk-bench-number', who: 'liqiang', address: bench('parking', '?act=assignNumber') },
  { name: 'desk-bench-issuance', who: 'liqiang', address: bench('reading', '?tab=issuance') },
  { name: 'desk-bench-filing', who: 'liqiang', address: bench('investment', '?tab=filing') },
  { name: 'desk-bench-send', who: 'liqiang', address: bench('investment', '?act=sendFiling&authority=hechuan-congress') },
  { name: 'desk-bench-examine', who: 'wujing', address: bench('investment', '?act=askCorrection') },
  { name: 'desk-bench-versions', who: 'liqiang', address: bench('advertising', '?tab=versions') },
  { name: 'desk-bench-record', who: 'liqiang', address: bench('advertising', '?tab=record') },
  { name: 'desk-bench-reader', who: 'maxiao', address: bench('reading') },
  { name: 'desk-review', who: 'zhoumin', address: bench('drainage', '/review') },
  { name: 'desk-opinion-write', who: 'zhoumin', address: bench('drainage', '/opinion') },
  { name: 'desk-opinion-issued', who: 'hemin', address: bench('homestead', '/opinion') },
  { name: 'desk-filings', who: 'wujing', address: '/desk/filings' },
  { name: 'desk-filings-congress', who: 'malan', address: '/desk/filings' },
  { name: 'desk-not-found', who: 'sunyue', address: '/desk/documents/0000000000000000' },
]
