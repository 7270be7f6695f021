import type { Person } from '@fadu/core'

/** A condition of SQL with its parameters, numbered from `$1`. Expects `document` as `d` joined with its lead organ as `lead`. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

const BEFORE_REVIEW = "('drafting', 'consulting', 'withdrawn')"
const REVIEWED = "('passed', 'outOfScope', 'approved', 'deferred', 'rejected', 'signed', 'numbered', 'published')"
/** The organ it was submitted to, before any submission the one that reviews for the lead organ. */
const REVIEW_ORGAN = 'coalesce(d.review_organ, lead.review_organ)'
const PUBLISHED = "d.stage = 'published'"

/** What a person may read, in two parts that share no row, since a list finds each by another index. */
export interface Visibility {
  /** Everything published. */
  readonly published: boolean
  /** And of what is not, the rows under this condition; null: none. */
  readonly unpublished: Condition | null
}

/**
 * The rows a person may read, as a condition: the same rights as `mayRead` in core, which a test holds it against for every role,
 * organ and stage. Lists, counts and exports all start from here.
 */
export function visibleTo(actor: Person): Condition {
  const { published, unpublished } = visibilityOf(actor)
  if (!published) return { sql: 'false', parameters: [] }
  return unpublished ? { ...unpublished, sql: `(${PUBLISHED} or (${unpublished.sql}))` } : { sql: PUBLISHED, parameters: [] }
}

/**
 * The documents in whose making a person has a part, published ones among them: what has happened to these concerns the person. Null for
 * roles that make nothing. What may be told of them `mayReadMaking` decides.
 */
export function concerning(actor: Person): Condition | null {
  const part = partOf(actor)
  if (!part) return null
  return { parameters: part.parameters, sql: part.stages ? `(${part.sql} and (${PUBLISHED} or ${part.stages}))` : part.sql }
}

export function visibilityOf(actor: Person): Visibility {
  const part = partOf(actor)
  if (part)
    return {
      published: true,
      unpublished: { parameters: part.parameters, sql: part.stages ? `${part.sql} and ${part.stages}` : part.sql },
    }
  return { published: actor.role === 'lawGovOffice', unpublished: null }
}

/** Whose documents a role works on, and from which stages on it sees them. */
interface Part extends Condition {
  readonly stages: string | null
}

function partOf(actor: Person): Part | null {
  const part = (sql: string, stages: string | null, ...parameters: unknown[]): Part => ({ sql, stages, parameters })
  switch (actor.role) {
    case 'draftingClerk':
    case 'draftingHead':
      return part('d.drafting_unit = $1', null, actor.organ)
    case 'reviewHead':
      return part(`${REVIEW_ORGAN} = $1`, `d.stage not in ${BEFORE_REVIEW}`, actor.organ)
    case 'legalReviewer':
      return part(`${REVIEW_ORGAN} = $1 and d.reviewer = $2`, null, actor.organ, actor.account)
    case 'fairnessReviewer':
      return part(
        "(case when lead.kind = 'department' then d.drafting_unit else lead.fairness_organ end) = $1",
        "d.stage <> 'withdrawn'",
        actor.organ,
      )
    case 'legalCounsel':
    case 'consultedUnit':
      return part('$1 = any(d.counsel)', null, actor.account)
    case 'issuingOffice':
      return part('lead.office = $1', `d.stage in ${REVIEWED}`, actor.organ)
    case 'meetingSecretary':
    case 'leader':
      return part('$1 = any(d.issuers)', `d.stage in ${REVIEWED}`, actor.organ)
    case 'filingAuthority':
    case 'npcOffice':
      return part('d.sent_to @> array[$1::text]', null, actor.organ)
    case 'lawGovOffice':
    case 'sysAdmin':
    case 'securityAdmin':
    case 'auditAdmin':
      return null
  }
}
