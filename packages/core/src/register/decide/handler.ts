import type { Person } from '../../schema/actor.ts'
import type { LegalDate } from '../../schema/legalDate.ts'
import type { CommandOf, CommandType } from '../commands.ts'
import type { Context } from '../context.ts'
import type { DocumentEvent, EventData, EventType } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import type { DocumentState } from '../state.ts'

/** What every command carries beside its own fields. */
export interface Envelope {
  /** The legal date of the act. */
  readonly on: LegalDate
  readonly actor: Person
}

/** What a handler decides by: `rules` and `pack` are those of the day `began`, on which the command's step began. */
export interface StepContext extends Context {
  readonly began: LegalDate
}

export type Handler<T extends CommandType> = (
  state: DocumentState,
  command: CommandOf<T> & Envelope,
  context: StepContext,
) => DocumentEvent | Refusal

export const event = <T extends EventType>(type: T, legalDate: LegalDate, data: EventData[T]): DocumentEvent =>
  ({ type, legalDate, data }) as unknown as DocumentEvent
