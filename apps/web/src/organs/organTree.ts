import type { AppRouter } from '@fadu/api'
import { groupBy } from '@fadu/core'
import type { inferRouterOutputs } from '@trpc/server'

export type Organ = inferRouterOutputs<AppRouter>['organs']['all'][number]

export interface OrganNode {
  readonly organ: Organ
  readonly below: readonly OrganNode[]
}

/** Organs as a tree by what they belong to. One whose superior is not there, or that belongs to itself in a circle, stands at the top. */
export function organTree(organs: readonly Organ[]): readonly OrganNode[] {
  const byParent = groupBy(organs, ({ parent }) => parent)
  const known = new Set(organs.map(({ id }) => id))
  const placed = new Set<string>()
  const nodeOf = (organ: Organ): OrganNode => {
    placed.add(organ.id)
    const below = (byParent.get(organ.id) ?? []).filter(({ id }) => !placed.has(id))
    return { organ, below: below.map(nodeOf) }
  }
  const roots = organs.filter(({ parent }) => parent === null || !known.has(parent)).map(nodeOf)
  const circling = organs.filter(({ id }) => !placed.has(id))
  return [...roots, ...circling.flatMap((organ) => (placed.has(organ.id) ? [] : [nodeOf(organ)]))]
}
