import type { Action, Language } from '@fadu/core'
import type { Identity } from './identity.ts'

/**
 * What a route declares. `command`: signed in with a role, the service decides by the document. `identity`: signing in.
 * `procedures`: the tRPC endpoint, where each procedure declares its own.
 */
export type RouteAction = Action | 'command' | 'identity' | 'procedures'

declare module 'fastify' {
  interface FastifyContextConfig {
    action?: RouteAction
    /** A search: counted for visitors like a write. */
    search?: boolean
  }
  interface FastifyInstance {
    /** Of routes that a plugin makes, which cannot say it themselves. */
    declaredAction: RouteAction | null
  }
  interface FastifyRequest {
    /** Looked up once a request. */
    identify: () => Promise<Identity>
    language: Language
    /** For the component library's style elements on the desk; empty elsewhere. */
    styleNonce: string
  }
}
