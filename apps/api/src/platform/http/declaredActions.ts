import { type Action, actionRights, mayAct } from '@fadu/core'
import type { FastifyInstance, FastifyPluginAsync, RouteOptions } from 'fastify'
import type { Identity } from './identity.ts'
import { type AnyRefusal, RefusalError, refuseByServer } from './refusals.ts'
import type { RouteAction } from './requestTypes.ts'

const special: readonly string[] = ['command', 'identity', 'procedures'] satisfies readonly RouteAction[]

/** A route with what it declares; a test walks all of them. */
export interface DeclaredRoute {
  readonly method: string
  readonly url: string
  readonly action: RouteAction
}

/**
 * Deny by default: a route that does not declare its action stops the start, and one that does is closed to whoever may not
 * do it, before anything of the request's body is read.
 */
export function enforceDeclaredActions(server: FastifyInstance): void {
  const routes: DeclaredRoute[] = []
  server.decorate('declaredAction', null)
  server.decorate('declaredRoutes', routes)
  server.addHook('onRoute', function (this: FastifyInstance, route: RouteOptions) {
    const action = route.config?.action ?? this.declaredAction
    if (!action || !(special.includes(action) || Object.hasOwn(actionRights, action)))
      throw new Error(
        `The route ${String(route.method)} ${route.url} declares no action: every route says who may use it (config.action).`,
      )
    route.config = { ...route.config, action }
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, action })
  })
  server.addHook('onRequest', async (request) => {
    if (request.is404) return
    const action = request.routeOptions.config.action
    // Public pages do not wait for a session that nobody asks about.
    if (
      !action ||
      action === 'identity' ||
      action === 'procedures' ||
      (action !== 'command' && actionRights[action] === 'anyone')
    )
      return
    const refusal = refusalOf(await request.identify(), action)
    if (refusal) throw new RefusalError(refusal)
  })
}

/** A scope for a plugin that makes routes of its own; they all have this action. */
export async function declared(server: FastifyInstance, action: RouteAction, plugin: FastifyPluginAsync): Promise<void> {
  await server.register(async (scope) => {
    scope.declaredAction = action
    await plugin(scope, {})
  })
}

/** Why this person may not do that, or null. `command`: a person with a role; what they may do to a document is the service's to say. */
export function refusalOf(identity: Identity, action: Action | 'command'): AnyRefusal | null {
  const { actor, account } = identity
  if (action === 'command' ? actor !== null : mayAct(actor, action)) return null
  if (!account) return { refused: true, code: 'session.missing', source: null, params: {} }
  if (identity.oneTime) return refuseByServer('session.oneTimePassword')
  if (!actor)
    return identity.grants.length > 0
      ? { refused: true, code: 'session.grantUnknown', source: null, params: {} }
      : refuseByServer('session.noGrant')
  return refuseByServer('rights.role', { role: actor.role })
}

declare module 'fastify' {
  interface FastifyInstance {
    declaredRoutes: readonly DeclaredRoute[]
  }
}
