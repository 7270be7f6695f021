import type { CommandType } from '../register/commands.ts'
import type { OrganFacts } from '../register/context.ts'
import { type DocumentState, issuersOf, type Stage } from '../register/state.ts'
import { adminRoles, type Person, type Role } from '../schema/actor.ts'
import { type Action, actionRights, commandRights, type Party } from './rights.ts'

/** A document as the rights see it: its parties and where it stands. */
export interface Subject {
  readonly stage: Stage
  readonly draftingUnit: string
  readonly issuers: readonly string[]
  readonly reviewOrgan: string
  readonly fairnessOrgan: string
  readonly office: string
  /** Offices that publish a decision of this organ or of one above it. */
  readonly decisionOffice: string | null
  readonly authorities: readonly string[]
  /** Authorities that have been sent the document. */
  readonly sentTo: readonly string[]
  readonly reviewer: string | null
  readonly counsel: readonly string[]
}

/** The organ itself and every organ above it; null stands above the last. */
function lineOf(organ: string, organs: Readonly<Record<string, OrganFacts>>): ReadonlySet<string | null> {
  const line = new Set<string | null>()
  for (let id: string | null = organ; !line.has(id); id = organs[id ?? '']?.parent ?? null) line.add(id)
  return line
}

/**
 * The parties of a document. A department's own fair-competition review is drawn at the department; the government's at the
 * market-regulation department (公平竞争审查条例第十三条、第十四条). A decision reaches the documents of its organ and of organs below.
 */
export function subjectOf(state: DocumentState, organs: Readonly<Record<string, OrganFacts>>, decision?: DocumentState): Subject {
  const lead = organs[state.leadOrgan]
  const issuers = issuersOf(state)
  const reaches = decision && issuers.some((issuer) => lineOf(issuer, organs).has(decision.leadOrgan))
  return {
    stage: state.stage,
    draftingUnit: state.draftingUnit,
    issuers,
    reviewOrgan: state.review?.organ ?? lead?.reviewOrgan ?? '',
    fairnessOrgan: lead?.kind === 'department' ? state.draftingUnit : (lead?.fairnessOrgan ?? ''),
    office: lead?.office ?? '',
    decisionOffice: reaches ? (organs[decision.leadOrgan]?.office ?? null) : null,
    authorities: [...new Set([...state.filings.map((filing) => filing.authority), ...(lead?.filingTo ?? [])])],
    sentTo: state.filings.filter((filing) => filing.sentOn !== null).map((filing) => filing.authority),
    reviewer: state.review?.reviewer ?? null,
    counsel: state.counsel.map((request) => request.counsel),
  }
}

const stands: Readonly<Record<Party, (actor: Person, subject: Subject) => boolean>> = {
  draftingUnit: (actor, subject) => actor.organ === subject.draftingUnit,
  issuer: (actor, subject) => subject.issuers.includes(actor.organ),
  reviewOrgan: (actor, subject) => actor.organ === subject.reviewOrgan,
  assignedReviewer: (actor, subject) => actor.organ === subject.reviewOrgan && actor.account === subject.reviewer,
  fairnessOrgan: (actor, subject) => actor.organ === subject.fairnessOrgan,
  askedCounsel: (actor, subject) => subject.counsel.includes(actor.account),
  office: (actor, subject) => actor.organ === subject.office,
  decisionOffice: (actor, subject) => actor.organ === subject.decisionOffice,
  authority: (actor, subject) => subject.authorities.includes(actor.organ),
}

/** May this person, in this role and for this organ, give this command on this document? Whether its state allows it is `decide`'s. */
export function mayCommand(actor: Person, command: CommandType, subject: Subject): boolean {
  return commandRights[command].some((right) => right.roles.includes(actor.role) && stands[right.party](actor, subject))
}

const beforeReview: readonly Stage[] = ['drafting', 'consulting', 'withdrawn']
const reviewed: readonly Stage[] = ['passed', 'outOfScope', 'approved', 'deferred', 'rejected', 'signed', 'numbered', 'published']

/** What the role sees of a document in the making, by column "sees" of the role table; by relation, and never by the organ alone. */
function seesMaking(actor: Person, subject: Subject): boolean {
  switch (actor.role) {
    case 'draftingClerk':
    case 'draftingHead':
      return stands.draftingUnit(actor, subject)
    case 'reviewHead':
      return stands.reviewOrgan(actor, subject) && !beforeReview.includes(subject.stage)
    case 'legalReviewer':
      return stands.assignedReviewer(actor, subject)
    case 'fairnessReviewer':
      return stands.fairnessOrgan(actor, subject) && subject.stage !== 'withdrawn'
    case 'legalCounsel':
    case 'consultedUnit':
      return stands.askedCounsel(actor, subject)
    case 'issuingOffice':
      return stands.office(actor, subject) && reviewed.includes(subject.stage)
    case 'meetingSecretary':
    case 'leader':
      return stands.issuer(actor, subject) && reviewed.includes(subject.stage)
    case 'filingAuthority':
    case 'npcOffice':
      return subject.sentTo.includes(actor.organ)
    case 'lawGovOffice':
    case 'sysAdmin':
    case 'securityAdmin':
    case 'auditAdmin':
      return false
  }
}

/**
 * May this person read the desk's page of the document, drafts and all? What one may not read answers as if it were not there.
 * `lawGovOffice` sees figures and published texts, never a draft; administrators nothing.
 */
export function mayRead(actor: Person | null, subject: Subject): boolean {
  if (subject.stage === 'published') return actor === null || mayReadPublished(actor)
  return actor !== null && seesMaking(actor, subject)
}

const mayReadPublished = (actor: Person): boolean => !(adminRoles as readonly Role[]).includes(actor.role)

/**
 * May this person see how a document was made (materials, opinions, log), and not only what was published? Whoever saw it in the
 * making, and each authority it was sent to.
 */
export const mayReadMaking = (actor: Person | null, subject: Subject): boolean => actor !== null && seesMaking(actor, subject)

/** May this person do something that is not a command on a document? `null` is the public. Deny by default. */
export function mayAct(actor: Person | null, action: Action): boolean {
  const right = actionRights[action]
  if (right === 'anyone') return true
  if (!actor) return false
  return right === 'signedIn' || (right as readonly string[]).includes(actor.role)
}
