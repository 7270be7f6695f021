import type { ListStage } from '../../app/addresses.ts'

const zh = {
  title: {
    all: '全部文件',
    open: '起草中',
    review: '审核中',
    issuance: '待印发',
    published: '已公布',
    withdrawn: '已撤回',
  } satisfies Record<ListStage | 'all', string>,
  tabs: '按办理阶段',
  caption: (title: string) => `${title}的文件`,
  sought: (words: string) => `标题或者文号含“${words}”`,
  dropWords: '去掉这个条件',
  page: (page: number) => `第 ${page} 页`,
  registerDraft: '登记起草',
  columns: {
    title: '文件',
    state: '状态',
    leadOrgan: '制定机关',
    draftingUnit: '起草单位',
    day: '登记或者公布',
    validUntil: '有效期至',
  },
  noEnd: '—',
  empty: {
    all: '您可以办理或者查阅的文件会列在这里。第一件由起草单位经办人登记起草。',
    open: '正在起草、征求意见和退回修改的文件会列在这里。第一件由起草单位经办人登记起草。',
    review: '报送合法性审核、还没有出具意见的文件会列在这里。',
    issuance: '审核之后等待集体讨论、签发、编号和公布的文件会列在这里。',
    published: '公布了的文件会列在这里。',
    withdrawn: '公布之前撤回的文件会列在这里。',
  } satisfies Record<ListStage | 'all', string>,
  none: '没有符合条件的文件。可以少写几个字，或者换一个说法。',
  noneInStage: '这个办理阶段没有符合条件的文件。可以少写几个字，或者去掉办理阶段的限制。',
  allStages: '在全部文件中检索',
}

export type ListWords = typeof zh

const en: ListWords = {
  title: {
    all: 'All documents',
    open: 'Drafting',
    review: 'Under review',
    issuance: 'To be issued',
    published: 'Published',
    withdrawn: 'Withdrawn',
  },
  tabs: 'By stage',
  caption: (title) => `Documents: ${title.toLowerCase()}`,
  sought: (words) => `Title or number contains “${words}”`,
  dropWords: 'Lift this condition',
  page: (page) => `Page ${page}`,
  registerDraft: 'Register a draft',
  columns: {
    title: 'Document',
    state: 'State',
    leadOrgan: 'Issuing organ',
    draftingUnit: 'Drafting unit',
    day: 'Registered or published',
    validUntil: 'Valid until',
  },
  noEnd: '—',
  empty: {
    all: 'Documents you work on or may read will be listed here. A drafting clerk registers the first.',
    open: 'Documents being drafted, open for comment or returned will be listed here. A drafting clerk registers the first.',
    review: 'Documents submitted for review and without an opinion will be listed here.',
    issuance: 'Reviewed documents awaiting meeting, signature, number and publication will be listed here.',
    published: 'Published documents will be listed here.',
    withdrawn: 'Documents withdrawn before publication will be listed here.',
  },
  none: 'No document fits. Try fewer characters or other words.',
  noneInStage: 'No document of this stage fits. Try fewer characters, or lift the limit on the stage.',
  allStages: 'Search in all documents',
}

export const listWords = { zh, en }
