import type { Person } from '@fadu/core'

/** A condition of SQL with its parameters, numbered from `$1`. Expects `document` as `d` joined with its lead organ as `lead`. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

const BEFORE_REVIEW = "('drafting', 'consulting', 'withdrawn')"
const REVIEWED = "('passed', 'outOfScope', 'approved', 'deferred', 'rejected', 'signed', 'numbered', 'published')"
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

export function visibilityOf(actor: Person): Visibility {
  const either = (own: string, ...parameters: unknown[]): Visibility => ({
    published: true,
    unpublished: { sql: own, parameters },
  })
  switch (actor.role) {
    case 'draftingClerk':
    case 'draftingHead':
      return either('d.drafting_unit = $1', actor.organ)
    case 'reviewHead':
      return either(`lead.review_organ = $1 and d.stage not in ${BEFORE_REVIEW}`, actor.organ)
    case 'legalReviewer':
      return either('lead.review_organ = $1 and d.reviewer = $2', actor.organ, actor.account)
    case 'fairnessReviewer':
      return either(
        "(case when lead.kind = 'department' then d.drafting_unit else lead.fairness_organ end) = $1 and d.stage <> 'withdrawn'",
        actor.organ,
      )
    case 'legalCounsel':
    case 'consultedUnit':
      return either('$1 = any(d.counsel)', actor.account)
    case 'issuingOffice':
      return either(`lead.office = $1 and d.stage in ${REVIEWED}`, actor.organ)
    case 'meetingSecretary':
    case 'leader':
      return either(`$1 = any(d.issuers) and d.stage in ${REVIEWED}`, actor.organ)
    case 'filingAuthority':
    case 'npcOffice':
      return either('$1 = any(d.sent_to)', actor.organ)
    case 'lawGovOffice':
      return { published: true, unpublished: null }
    case 'sysAdmin':
    case 'securityAdmin':
    case 'auditAdmin':
      return { published: false, unpublished: null }
  }
}
