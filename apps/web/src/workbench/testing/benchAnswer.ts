import { type DocumentState, initialState, type OpinionDraft } from '@fadu/core'
import type { Session } from '../../app/session.tsx'
import { clerk } from '../../app/testing/renderDesk.tsx'
import type { Workbench } from '../bench.ts'

export const hash = (letter: string) => letter.repeat(64)

export const draftText = {
  hash: hash('a'),
  title: '排水管理办法',
  body: hash('b'),
  annexes: [],
  original: null,
  blanks: [],
  effects: [],
  on: '2021-03-01',
  by: '孙悦',
} as const

/** What the server tells of one document of an invented county. */
export const benchAnswer = (state: Partial<DocumentState>, more: Partial<Workbench> = {}): Workbench =>
  ({
    id: 'doc-00001',
    seq: 7,
    state: {
      ...initialState,
      id: 'doc-00001',
      seq: 7,
      title: '排水管理办法',
      draftingUnit: 'housing',
      leadOrgan: 'government',
      registeredOn: '2021-02-01',
      text: draftText,
      ...state,
    },
    view: null,
    standing: 'unpublished',
    available: [],
    next: [],
    missing: [],
    requirements: [],
    filingClocks: {},
    texts: [],
    notReady: null,
    organNames: { housing: '禾川县住房和城乡建设局', government: '禾川县人民政府', justice: '禾川县司法局' },
    ...more,
  }) as Workbench

export const organs = [
  {
    id: 'government',
    name: '禾川县人民政府',
    shortName: '县人民政府',
    kind: 'government',
    entitled: true,
    parent: null,
    numberCodes: [],
    dissolvedOn: null,
  },
  {
    id: 'justice',
    name: '禾川县司法局',
    shortName: '县司法局',
    kind: 'department',
    entitled: true,
    parent: 'government',
    numberCodes: [],
    dissolvedOn: null,
  },
]

/** Somebody of the invented county in a role. */
export const person = (role: Session['acting']['role'], organ = 'justice', name = '周敏', account = 'zhoumin'): Session => ({
  ...clerk,
  account: { id: account, name },
  acting: { id: 'grant-2', role, organ, organName: '禾川县司法局' },
})

export const review = {
  round: 1,
  organ: 'justice',
  receivedOn: '2021-03-01',
  acceptedOn: '2021-03-02',
  reviewer: 'zhoumin',
  reviewerName: '周敏',
  pauses: [],
  pausedIn: null,
  draft: null,
  textHash: hash('a'),
  pack: hash('f'),
} as const satisfies DocumentState['review']

export const writtenOpinion: OpinionDraft = {
  conclusion: 'changesRequired',
  textHash: hash('a'),
  judgements: [{ item: 1, verdict: 'conforms' }],
  findings: [{ where: '第二条', problem: '没有依据', source: '行政处罚法第十六条', advice: '删去' }],
  summary: '应当修改。',
  writtenBy: 'zhoumin',
  writtenByName: '周敏',
  on: '2021-03-04',
}

const item = (number: number, group: string, title: string, question: string) => ({
  number,
  group,
  title,
  question,
  source: '国办发〔2018〕115号（六）',
  unverified: false,
  toRead: null,
  rule: {},
})

export const items = [
  item(1, 'subject', '制定主体', '制定机关是否有权制定？'),
  item(18, 'content', '行政处罚', '是否设定行政处罚？'),
  item(48, 'form', '结构和术语', '结构是否完整？'),
]

export const lawBody = '第一条　为了规范排水，制定本办法。\n第三条　违反本办法第九条的，处一千元罚款。'
