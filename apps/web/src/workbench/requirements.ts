import type { Workbench } from './bench.ts'

/** What a material is called; `null` where its kind has no name here: an older rule pack, an import. */
export const requirementName = ({ requirements }: Pick<Workbench, 'requirements'>, id: string): string | null =>
  requirements.find((requirement) => requirement.id === id)?.name ?? null
