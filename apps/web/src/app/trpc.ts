import type { AppRouter } from '@fadu/api'
import { createTRPCContext } from '@trpc/tanstack-react-query'

/** `const trpc = useTRPC()`; then `useQuery(trpc.registry.workbench.queryOptions({ id }))`. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()
