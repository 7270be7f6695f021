import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { requestGrant, setRequestGrant } from '../app/requestFacts.ts'
import type { Session } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'

/**
 * Who is signed in. `session` is null for nobody and for an account without any role. A remembered role that the account no longer
 * holds is forgotten, and the first one taken.
 */
export function useSessionQuery() {
  const trpc = useTRPC()
  const query = useQuery(trpc.session.current.queryOptions(undefined, { staleTime: 60_000 }))
  const { data, refetch } = query

  const foreignGrant = data?.account && !data.acting && data.grants.length > 0 && requestGrant() !== null
  useEffect(() => {
    if (!foreignGrant) return
    setRequestGrant(null)
    refetch()
  }, [foreignGrant, refetch])

  const session = useMemo((): Session | null => {
    if (!data?.account || !data.acting) return null
    const { account, acting, grants, today, jurisdiction } = data
    return { account, acting, grants, today, jurisdiction }
  }, [data])
  return { ...query, isPending: query.isPending || Boolean(foreignGrant), session }
}
