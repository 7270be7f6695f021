import { type AdoptedPack, adoptedOn, type LegalDate, type RulePack } from '@fadu/core'
import type { Sql } from '../database/sql.ts'

/** A loaded pack under the hash by which the log names it. */
export interface HeldPack {
  readonly hash: string
  readonly rules: RulePack
}

/** An adoption as a projection keeps it. */
export interface AdoptedHash {
  readonly from: LegalDate
  readonly hash: string
}

export interface RulePacks {
  /** The pack by its hash; throws if the store has lost it, since the log names it. */
  readonly byHash: (hash: string) => Promise<HeldPack>
  /** The pack in force on a day. */
  readonly on: (sql: Sql, day: LegalDate) => Promise<HeldPack>
  /** Every pack adopted so far, in the order in which they came into force. A few rows. */
  readonly adopted: (sql: Sql) => Promise<readonly AdoptedPack[]>
  /** The same for adoptions that were read already. */
  readonly loaded: (adoptions: readonly AdoptedHash[]) => Promise<readonly AdoptedPack[]>
}

/** Adoptions in the order in which they came into force; of two for one day the later entry is the one that counts. */
export const adoptionsInOrder = 'select hash, from_day from rule_pack order by from_day, position'

/** `read` fetches a pack from the content-addressed store. */
export function rulePacks(read: (hash: string) => Promise<RulePack>): RulePacks {
  const held = new Map<string, Promise<HeldPack>>()
  const byHash = (hash: string) => {
    const known = held.get(hash) ?? read(hash).then((rules) => ({ hash, rules }))
    held.set(hash, known)
    return known
  }
  const loaded = (adoptions: readonly AdoptedHash[]) =>
    Promise.all(adoptions.map(async ({ hash, from }) => ({ ...(await byHash(hash)), from })))
  const adopted = async (sql: Sql) =>
    loaded(
      (await sql<{ hash: string; from_day: LegalDate }>(adoptionsInOrder)).map(({ hash, from_day }) => ({
        hash,
        from: from_day,
      })),
    )
  return {
    byHash,
    adopted,
    loaded,
    on: async (sql, day) => {
      const found = adoptedOn(await adopted(sql), day)
      if (!found) throw new Error('no rule pack has been adopted')
      return found
    },
  }
}
