import { addDays, type Clock, type Context, type LegalDate, mayAct, type Person, plainClock, type Role } from '@fadu/core'

/** A change of the rule pack that waits for its second person. */
export interface PendingChange {
  readonly id: string
  readonly name: string
  readonly from: LegalDate
  readonly proposedBy: string
  readonly proposedOn: LegalDate
}

/** An administrator's role that waits for its second person. */
export interface PendingGrant {
  readonly id: string
  /** Of the account that is to have the role. */
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly organName: string
  readonly from: LegalDate
  readonly proposedBy: string
}

/** What waits for a second person outside the documents, asked of those who keep it. */
export interface ProposalSources {
  readonly pendingChange: () => Promise<PendingChange | null>
  readonly pendingGrants: () => Promise<readonly PendingGrant[]>
}

/** One line of the home of a security administrator; without the accounts that are no business of a page. */
export type Proposal = { readonly id: string; readonly from: LegalDate; readonly clock: Clock | null } & (
  | { readonly kind: 'rulePack'; readonly name: string }
  | { readonly kind: 'grant'; readonly name: string; readonly role: Role; readonly organName: string }
)

export interface Proposals {
  /** Those that this person may confirm. */
  readonly mine: readonly Proposal[]
  /** Those that wait for another: what this person proposed, or is to get. */
  readonly waiting: readonly Proposal[]
}

/** Two persons: nobody confirms what he proposed, nor a role of his own. Source: 三员分立的内控要求. */
export async function proposalsFor(
  sources: ProposalSources,
  actor: Person,
  context: Pick<Context, 'rules' | 'adopted' | 'calendar' | 'today'>,
): Promise<Proposals> {
  const mine: Proposal[] = []
  const waiting: Proposal[] = []
  const change = mayAct(actor, 'rulePack.manage') ? await sources.pendingChange() : null
  if (change) {
    const { id, name, from, proposedBy, proposedOn } = change
    // A pack changes from a day to come: on that day itself it is too late to confirm.
    const clock = plainClock(proposedOn, addDays(from, -1), context)
    ;(proposedBy === actor.account ? waiting : mine).push({ kind: 'rulePack', id, name, from, clock })
  }
  for (const { account, proposedBy, ...grant } of mayAct(actor, 'grant.manage') ? await sources.pendingGrants() : []) {
    const another = actor.account !== proposedBy && actor.account !== account
    ;(another ? mine : waiting).push({ kind: 'grant', clock: null, ...grant })
  }
  return { mine, waiting }
}
