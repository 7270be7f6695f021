import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { setRequestGrant } from '../app/requestFacts.ts'

/** Acts in another of one's roles from now on. That role has another day's work: one comes to it. */
export function useActAs(): (grant: string) => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (grant) => {
    setRequestGrant(grant)
    navigate(addresses.home)
    await queries.resetQueries()
  }
}
