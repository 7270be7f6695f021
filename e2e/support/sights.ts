import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type DemoDocument, idOf } from './county.ts'
import { secondRound } from './secondRound.ts'
import { signedIn } from './signIn.ts'

/** A page worth looking at, as one person sees it. */
export interface Sight {
  /** Also the name of its picture. */
  readonly name: string
  /** User name; null for the public. */
  readonly who: string | null
  readonly address: string
  /** What one opens there to come to it, where it has no address of its own: a form, an answer. By its Chinese words. */
  readonly open?: (page: Page) => Promise<void>
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

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
  { name: 'portal-search-within', who: null, address: `/search?q=${encodeURIComponent('管理')}&standing=annulled` },
  { name: 'portal-search-mended', who: null, address: `/search?q=${encodeURIComponent('电动自形车停放')}` },
  { name: 'portal-search-wrong-day', who: null, address: `/search?q=${encodeURIComponent('管理')}&on=2025-02-30` },
  { name: 'portal-search-empty', who: null, address: '/search' },
  { name: 'portal-document', who: null, address: read('reading') },
  { name: 'portal-document-en', who: null, address: `/en${read('reading')}` },
  { name: 'portal-document-due', who: null, address: read('canteen') },
  { name: 'portal-document-repealed', who: null, address: read('advertising') },
  { name: 'portal-document-before', who: null, address: read('advertising', '?on=2025-06-02') },
  { name: 'portal-document-wrong-day', who: null, address: read('advertising', '?on=2025-02-30') },
  { name: 'portal-document-version', who: null, address: read('housing', '?n=1') },
  { name: 'portal-document-day', who: null, address: read('housing', '?on=2025-03-31') },
  { name: 'portal-compare', who: null, address: read('housing', '/compare?from=1&to=3') },
  { name: 'portal-compare-inline', who: null, address: read('housing', '/compare?from=2&to=3&view=inline') },
  { name: 'portal-compare-other', who: null, address: read('canteen', `/compare?with=${idOf('reading')}`) },
  { name: 'portal-compare-en', who: null, address: `/en${read('housing', '/compare?from=1&to=3')}` },
  { name: 'portal-decision', who: null, address: read('repeal') },
  { name: 'portal-catalogue', who: null, address: '/catalogues/inForce' },
  { name: 'portal-catalogue-filed', who: null, address: '/catalogues/filed' },
  { name: 'portal-catalogue-day', who: null, address: '/catalogues/inForce?on=2025-03-31' },
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
  { name: 'desk-home-leader', who: 'chenguodong', address: '/desk' },
  { name: 'desk-home-idle', who: 'shencha', address: '/desk' },
  { name: 'desk-changes', who: 'sunyue', address: '/desk/changes' },
  { name: 'desk-list', who: 'sunyue', address: '/desk/documents' },
  { name: 'desk-list-published', who: 'zhoumin', address: '/desk/documents?stage=published' },
  { name: 'desk-list-none', who: 'sunyue', address: `/desk/documents?words=${encodeURIComponent('航天')}` },
  { name: 'desk-register', who: 'sunyue', address: '/desk/documents/new' },
  { name: 'desk-submission', who: 'sunyue', address: bench('gas', '/submission') },
  { name: 'desk-submission-returned', who: 'hemin', address: bench('homestead', '/submission') },
  { name: 'desk-bench-text', who: 'zhoumin', address: bench('drainage', '?tab=text') },
  { name: 'desk-bench-original', who: 'sunyue', address: bench('drainage', '/original') },
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
  { name: 'desk-bench-version-later', who: 'liqiang', address: bench('housing', '?tab=versions&version=2') },
  { name: 'desk-compare', who: 'liqiang', address: bench('housing', '?tab=versions&version=2&view=changes') },
  { name: 'desk-bench-correct', who: 'liqiang', address: bench('investment', '?act=correctRecord'), open: chooseFact },
  { name: 'desk-bench-record', who: 'liqiang', address: bench('advertising', '?tab=record') },
  { name: 'desk-bench-reader', who: 'maxiao', address: bench('reading') },
  { name: 'desk-review', who: 'zhoumin', address: bench('drainage', '/review') },
  { name: 'desk-opinion-write', who: 'zhoumin', address: bench('drainage', '/opinion') },
  { name: 'desk-opinion-issued', who: 'hemin', address: bench('homestead', '/opinion') },
  { name: 'desk-filings', who: 'wujing', address: '/desk/filings' },
  { name: 'desk-filings-congress', who: 'malan', address: '/desk/filings' },
  { name: 'desk-numbers', who: 'liqiang', address: '/desk/numbers?year=2025' },
  { name: 'desk-numbers-reserve', who: 'liqiang', address: '/desk/numbers?year=2026', open: press('预留下一个号') },
  { name: 'desk-statistics', who: 'zhoumin', address: '/desk/statistics?year=2025' },
  { name: 'desk-statistics-organ', who: 'zhoumin', address: '/desk/statistics?year=2024&organ=hechuan-civil' },
  { name: 'desk-statistics-month', who: 'zhoumin', address: '/desk/statistics?from=2026-01-01&to=2026-01-31' },
  { name: 'desk-statistics-none', who: 'zhoumin', address: '/desk/statistics?year=2019' },
  { name: 'desk-statistics-defined', who: 'zhoumin', address: '/desk/statistics', open: press('定义与出处') },
  { name: 'desk-statistics-evidence', who: 'zhoumin', address: '/desk/statistics/evidence?year=2025&figure=filed' },
  { name: 'desk-rule-packs', who: 'zhoumin', address: '/desk/rule-packs' },
  { name: 'desk-rule-pack', who: 'zhoumin', address: '/desk/rule-packs', open: firstPack },
  { name: 'desk-organs', who: 'hexing', address: '/desk/organs', open: firstOrgan },
  { name: 'desk-organs-settings', who: 'hexing', address: '/desk/organs', open: organSettings },
  { name: 'desk-organs-establish', who: 'hexing', address: '/desk/organs', open: press('设立机关') },
  { name: 'desk-accounts', who: 'hexing', address: '/desk/accounts' },
  { name: 'desk-accounts-open', who: 'hexing', address: '/desk/accounts', open: press('开立账号') },
  { name: 'desk-calendar', who: 'hexing', address: '/desk/calendar' },
  { name: 'desk-calendar-notice', who: 'hexing', address: '/desk/calendar', open: typeNotice },
  { name: 'desk-grants', who: 'anning', address: '/desk/grants' },
  { name: 'desk-grants-grant', who: 'anning', address: '/desk/grants', open: press('授予身份') },
  { name: 'desk-rule-packs-change', who: 'anning', address: '/desk/rule-packs/change', open: checkPack },
  { name: 'desk-rule-packs-propose', who: 'anning', address: '/desk/rule-packs/change', open: lookAtChange },
  { name: 'desk-rule-packs-pending', who: 'anning', address: '/desk/rule-packs/change', open: proposePack },
  { name: 'desk-rule-packs-compare', who: 'anning', address: '/desk/rule-packs/change', open: comparePacks },
  { name: 'desk-search-health', who: 'hexing', address: '/desk/search-health' },
  { name: 'desk-log', who: 'shencha', address: '/desk/log' },
  { name: 'desk-log-verified', who: 'shencha', address: '/desk/log', open: verifyLog },
  { name: 'desk-menu', who: 'zhaolei', address: '/desk', open: (page) => page.getByRole('banner').getByText('赵磊').click() },
  { name: 'desk-own-password', who: null, address: '/desk/sign-in', open: withOneTimePassword },
  { name: 'desk-not-found', who: 'sunyue', address: '/desk/documents/0000000000000000' },
]

/** What others have to work for first: for pictures only, and last, since it changes what these others see. */
export const stagedSights: readonly Sight[] = [
  { name: 'desk-review-second', who: 'zhengyi', address: '/desk', open: secondRound },
]

const components = join(import.meta.dirname, '../../packages/ui/src')

/** The components one by one, each in every state; what some of these say of waiting and failing is no fault of the page. */
export const gallerySights: readonly Sight[] = readdirSync(components)
  .filter((name) => existsSync(join(components, name, `${name}.examples.tsx`)))
  .map((name) => ({ name: `gallery-${name}`, who: null, address: `/desk/gallery?only=${name}` }))

async function chooseFact(page: Page): Promise<void> {
  await page.getByRole('form', { name: '更正登记' }).getByLabel('要更正的事项').selectOption({ index: 1 })
}

async function firstPack(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /^规则包：/ }).waitFor()
}

async function firstOrgan(page: Page): Promise<void> {
  await page.locator('main summary').first().click()
}

async function organSettings(page: Page): Promise<void> {
  await firstOrgan(page)
  await page
    .getByRole('button', { name: /^变更设置/ })
    .first()
    .click()
}

async function typeNotice(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: '添加放假安排' })
  await form.getByLabel('标题').fill('禾川县人民政府办公室关于丰收节放假的通知')
  await form.getByRole('radio', { name: '本地' }).check()
  await form.getByLabel('放假', { exact: true }).fill('丰收节 2026-09-23')
  await form.getByRole('button', { name: '添加放假安排' }).click()
}

const shippedPack = (page: Page) =>
  page
    .getByRole('button', { name: /^载入 / })
    .last()
    .click()

/** With a mistake in it, to see how that is told. */
async function checkPack(page: Page): Promise<void> {
  await page.getByLabel('规则包文件', { exact: true }).fill('{ "id": "hechuan", "rules": [] }')
  await press('检查规则包')(page)
  await page.getByRole('table').waitFor()
}

async function lookAtChange(page: Page): Promise<void> {
  await shippedPack(page)
  await press('检查规则包')(page)
  const form = page.getByRole('form', { name: '申请更换规则包' })
  await form.getByLabel('从哪一天起适用').fill('2026-07-01')
  await form.getByLabel('更换的理由').fill('适用本地的时限和材料规定。')
  await form.getByRole('button', { name: '申请更换' }).click()
}

/** From then on there are two packs to compare. */
async function proposePack(page: Page): Promise<void> {
  await lookAtChange(page)
  await press('申请更换')(page)
  await page.waitForURL(/rule-packs$/)
}

async function comparePacks(page: Page): Promise<void> {
  const waiting = page.getByText('已有一项更换等待复核')
  await waiting
    .or(page.getByRole('button', { name: /^载入 / }))
    .first()
    .waitFor()
  if (await waiting.isHidden()) await proposePack(page)
  else await page.goto('/desk/rule-packs')
  await page.getByRole('link', { name: '与现行规则包对照' }).click()
  await page.getByRole('article').first().waitFor()
}

async function verifyLog(page: Page): Promise<void> {
  await press('开始核验')(page)
  await page.getByText(/没有发现问题/).waitFor()
}

/** The account of somebody new, who so far has only what the administrator handed over. */
async function withOneTimePassword(page: Page): Promise<void> {
  const username = `newcomer${Date.now()}`
  await signedIn(page, 'hexing')
  await page.goto('/desk/accounts')
  await press('开立账号')(page)
  const panel = page.getByRole('region', { name: '开立账号' })
  await panel.getByLabel('姓名').fill('新来')
  await panel.getByLabel('用户名').fill(username)
  await panel.getByRole('button', { name: '开立账号' }).click()
  const password = (await page.getByText(/^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/).textContent()) ?? ''
  await page.context().clearCookies()
  await signedIn(page, username, password)
}
