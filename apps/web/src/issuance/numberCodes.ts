import type { DocumentState, LegalDate, NumberCode } from '@fadu/core'
import type { ComingNumbers } from './outlook.ts'

/** A code under which the document may be numbered, with the number that comes next. */
export interface CodeChoice {
  readonly code: string
  readonly year: number
  /** The next serial of the series; null where only the register knows it. */
  readonly next: number | null
  /** Serials that were reserved, each with its use: one of them may be given instead. */
  readonly reserved: ComingNumbers['reserved']
  /** A policy document takes no number of a 规 series. */
  readonly usable: boolean
}

/** The codes the lead organ used on the day of the last signature, in whose year the number is counted. */
export function codeChoices(
  state: DocumentState,
  codes: readonly NumberCode[],
  coming: (code: string) => ComingNumbers | null = () => null,
): readonly CodeChoice[] {
  const signedOn: LegalDate | undefined = state.signatures
    .map((held) => held.on)
    .toSorted()
    .at(-1)
  if (!signedOn) return []
  return codes
    .filter((code) => code.from <= signedOn && (code.until === null || signedOn <= code.until))
    .map((code) => ({
      code: code.code,
      year: Number(signedOn.slice(0, 4)),
      next: coming(code.code)?.next ?? null,
      reserved: coming(code.code)?.reserved ?? [],
      usable: !(code.normative && state.class === 'policyDocument'),
    }))
}
