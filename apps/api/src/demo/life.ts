import { createHash } from 'node:crypto'
import {
  addDays,
  authorityKind,
  type CommandInput,
  type CommandType,
  type DocumentForm,
  describeRefusal,
  type Effect,
  type FileRef,
  type Finding,
  type LegalDate,
  missingMaterials,
  type Opinion,
  type OrganState,
  type Person,
  type Role,
  requiredMaterials,
  reviewItems,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { act } from '../platform/register/act.ts'
import { loadOrgans, loadState } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { reviseText } from '../registry/reviseText.ts'
import { demoActor } from './actor.ts'

export interface LifeDeps {
  readonly register: Register
  readonly files: FileStore
  readonly sql: () => Sql
  readonly recordMade: (actor: Person, file: { hash: string; name: string; size: number }) => Promise<void>
}

/** An amendment as a story tells it: the text that it starts from is the one in force when it is written. */
export interface Amendment {
  readonly kind: 'amend'
  readonly target: string
  readonly effectiveOn: LegalDate
  readonly title: string
  readonly consolidated: string
  readonly tags?: string[]
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
  readonly coIssuers?: readonly string[]
  readonly form?: DocumentForm
  readonly trial?: boolean
  readonly majorDecision?: boolean
  readonly effects?: readonly (Effect | Amendment)[]
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
  const issuers = [spec.leadOrgan, ...(spec.coIssuers ?? [])]
  const reviewer = demoActor('legalReviewer', 'hechuan-justice')
  const counsel = demoActor('legalCounsel', 'hechuan-justice')

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
  const rules = async (on: LegalDate) => (await deps.register.packs.on(deps.sql(), on)).rules
  const drafting = (role: Role) => [role, spec.draftingUnit] as const

  const file = async (actor: Person, name: string, content: string) => {
    const made = { name, ...(await deps.files.put(Buffer.from(content))) }
    await deps.recordMade(actor, made)
    return made
  }

  const currentText = async (target: string) => (await loadState(deps.sql(), target))!.versions.at(-1)!.textHash

  const write = async (on: LegalDate, body = spec.body) => {
    const actor = demoActor(...drafting('draftingClerk'))
    const original = await file(actor, `${spec.title}（送审稿）.txt`, `${spec.title}\n\n${body}`)
    const { seq } = await state()
    const effects = (spec.effects ?? []).map(async (effect) =>
      effect.kind === 'amend' && !('base' in effect) ? { ...effect, base: await currentText(effect.target) } : effect,
    )
    const answer = await reviseText({ ...deps }, actor, on, {
      commandId: `${id}-${++step}`,
      documentId: id,
      expectedSeq: seq,
      title: spec.title,
      body,
      original,
      annexes: [],
      effects: await Promise.all(effects),
    })
    if ('refused' in answer) throw new Error(`demonstration, ${spec.title}, reviseText: ${describeRefusal(answer).what}`)
  }

  const material = async (on: LegalDate, requirement: string, name: string, content: string) =>
    add(on, requirement, await file(demoActor(...drafting('draftingClerk')), `${name}.txt`, content))

  const add = (on: LegalDate, requirement: string, added: FileRef) =>
    give('addMaterial', ...drafting('draftingClerk'), on, {
      materialId: `${id}-${requirement}-${step}`,
      requirement,
      file: added,
    })

  /** What the filing to that authority needs of the office: the report, and what was brought for the review. */
  const filingPackage = async (on: LegalDate, authority: string, report: string) => {
    const office = demoActor('issuingOffice', officeOf(spec.leadOrgan))
    const { materials } = await state()
    const organs = await loadOrgans(deps.sql(), [authority])
    const made = await file(office, '备案报告.txt', report)
    return requiredMaterials(await rules(on), 'filing', {}, on, authorityKind(organs[authority]))
      .filter(({ required, fulfilledBy }) => required && fulfilledBy === 'file')
      .map(({ id: requirement }) => ({
        requirement,
        file:
          requirement === 'filingReport' ? made : materials.find((held) => held.requirement === reviewName(requirement))!.file,
      }))
  }

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
        coIssuers: [...(spec.coIssuers ?? [])],
        form: spec.form ?? 'ordinary',
        urgent: null,
        majorDecision: spec.majorDecision ?? false,
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
      const actor = demoActor(...drafting('draftingClerk'))
      const missing = missingMaterials(await state(), { rules: await rules(on), today: on }).filter(
        ({ id: requirement }) => requirement !== 'draftingNote',
      )
      // Storing a file waits for the disk: all of them wait together.
      const files = await Promise.all(
        missing.map(({ id: requirement, name }) => file(actor, `${name}.txt`, contentOf(requirement, name, spec))),
      )
      for (const [i, { id: requirement }] of missing.entries()) await add(on, requirement, files[i]!)
    },
    openConsultation: (on: LegalDate, closesOn: LegalDate) =>
      give('openConsultation', ...drafting('draftingClerk'), on, { closesOn }),
    closeConsultation: (on: LegalDate, received: number, adopted: number) =>
      give('closeConsultation', ...drafting('draftingClerk'), on, { received, adopted }),
    assess: (on: LegalDate, kind: CommandInput<'addAssessment'>['kind'], summary: string) =>
      give('addAssessment', ...drafting('draftingClerk'), on, { kind, summary }),
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
    requestMaterial: (on: LegalDate, what: string, suppliedBy: LegalDate) =>
      give('requestMaterial', 'legalReviewer', 'hechuan-justice', on, { what, suppliedBy }),
    askCounsel: (on: LegalDate, question: string, wantedBy: LegalDate) =>
      give('askCounsel', 'legalReviewer', 'hechuan-justice', on, {
        counsel: counsel.account,
        counselName: counsel.name,
        question,
        wantedBy,
      }),
    giveCounsel: (on: LegalDate, text: string) => give('giveCounsel', 'legalCounsel', 'hechuan-justice', on, { text }),
    opinion: async (on: LegalDate, conclusion: Opinion['conclusion'], summary: string, findings: readonly Finding[] = []) => {
      const judgements = reviewItems(await rules(on), on).map((item) => ({ item: item.number, verdict: 'conforms' as const }))
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
    deliberate: async (on: LegalDate, meeting: string) => {
      for (const organ of issuers)
        await give('recordDeliberation', 'meetingSecretary', organ, on, {
          textHash: await hash(),
          meeting,
          decision: 'approved',
          dissent: '',
          chiefAgainstMajority: false,
          chiefReasons: '',
        })
    },
    sign: async (on: LegalDate) => {
      for (const organ of issuers) await give('sign', 'leader', organ, on, { textHash: await hash() })
    },
    number: async (on: LegalDate, code: string) =>
      give('assignNumber', 'issuingOffice', officeOf(spec.leadOrgan), on, { textHash: await hash(), code }),
    publish: async (on: LegalDate, more: Partial<CommandInput<'publish'>> = {}) =>
      give('publish', 'issuingOffice', officeOf(spec.leadOrgan), on, {
        textHash: await hash(),
        channels: ['禾川县人民政府门户网站', '禾川县人民政府公报'],
        effectiveOn: addDays(on, 31),
        ...more,
      }),
    file: async (on: LegalDate, authority: string) =>
      give('sendFiling', 'issuingOffice', officeOf(spec.leadOrgan), on, {
        authority,
        package: await filingPackage(on, authority, `现将《${spec.title}》及说明、依据报请备案。\n`),
      }),
    fileAgain: async (on: LegalDate, authority: string, mended: string) =>
      give('resendFiling', 'issuingOffice', officeOf(spec.leadOrgan), on, {
        authority,
        package: await filingPackage(on, authority, `现将《${spec.title}》及说明、依据重新报请备案。${mended}\n`),
      }),
    sendBack: (on: LegalDate, authority: string, reason: string) =>
      give('returnFiling', receiver(authority), authority, on, { authority, reason }),
    /** The registration number may be one that is known only on the day. */
    receive: (on: LegalDate, authority: string, registrationNumber: string | (() => string)) =>
      give('registerFiling', receiver(authority), authority, on, {
        authority,
        registrationNumber: typeof registrationNumber === 'string' ? registrationNumber : registrationNumber(),
      }),
    clear: (on: LegalDate, authority: string) => give('clearFiling', receiver(authority), authority, on, { authority }),
    askCorrection: (on: LegalDate, authority: string, finding: Finding) =>
      give('askCorrection', receiver(authority), authority, on, { authority, findings: [finding] }),
    /** 审查建议 of a citizen: received, examined and answered. */
    suggestion: async (on: LegalDate, authority: string, subject: string) =>
      give('receiveSuggestion', receiver(authority), authority, on, { authority, suggestionId: `${id}-suggestion`, subject }),
    examineSuggestion: (on: LegalDate, authority: string, outcome: string) =>
      give('examineSuggestion', receiver(authority), authority, on, { authority, suggestionId: `${id}-suggestion`, outcome }),
    answerSuggestion: (on: LegalDate, authority: string, reply: string) =>
      give('answerSuggestion', receiver(authority), authority, on, { authority, suggestionId: `${id}-suggestion`, reply }),
    evaluate: (on: LegalDate, proposal: CommandInput<'evaluate'>['proposal'], summary: string) =>
      give('evaluate', ...drafting('draftingHead'), on, { proposal, summary }),
  }
  return story
}

export type Life = Awaited<ReturnType<typeof beginLife>>

/** What a clerk writes into the materials that the pack asks for. */
function contentOf(requirement: string, name: string, { title, basis }: DocumentSpec): string {
  switch (requirement) {
    case 'basis':
      return `${basis}\n`
    case 'consultationSummary':
      return `《${title}》向有关部门和乡镇征求了意见，意见已逐条研究，采纳情况附后。\n`
    case 'ownReview':
      return `经本单位法制机构审核，《${title}》未超越法定职权，内容与上位法一致。\n`
    default:
      return `《${title}》的${name}。\n`
  }
}

/** By what name a filing's material was brought for the review. */
const reviewName = (requirement: string) => (requirement === 'filingBasis' ? 'basis' : requirement)

const receiver = (authority: string): Role => (authority === 'hechuan-congress' ? 'npcOffice' : 'filingAuthority')

const officeOf = (organ: OrganState['id']) => (organ === 'hechuan-government' ? 'hechuan-office' : organ)
