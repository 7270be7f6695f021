import { createHash } from 'node:crypto'
import {
  addDays,
  type CommandInput,
  type CommandType,
  type DocumentForm,
  describeRefusal,
  type Effect,
  type Finding,
  type LegalDate,
  type Opinion,
  type OrganState,
  type Person,
  type Role,
  reviewItems,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { act } from '../platform/register/act.ts'
import { loadState } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { reviseText } from '../registry/reviseText.ts'
import { demoActor } from './actor.ts'

export interface LifeDeps {
  readonly register: Register
  readonly files: FileStore
  readonly sql: () => Sql
  readonly recordMade: (actor: Person, file: { hash: string; name: string; size: number }) => Promise<void>
}

export interface DocumentSpec {
  readonly key: string
  readonly title: string
  readonly body: string
  /** 必要性 and main measures, for the drafting note. */
  readonly why: string
  readonly basis: string
  readonly leadOrgan: string
  readonly draftingUnit: string
  readonly form?: DocumentForm
  readonly trial?: boolean
  readonly effects?: readonly Effect[]
}

/** Ids that are the same at every making of the demonstration. */
export const demoId = (key: string) => createHash('sha256').update(`demo ${key}`).digest('hex').slice(0, 16)

/**
 * One document's life in the demonstration, told as commands through the same `act` that the desk uses; nothing is written past it.
 * Each step says its day. A refusal is a fault of the story and stops the start with its words.
 */
export async function beginLife(deps: LifeDeps, spec: DocumentSpec) {
  const id = demoId(spec.key)
  let step = 0
  const government = spec.leadOrgan === 'hechuan-government'
  const reviewer = demoActor('legalReviewer', 'hechuan-justice')

  const give = async <T extends CommandType>(
    type: T,
    role: Role,
    organ: string,
    on: LegalDate,
    input: CommandInput<T>,
    actor = demoActor(role, organ),
  ) => {
    const expectedSeq = (await loadState(deps.sql(), id))?.seq ?? 0
    const answer = await act(deps.register, actor, on, { commandId: `${id}-${++step}`, documentId: id, expectedSeq, type, input })
    if ('refused' in answer) throw new Error(`demonstration, ${spec.title}, ${type}: ${describeRefusal(answer).what}`)
  }
  const state = async () => (await loadState(deps.sql(), id))!
  const hash = async () => (await state()).text!.hash
  const drafting = (role: Role) => [role, spec.draftingUnit] as const

  const file = async (actor: Person, name: string, content: string) => {
    const made = { name, ...(await deps.files.put(Buffer.from(content))) }
    await deps.recordMade(actor, made)
    return made
  }

  const write = async (on: LegalDate, body = spec.body) => {
    const actor = demoActor(...drafting('draftingClerk'))
    const original = await file(actor, `${spec.title}（送审稿）.txt`, `${spec.title}\n\n${body}`)
    const { seq } = await state()
    const answer = await reviseText({ ...deps }, actor, on, {
      commandId: `${id}-${++step}`,
      documentId: id,
      expectedSeq: seq,
      title: spec.title,
      body,
      original,
      annexes: [],
      effects: [...(spec.effects ?? [])],
    })
    if ('refused' in answer) throw new Error(`demonstration, ${spec.title}, reviseText: ${describeRefusal(answer).what}`)
  }

  const material = async (on: LegalDate, requirement: string, name: string, content: string) =>
    give('addMaterial', ...drafting('draftingClerk'), on, {
      materialId: `${id}-${requirement}-${step}`,
      requirement,
      file: await file(demoActor(...drafting('draftingClerk')), `${name}.txt`, content),
    })

  const story = {
    id,
    give,
    state,
    hash,
    write,
    material,
    register: (on: LegalDate) =>
      give('registerDraft', ...drafting('draftingClerk'), on, {
        id,
        title: spec.title,
        leadOrgan: spec.leadOrgan,
        coIssuers: [],
        form: spec.form ?? 'ordinary',
        urgent: null,
        majorDecision: false,
        trial: spec.trial ?? false,
      }),
    note: (on: LegalDate) =>
      material(
        on,
        'draftingNote',
        '起草说明',
        `《${spec.title}》起草说明\n\n一、必要性\n${spec.why}\n\n二、制定依据\n${spec.basis}\n`,
      ),
    materials: async (on: LegalDate) => {
      await material(on, 'basis', '制定依据', `${spec.basis}\n`)
      await material(
        on,
        'consultationSummary',
        '征求意见及采纳情况',
        `《${spec.title}》向有关部门和乡镇征求了意见，意见已逐条研究，采纳情况附后。\n`,
      )
      await material(
        on,
        'ownReview',
        '本单位合法性审核意见',
        `经本单位法制机构审核，《${spec.title}》未超越法定职权，内容与上位法一致。\n`,
      )
    },
    fairness: async (on: LegalDate) => {
      const organ = government ? 'hechuan-market' : spec.draftingUnit
      await give('concludeFairCompetition', 'fairnessReviewer', organ, on, {
        textHash: await hash(),
        conclusion: 'compliant',
        reason: '未发现排除、限制竞争的内容。',
      })
    },
    submit: async (on: LegalDate) => {
      await give('proposeSubmission', ...drafting('draftingClerk'), on, { textHash: await hash() })
      await give('submit', ...drafting('draftingHead'), on, { textHash: await hash() })
    },
    accept: (on: LegalDate) =>
      give('acceptForReview', 'reviewHead', 'hechuan-justice', on, { reviewer: reviewer.account, reviewerName: reviewer.name }),
    opinion: async (on: LegalDate, conclusion: Opinion['conclusion'], summary: string, findings: readonly Finding[] = []) => {
      const pack = await deps.register.packs.on(deps.sql(), on)
      const judgements = reviewItems(pack.rules, on).map((item) => ({ item: item.number, verdict: 'conforms' as const }))
      const doubtful =
        findings.length > 0
          ? judgements.map((entry) => (entry.item === 14 ? { ...entry, verdict: 'doesNotConform' as const } : entry))
          : judgements
      await give('writeOpinion', 'legalReviewer', 'hechuan-justice', on, {
        textHash: await hash(),
        conclusion,
        judgements: doubtful,
        findings: [...findings],
        summary,
      })
      await give('issueOpinion', 'reviewHead', 'hechuan-justice', on, { textHash: await hash() })
    },
    deliberate: async (on: LegalDate, meeting: string) =>
      give('recordDeliberation', 'meetingSecretary', spec.leadOrgan, on, {
        textHash: await hash(),
        meeting,
        decision: 'approved',
        dissent: '',
        chiefAgainstMajority: false,
        chiefReasons: '',
      }),
    sign: async (on: LegalDate) => give('sign', 'leader', spec.leadOrgan, on, { textHash: await hash() }),
    number: async (on: LegalDate, code: string) =>
      give('assignNumber', 'issuingOffice', officeOf(spec.leadOrgan), on, { textHash: await hash(), code }),
    publish: async (on: LegalDate, more: Partial<CommandInput<'publish'>> = {}) =>
      give('publish', 'issuingOffice', officeOf(spec.leadOrgan), on, {
        textHash: await hash(),
        channels: ['禾川县人民政府门户网站', '禾川县人民政府公报'],
        effectiveOn: addDays(on, 31),
        ...more,
      }),
    file: async (on: LegalDate, authority: string) => {
      const office = demoActor('issuingOffice', officeOf(spec.leadOrgan))
      const note = (await state()).materials.find((held) => held.requirement === 'draftingNote')!.file
      const report = await file(office, '备案报告.txt', `现将《${spec.title}》及说明、依据报请备案。\n`)
      await give('sendFiling', 'issuingOffice', office.organ, on, {
        authority,
        package: [
          { requirement: 'filingReport', file: report },
          { requirement: 'draftingNote', file: note },
        ],
      })
    },
    receive: (on: LegalDate, authority: string, registrationNumber: string) =>
      give('registerFiling', receiver(authority), authority, on, { authority, registrationNumber }),
    clear: (on: LegalDate, authority: string) => give('clearFiling', receiver(authority), authority, on, { authority }),
  }
  return story
}

export type Life = Awaited<ReturnType<typeof beginLife>>

const receiver = (authority: string): Role => (authority === 'hechuan-congress' ? 'npcOffice' : 'filingAuthority')

const officeOf = (organ: OrganState['id']) => (organ === 'hechuan-government' ? 'hechuan-office' : organ)
