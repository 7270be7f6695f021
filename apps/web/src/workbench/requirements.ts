import type { Workbench } from './bench.ts'

/** A kind of material that the review asks for. */
export interface NamedRequirement {
  readonly id: string
  readonly name: string
  readonly purpose?: string | undefined
  readonly required?: boolean | undefined
  readonly fulfilledBy?: string | undefined
}

/** The materials this document's review asks for, by name; those only the missing list names where the server sends no more. */
export function requirementsOf(answer: Workbench): readonly NamedRequirement[] {
  const { requirements } = answer as { readonly requirements?: readonly NamedRequirement[] }
  return requirements ?? answer.missing
}

/** `null` where the kind has no name here: an older rule pack, an import. */
export const requirementName = (answer: Workbench, id: string): string | null =>
  requirementsOf(answer).find((requirement) => requirement.id === id)?.name ?? null
