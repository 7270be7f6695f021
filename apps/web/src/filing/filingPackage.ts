import type { AppRouter } from '@fadu/api'
import type { FileRef } from '@fadu/core'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTRPCClient } from '../app/trpc.ts'

export type PreparedPackage = inferRouterOutputs<AppRouter>['filing']['preparePackage']
export type PackageItem = PreparedPackage['items'][number]

/** A file that a person put in the place of what was there, and how. */
export interface Replacement {
  readonly file: FileRef
  readonly how: 'uploaded' | 'edited'
}

/** By requirement. */
export type Replacements = Readonly<Record<string, Replacement>>

/** 其他材料: no rule asks for it, the authority may. */
const otherMaterial = 'otherMaterial'

/** What goes with the filing: for each requirement that is a file, the one uploaded here, else the one that was there; and what else. */
export function packageOf(
  items: readonly PackageItem[],
  replaced: Replacements,
  others: readonly FileRef[],
): { requirement: string; file: FileRef }[] {
  const asked = items.flatMap(({ requirement, file, held }) => {
    const given = replaced[requirement]?.file ?? (held ? null : file)
    return given ? [{ requirement, file: given }] : []
  })
  return [...asked, ...others.map((file) => ({ requirement: otherMaterial, file }))]
}

/** Names of required files that are not there yet. */
export const missingOf = (items: readonly PackageItem[], replaced: Replacements): readonly string[] =>
  items.filter((item) => item.required && !item.held && !item.file && !replaced[item.requirement]).map((item) => item.name)

/**
 * The package for one authority as the server draws it up. It is a query here although the server keeps the report it makes: the
 * same report is the same file, however often it is asked for.
 */
export function useFilingPackage(id: string, authority: string) {
  const client = useTRPCClient()
  return useQuery({
    queryKey: [['filing', 'preparePackage'], { id, authority }],
    queryFn: () => client.filing.preparePackage.mutate({ id, authority }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
