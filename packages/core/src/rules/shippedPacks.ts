import national from './packs/national.json' with { type: 'json' }
import ningxia from './packs/ningxia.json' with { type: 'json' }
import shanghai from './packs/shanghai.json' with { type: 'json' }
import { loadRulePack, type RulePack } from './rulePack.ts'

/** The packs that come with Fadu, as data. `FADU_RULE_PACK` names one of them or a file. */
export const shippedPacks = { national, ningxia, shanghai } as const satisfies Readonly<Record<string, unknown>>

export type ShippedPackId = keyof typeof shippedPacks

const loaded = new Map<ShippedPackId, RulePack>()

/** A shipped pack, checked once. A shipped pack that does not load is a fault of the build: a test loads them all. */
export function shippedPack(id: ShippedPackId): RulePack {
  const known = loaded.get(id)
  if (known) return known
  const result = loadRulePack(shippedPacks[id], id === 'national' ? {} : basePacks())
  if (!result.ok)
    throw new Error(`rule pack ${id}: ${result.problems.map(({ path, message }) => `${path} ${message}`).join('; ')}`)
  loaded.set(id, result.pack)
  return result.pack
}

/** What a pack, shipped or from a file, may be based on. */
export const basePacks = (): Readonly<Record<string, RulePack>> => ({ national: shippedPack('national') })
