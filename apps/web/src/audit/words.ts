import { eventTerms, roleTerms, termIn } from '@fadu/core'
import { formatInstant } from '../app/instant.ts'

/** Entries of streams that are no documents'. */
const administrative: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  OrganEstablished: ['设立机关', 'Organ established'],
  OrganRenamed: ['机关更名', 'Organ renamed'],
  NumberCodesSet: ['设定机关代字', 'Number codes set'],
  OrganSettingsChanged: ['变更审核机构、报备机关、机关代字', 'Settings of an organ changed'],
  OrganDissolved: ['机关撤销、并入', 'Organ dissolved'],
  AccountOpened: ['开立账号', 'Account opened'],
  AccountDisabled: ['停用账号', 'Account disabled'],
  PasswordReset: ['重置密码', 'Password reset'],
  RoleGranted: ['授予身份', 'Role granted'],
  GrantProposed: ['申请授予管理角色', 'Administrator’s role proposed'],
  GrantRejected: ['退回管理角色的申请', 'Administrator’s role rejected'],
  GrantRevoked: ['收回授权', 'Grant revoked'],
  NumberReserved: ['预留字号', 'Number reserved'],
  NumberVoided: ['作废字号', 'Number voided'],
  RulePackProposed: ['申请更换规则包', 'Rule pack proposed'],
  RulePackAdopted: ['更换规则包', 'Rule pack adopted'],
  RulePackRejected: ['退回更换规则包的申请', 'Rule pack rejected'],
  HolidayNoticeAdded: ['添加放假安排', 'Holiday notice added'],
}

/** Every kind of entry there is, for the filter. */
export const entryTypes: readonly string[] = [...Object.keys(eventTerms), ...Object.keys(administrative)]

const typeIn = (language: 'zh' | 'en') => (type: string) => {
  const term = (eventTerms as Readonly<Record<string, readonly [string, string]>>)[type] ?? administrative[type]
  return term ? termIn(term, language) : type
}

const roleIn = (language: 'zh' | 'en') => (role: string | undefined) => {
  const term = role && (roleTerms as Readonly<Record<string, readonly [string, string]>>)[role]
  return term ? termIn(term, language) : ''
}

const zh = {
  title: '日志与核验',
  lead: '登记簿的每一次办理，按先后连成一串，不能改、不能删。这里看得到谁在何时办了什么，看不到文件内容。',
  verification: '核验',
  lastVerified: '日志上次核验',
  verifyMeans: '从头到尾重新计算每条记录的校验值、先后次序和签名，并读回记录所指的每个文件。',
  verify: '开始核验',
  running: (by: string, checked: number, entries: number) => `${by}开始的核验正在进行：已核验 ${checked} 条，共 ${entries} 条。`,
  never: '还没有核验过。',
  sound: (entries: number, files: number, checkpoints: number) =>
    `没有发现问题：核验了 ${entries} 条记录，读回 ${files} 个文件${checkpoints > 0 ? `，与 ${checkpoints} 个签名的检查点一致` : ''}。`,
  empty: '登记簿还没有记录。',
  broken: (position: number | null, sound: number) =>
    position === null ? '检查点与登记簿不一致' : `第 ${position} 条记录有问题，此前 ${sound} 条没有问题`,
  brokenWhat: {
    missing: '这个位置没有记录',
    unreadable: '存储的内容读不出',
    format: '记录的格式不认识',
    notCanonical: '存储的内容不是规范形式',
    hash: '存储的内容与校验值不符',
    column: '检索用的列与内容不符',
    replaced: '这条记录被换过：后一条连接的不是它',
    seq: '在所属序列中的次序不对',
    recordedAt: '登记时间早于前一条',
    content: '它所指的文件缺失或者被改动',
    checkpointSignature: '检查点的签名不对',
    checkpointShorter: '登记簿比签过名的检查点短：末尾被截去，或者数据库被恢复到从前',
    checkpointRoot: '登记簿与签过名的检查点不一致',
  },
  brokenDo: '请保留现场，不要再办理业务；通知系统管理员，并与备份和外部留存的检查点比对。',
  failed: '核验没有完成，不能说明登记簿有无问题。请再试一次。',
  detail: '技术说明',
  when: (by: string, at: string) => `${by}，${at}`,
  root: '根校验值',

  entries: '记录',
  entriesCaption: '日志记录，最新的在前',
  none: '没有符合条件的记录。请放宽条件。',
  kind: '对象',
  kinds: { '': '全部', document: '文件', organ: '机关', account: '账号', numbers: '字号', register: '规则和日历' },
  oneStream: '某一个对象的编号',
  oneStreamHint: '例如 document/ 后接文件编号',
  person: '办理人',
  personHint: '姓名或者账号编号，要写全。',
  type: '办理事项',
  everyType: '全部',
  search: '查询',
  position: '序号',
  recordedAt: '登记时间',
  legalDate: '生效日期',
  stream: '对象',
  hash: '校验值',
  server: '系统',
  onBehalfOf: (name: string) => `（代${name}）`,
  older: '更早的记录',
  newest: '回到最新',
  typeOf: typeIn('zh'),
  roleOf: roleIn('zh'),
  instant: (at: string) => formatInstant(at, 'zh'),
}

export type AuditWords = typeof zh

const en: AuditWords = {
  title: 'Log and verification',
  lead: 'Every act on the register, chained in order, never altered or removed: who did what and when, without the content.',
  verification: 'Verification',
  lastVerified: 'Log verified last',
  verifyMeans: 'Recomputes the hash, order and signatures of every entry, and reads back every file an entry names.',
  verify: 'Verify now',
  running: (by, checked, entries) => `Begun by ${by}: ${checked} of ${entries} entries checked.`,
  never: 'Not verified yet.',
  sound: (entries, files, checkpoints) =>
    `Nothing wrong: ${entries} entries checked, ${files} files read back${checkpoints > 0 ? `, ${checkpoints} signed checkpoints kept` : ''}.`,
  empty: 'The register has no entries yet.',
  broken: (position, sound) =>
    position === null ? 'A checkpoint and the register disagree' : `Entry ${position} is at fault; ${sound} before it are sound`,
  brokenWhat: {
    missing: 'No entry is stored at this place',
    unreadable: 'What is stored cannot be read',
    format: 'The format of the entry is unknown',
    notCanonical: 'What is stored is not in canonical form',
    hash: 'What is stored does not have its hash',
    column: 'A column for finding it says something else',
    replaced: 'The entry was replaced: the next one is chained to another',
    seq: 'It is not the next of its stream',
    recordedAt: 'It was recorded before the one that precedes it',
    content: 'A file it names is missing or altered',
    checkpointSignature: 'The signature of a checkpoint is wrong',
    checkpointShorter: 'The register is shorter than a signed checkpoint: its end was cut off or the database set back',
    checkpointRoot: 'The register is not what a checkpoint signed',
  },
  brokenDo:
    'Keep everything as it is and act no further; tell the system administrator and compare with backups and checkpoints kept elsewhere.',
  failed: 'The verification did not end, which says nothing about the register. Try again.',
  detail: 'Technical detail',
  when: (by, at) => `${by}, ${at}`,
  root: 'Root hash',

  entries: 'Entries',
  entriesCaption: 'Entries of the log, latest first',
  none: 'No entry matches. Loosen the conditions.',
  kind: 'Of',
  kinds: { '': 'Everything', document: 'Documents', organ: 'Organs', account: 'Accounts', numbers: 'Numbers', register: 'Rules' },
  oneStream: 'One of them, by its id',
  oneStreamHint: 'For instance document/ and the id',
  person: 'By whom',
  personHint: 'Name or id of the account, in full.',
  type: 'Act',
  everyType: 'Every act',
  search: 'Show',
  position: 'Entry',
  recordedAt: 'Recorded',
  legalDate: 'In effect',
  stream: 'Of',
  hash: 'Hash',
  server: 'the server',
  onBehalfOf: (name) => ` (for ${name})`,
  older: 'Older entries',
  newest: 'Latest',
  typeOf: typeIn('en'),
  roleOf: roleIn('en'),
  instant: (at: string) => formatInstant(at, 'en'),
}

export const auditWords = { zh, en }
