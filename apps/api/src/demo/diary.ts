import type { LegalDate } from '@fadu/core'

type Step = (on: LegalDate, ...rest: never[]) => Promise<void>

/** The steps of a life, to be noted instead of done. */
export type Noted<L> = {
  readonly [K in keyof L as L[K] extends Step ? K : never]: L[K] extends (...said: infer Said) => unknown
    ? (...said: Said) => void
    : never
}

/**
 * Lives are told one after the other and happen side by side: what is noted here is done in the order of its days, so that numbers,
 * registrations and places in the log come in the order in which they would have. Acts of one day keep the order in which they were noted.
 */
export function diary() {
  const acts: { readonly on: LegalDate; readonly happen: () => Promise<void> }[] = []
  return {
    note: <L extends object>(life: L): Noted<L> =>
      Object.fromEntries(
        Object.entries(life)
          .filter(([, step]) => typeof step === 'function')
          .map(([name, step]) => [
            name,
            (on: LegalDate, ...rest: unknown[]) =>
              void acts.push({ on, happen: () => (step as (...said: unknown[]) => Promise<void>)(on, ...rest) }),
          ]),
      ) as Noted<L>,
    happen: async () => {
      for (const { happen } of acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) await happen()
    },
  }
}
