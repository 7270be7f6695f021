/** Who acts, as the log keeps it: the person, and the organ and role the person acted in. */
export const roles = [
  'draftingClerk',
  'draftingHead',
  'legalReviewer',
  'reviewHead',
  'fairnessReviewer',
  'legalCounsel',
  'consultedUnit',
  'issuingOffice',
  'meetingSecretary',
  'leader',
  'filingAuthority',
  'npcOffice',
  'lawGovOffice',
  'sysAdmin',
  'securityAdmin',
  'auditAdmin',
] as const

export type Role = (typeof roles)[number]

/** The three administrators (三员分立): each account holds one of them at most and no business role beside it. */
export const adminRoles = ['sysAdmin', 'securityAdmin', 'auditAdmin'] as const satisfies readonly Role[]

export interface Person {
  /** Id of the account; `system` for acts of the server itself. */
  readonly account: string
  readonly name: string
  readonly organ: string
  readonly organName: string
  readonly role: Role
}

/** The server, where time and not a person brings something about; and the account that imports from the command line. */
export interface ServerActor {
  readonly account: 'system' | `import:${string}`
  readonly name: string
}

export type Actor = Person | ServerActor

export const isPerson = (actor: Actor): actor is Person => 'role' in actor

export const serverActor: ServerActor = { account: 'system', name: '系统' }
