import type { DocumentState, Filing, FilingStage } from '@fadu/core'

/** The filings of a document that are in one of these stages. */
export const filingsIn = (state: DocumentState, ...stages: readonly FilingStage[]): readonly Filing[] =>
  state.filings.filter((filing) => stages.includes(filing.stage))
