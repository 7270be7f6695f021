import type { Sql } from '../database/sql.ts'
import type { LogDependencies } from '../log/transact.ts'
import type { Calendars } from './calendars.ts'
import type { RulePacks } from './rulePacks.ts'

/** Which of these files this organ has uploaded, or had made for it, and so may name in a command; with the bytes that are kept of each. */
export type FilesKnownTo = (sql: Sql, organ: string, hashes: readonly string[]) => Promise<ReadonlyMap<string, number>>

/** What a capability needs to act on the register. Made once, in `main.ts`. */
export interface Register {
  readonly log: LogDependencies
  readonly packs: RulePacks
  readonly calendars: Calendars
  readonly filesKnownTo: FilesKnownTo
}
