import { actionRights, commandRights } from '@fadu/core'
import type { AnyRouter } from '@trpc/server'
import { enforce, type ProcedureMeta } from './trpc.ts'

interface ProcedureDef {
  readonly meta?: Partial<Record<'action' | 'command', string>>
  readonly middlewares: readonly unknown[]
}

/** Every procedure by its path, with what it declares. Throws for one that declares nothing, or is not held to what it declares. */
export function assertDeclared(router: AnyRouter): ReadonlyMap<string, ProcedureMeta> {
  const declarations = new Map<string, ProcedureMeta>()
  const later = Object.keys((router._def as { lazy?: object }).lazy ?? {})
  if (later.length > 0) throw new Error(`The router ${later.join(', ')} is loaded later, so nobody could tell what it declares.`)
  const procedures = router._def.procedures as unknown as Readonly<Record<string, { readonly _def: ProcedureDef }>>
  for (const [path, { _def: def }] of Object.entries(procedures)) {
    const action = def.meta?.action ?? ''
    const command = def.meta?.command ?? ''
    const known = Object.hasOwn(actionRights, action) || Object.hasOwn(commandRights, command) || command === 'any'
    if (!known)
      throw new Error(`The procedure ${path} declares no action: build it with procedure(action) or commandProcedure(command).`)
    if (!enforce._middlewares.every((one) => def.middlewares.includes(one)))
      throw new Error(
        `The procedure ${path} declares an action and is not held to it: build it with procedure(action) or commandProcedure(command).`,
      )
    declarations.set(path, def.meta as ProcedureMeta)
  }
  return declarations
}
