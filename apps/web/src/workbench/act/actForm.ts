import type { CommandType } from '@fadu/core'
import type { ComponentType } from 'react'
import type { Bench, MakingBench } from '../bench.ts'

/** What the form of an act is given that can be done without knowing how the document was made. */
export interface OpenActProps {
  readonly bench: Bench
  /** The filing authority the act is about; null where it is about none or the form asks. */
  readonly authority: string | null
  /** The act was carried out. `said` names it for the notice on the page: 已办：签发。 */
  readonly onDone: (said: string) => void
  readonly onCancel: () => void
}

/** What a form of one act on a document is given. */
export interface ActFormProps extends OpenActProps {
  readonly bench: MakingBench
}

/** Which form an act has. A capability gives its own; the workbench is handed all of them. */
export type ActForms = Partial<Readonly<Record<CommandType, ComponentType<ActFormProps>>>>

/** Forms for readers of a published document: an authority to which it was not sent yet. */
export type OpenActForms = Partial<Readonly<Record<CommandType, ComponentType<OpenActProps>>>>
