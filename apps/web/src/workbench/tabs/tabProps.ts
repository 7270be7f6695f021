import type { MakingBench } from '../bench.ts'

/** What a tab of the workbench is given. */
export interface WorkbenchTabProps {
  readonly bench: MakingBench
  /** The form of an act is open above: what it shows is not shown twice. */
  readonly acting: boolean
}
