import type { WorkingCalendar } from '@fadu/core'
import type { LogDependencies } from '../log/transact.ts'
import type { RulePacks } from './rulePacks.ts'

/** What a capability needs to act on the register. Made once, in `main.ts`. */
export interface Register {
  readonly log: LogDependencies
  readonly packs: RulePacks
  readonly calendar: WorkingCalendar
}
