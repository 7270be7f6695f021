import {
  type Clock,
  type CommandType,
  type DocumentState,
  type LegalDate,
  mayCommand,
  type NextStep,
  nextSteps,
  type Person,
  type Role,
  subjectOf,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { loadOrgans } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { rulesInForce } from '../platform/register/rulesInForce.ts'
import { visibleTo } from '../platform/register/visible.ts'
import { type ProposalSources, type Proposals, proposalsFor } from './proposals.ts'

export interface DeskDeps {
  readonly register: Register
  readonly sql: () => Sql
  readonly proposals: ProposalSources
}

/** One line of the desk's home: what to do, on what, by when. */
export interface Task {
  readonly documentId: string
  readonly title: string
  readonly number: string | null
  readonly command: CommandType
  /** Role and organ that have to act; for a task of one's own it is oneself. */
  readonly role: Role
  readonly organ: string
  /** Name of the one person who has to act, where it is one. */
  readonly person: string | null
  readonly authority: string | null
  readonly draftingUnit: string
  readonly clock: Clock | null
}

export interface Home {
  readonly today: LegalDate
  readonly mine: readonly Task[]
  /** Steps of others on documents this person has a part in. */
  readonly waiting: readonly Task[]
  /** What is no step of a document and waits for a second person. */
  readonly proposals: Proposals
  /** The same person's other roles in which something is to be done. */
  readonly elsewhere: readonly Elsewhere[]
  readonly organNames: Readonly<Record<string, string>>
}

/** What the same person has to do in another of their roles: how much, so that it is not overlooked; it is read where it is done. */
export interface Elsewhere {
  readonly grant: string
  readonly count: number
  /** Some of it is late or due today. */
  readonly pressing: boolean
}

/** A role that the same account holds beside the one it acts in. */
export interface OtherRole {
  readonly grant: string
  readonly person: Person
}

/** Documents with open work, or an end within half a year, that this person may read: index `document_work` and `document_ending_soon`. */
async function openDocuments(
  sql: Sql,
  actor: Person,
  today: LegalDate,
): Promise<{ state: DocumentState; number: string | null }[]> {
  const visible = visibleTo(actor)
  const day = `$${visible.parameters.length + 1}::date`
  return sql(
    `select d.state, d.number_text as number from document d left join organ lead on lead.id = d.lead_organ
     where (d.has_open_work or (d.class = 'normativeDocument' and d.valid_until between ${day} and ${day} + interval '7 months' and d.ended_on is null))
       and d.class <> 'reference' and ${visible.sql}
     order by d.changed_at desc limit 500`,
    [...visible.parameters, today],
  )
}

const ownStep = (actor: Person, step: NextStep, state: DocumentState, organs: Parameters<typeof subjectOf>[1]) =>
  step.role === actor.role &&
  (step.organ === '' || step.organ === actor.organ) &&
  (step.account === null || step.account === actor.account) &&
  step.notBy !== actor.account &&
  mayCommand(actor, step.command, subjectOf(state, organs))

/** The assigned reviewer or the counsel asked, by name. */
function nameOf(account: string | null, { review, counsel }: DocumentState): string | null {
  if (account === null) return null
  if (account === review?.reviewer) return review.reviewerName
  return counsel.find((request) => request.counsel === account)?.counselName ?? null
}

/** Does this document concern the person beyond being public: made, reviewed, issued or received by the person's organ? */
const partOf = (actor: Person, state: DocumentState, organs: Parameters<typeof subjectOf>[1]) => {
  const subject = subjectOf(state, organs)
  return (
    [subject.draftingUnit, subject.reviewOrgan, subject.office, ...subject.issuers].includes(actor.organ) ||
    subject.sentTo.includes(actor.organ) ||
    subject.counsel.includes(actor.account)
  )
}

interface Work {
  readonly mine: readonly Task[]
  readonly waiting: readonly Task[]
  readonly organs: Parameters<typeof subjectOf>[1]
}

/** What the clocks of a day are asked with, for whichever role. */
type RulesToday = Awaited<ReturnType<typeof rulesInForce>> & { readonly today: LegalDate }

async function workOf(sql: Sql, actor: Person, rules: RulesToday): Promise<Work> {
  const { today } = rules
  const documents = await openDocuments(sql, actor, today)
  const organs = await loadOrgans(
    sql,
    documents.flatMap(({ state }) => [
      state.leadOrgan,
      ...state.coIssuers,
      state.draftingUnit,
      ...state.filings.map((filing) => filing.authority),
    ]),
  )
  const mine: Task[] = []
  const waiting: Task[] = []
  for (const { state, number } of documents) {
    for (const step of nextSteps(state, { ...rules, organs })) {
      const { command, role, organ, authority, clock } = step
      const task: Task = {
        documentId: state.id,
        title: state.title,
        number,
        command,
        role,
        organ,
        person: nameOf(step.account, state),
        authority,
        draftingUnit: state.draftingUnit,
        clock,
      }
      if (ownStep(actor, step, state, organs)) mine.push(task)
      else if (partOf(actor, state, organs)) waiting.push(task)
    }
  }
  return { mine, waiting, organs }
}

async function elsewhereOf(sql: Sql, others: readonly OtherRole[], rules: RulesToday): Promise<readonly Elsewhere[]> {
  const found: Elsewhere[] = []
  for (const { grant, person } of others) {
    const { mine } = await workOf(sql, person, rules)
    const pressing = mine.some(({ clock }) => clock !== null && clock.due !== null && clock.due <= rules.today)
    if (mine.length > 0) found.push({ grant, count: mine.length, pressing })
  }
  return found
}

export async function home(deps: DeskDeps, actor: Person, today: LegalDate, others: readonly OtherRole[]): Promise<Home> {
  const sql = deps.sql()
  const rules = { ...(await rulesInForce(deps.register, sql, today)), today }
  const { mine, waiting, organs } = await workOf(sql, actor, rules)
  const named = new Set([...mine, ...waiting].flatMap((task) => [task.organ, task.draftingUnit, task.authority ?? '']))
  const all = {
    ...organs,
    ...(await loadOrgans(
      sql,
      [...named].filter((id) => id && !organs[id]),
    )),
  }
  return {
    today,
    mine,
    waiting,
    proposals: await proposalsFor(deps.proposals, actor, rules),
    elsewhere: await elsewhereOf(sql, others, rules),
    organNames: Object.fromEntries([...named].filter((id) => all[id]).map((id) => [id, all[id]!.shortName])),
  }
}
