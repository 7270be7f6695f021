import type { CommandType } from '@fadu/core'
import type { ComponentType } from 'react'
import type { MakingBench } from '../bench.ts'

/** What a form of one act on a document is given. */
export interface ActFormProps {
  readonly bench: MakingBench
  /** The filing authority the act is about; null where it is about none or the form asks. */
  readonly authority: string | null
  /** The act was carried out. `said` names it for the notice on the page: 已签发。 */
  readonly onDone: (said: string) => void
  readonly onCancel: () => void
}

/** Which form an act has. A capability gives its own; the workbench is handed all of them. */
export type ActForms = Partial<Readonly<Record<CommandType, ComponentType<ActFormProps>>>>
