import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../app/trpc.ts'

/** All organs of the register. They change so rarely that ten minutes old is new enough. */
export function useOrgans() {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.registry.organs.queryOptions(undefined, { staleTime: 600_000 }))
  const organs = data ?? []
  return {
    organs,
    /** The short name, as it stands in lists; nothing while names are on their way. */
    nameOf: (id: string) => organs.find((organ) => organ.id === id)?.shortName ?? '',
  }
}
