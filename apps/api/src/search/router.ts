import { procedure, router } from '../platform/http/trpc.ts'
import type { OpenSearch } from './openSearch.ts'

export interface SearchRouterDeps {
  readonly search: Pick<OpenSearch, 'health'>
}

export const searchRouter = ({ search }: SearchRouterDeps) =>
  router({
    /** For the administrator: who answers searches, and how far the index has followed the log. */
    health: procedure('search.health').query(() => search.health()),
  })
