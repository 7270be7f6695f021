import type { CommandType, Language, Role } from '@fadu/core'
import { addresses, type ListStage } from './addresses.ts'

/** One entry of the desk's lists at the left. */
export interface NavEntry {
  readonly href: string
  readonly label: Readonly<Record<Language, string>>
  /** Counts the documents that have an open step of one of these commands, whoever has to take it. */
  readonly counts?: readonly CommandType[]
}

export interface NavGroup {
  readonly heading: Readonly<Record<Language, string>>
  readonly entries: readonly NavEntry[]
}

const drafting: readonly CommandType[] = ['reviseText', 'addMaterial', 'proposeSubmission', 'submit', 'closeConsultation']
const review: readonly CommandType[] = ['acceptForReview', 'writeOpinion', 'issueOpinion', 'supplyMaterial']
const issuance: readonly CommandType[] = ['recordDeliberation', 'sign', 'assignNumber', 'publish']

const list = (stage: ListStage | undefined, zh: string, en: string, counts?: readonly CommandType[]): NavEntry => ({
  href: addresses.documents({ stage }),
  label: { zh, en },
  ...(counts ? { counts } : {}),
})

const lists = {
  drafting: list('open', '起草中', 'Drafting', drafting),
  review: list('review', '审核中', 'Under review', review),
  issuance: list('issuance', '待印发', 'To be issued', issuance),
  reviewed: list('issuance', '审核后待印发', 'Reviewed', issuance),
  published: list('published', '已公布', 'Published'),
  withdrawn: list('withdrawn', '已撤回', 'Withdrawn'),
  all: list(undefined, '全部文件', 'All documents'),
}

const group = (zh: string, en: string, ...entries: NavEntry[]): NavGroup => ({ heading: { zh, en }, entries })
const making = { zh: '制定', en: 'Making' }
const stock = group('存量', 'Stock', lists.published, lists.withdrawn, lists.all)
const publishedStock = group('存量', 'Stock', lists.published, lists.all)

const numbers: NavEntry = { href: addresses.numbers, label: { zh: '字号登记簿', en: 'Register of numbers' } }
const rulePacks: NavEntry = { href: addresses.rulePacks, label: { zh: '规则包', en: 'Rule packs' } }
const calendar: NavEntry = { href: addresses.calendar, label: { zh: '工作日历', en: 'Working calendar' } }
const organs: NavEntry = { href: addresses.organs, label: { zh: '机关', en: 'Organs' } }
const accounts: NavEntry = { href: addresses.accounts, label: { zh: '账号', en: 'Accounts' } }
const grants: NavEntry = { href: addresses.grants, label: { zh: '授权', en: 'Grants' } }
const searchHealth: NavEntry = { href: addresses.searchHealth, label: { zh: '检索运行情况', en: 'Search health' } }
const log: NavEntry = { href: addresses.log, label: { zh: '日志与核验', en: 'Log and verification' } }
const rules = group('依据', 'Rules', rulePacks)

const results = group('成果', 'Results', { href: addresses.statistics, label: { zh: '统计', en: 'Statistics' } })

const draftingUnit: readonly NavGroup[] = [group(making.zh, making.en, lists.drafting, lists.review, lists.issuance), stock]
const reviewBody: readonly NavGroup[] = [group('审核', 'Review', lists.review, lists.reviewed), publishedStock, results, rules]
const issuer: readonly NavGroup[] = [group('印发', 'Issuance', lists.issuance), publishedStock]
const onlyStock: readonly NavGroup[] = [publishedStock]
const received: NavEntry = {
  href: addresses.filings,
  label: { zh: '报送本机关', en: 'Filed with us' },
  counts: ['registerFiling', 'clearFiling'],
}
const authority: readonly NavGroup[] = [group('备案', 'Filing', received), publishedStock, results]

/** Which lists a role has, beside the day's work. What it may not see is not offered. */
export const navigationOf: Readonly<Record<Role, readonly NavGroup[]>> = {
  draftingClerk: draftingUnit,
  draftingHead: draftingUnit,
  legalReviewer: reviewBody,
  reviewHead: reviewBody,
  fairnessReviewer: [group(making.zh, making.en, lists.drafting, lists.review), publishedStock],
  legalCounsel: [group('审核', 'Review', lists.review), publishedStock],
  consultedUnit: onlyStock,
  issuingOffice: [group('印发', 'Issuance', lists.issuance, numbers), publishedStock, results, rules],
  meetingSecretary: issuer,
  leader: [...issuer, results],
  filingAuthority: authority,
  npcOffice: authority,
  lawGovOffice: [publishedStock, results, rules],
  sysAdmin: [group('管理', 'Administration', organs, accounts, searchHealth), group('规则', 'Rules', calendar, rulePacks)],
  securityAdmin: [group('管理', 'Administration', grants, organs), group('规则', 'Rules', rulePacks)],
  auditAdmin: [group('审计', 'Audit', log, grants), group('依据', 'Rules', organs, rulePacks)],
}
