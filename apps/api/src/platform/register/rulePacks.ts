import type { CommandType, DocumentState, LegalDate, RulePack } from '@fadu/core'
import type { Sql } from '../database/sql.ts'

/** A loaded pack under the hash by which the log names it. */
export interface HeldPack {
  readonly hash: string
  readonly rules: RulePack
}

export interface RulePacks {
  /** The pack by its hash; throws if the store has lost it, since the log names it. */
  readonly byHash: (hash: string) => Promise<HeldPack>
  /** The pack in force on a day. */
  readonly on: (sql: Sql, day: LegalDate) => Promise<HeldPack>
  /** The pack a command is judged by: that of the day on which its step began; `adopted` is the hash of today's. */
  readonly forCommand: (state: DocumentState, type: CommandType, adopted: string | null) => Promise<HeldPack>
}

/** Commands of the review step, which is judged by the pack in force when it began. */
const reviewStep: ReadonlySet<CommandType> = new Set<CommandType>([
  'acceptForReview',
  'requestMaterial',
  'supplyMaterial',
  'writeOpinion',
  'issueOpinion',
  'keepWithReasons',
])
/** Commands of the filing step, which began with publication. */
const filingStep: ReadonlySet<CommandType> = new Set<CommandType>([
  'sendFiling',
  'resendFiling',
  'registerFiling',
  'returnFiling',
  'clearFiling',
  'askCorrection',
  'answerCorrection',
])

/** The hash of the pack in force on a day, or of the first one before any was; `day` is the placeholder of a parameter. */
export const packOn = (day: string): string => `coalesce(
  (select hash from rule_pack where from_day <= ${day}::date order by from_day desc, position desc limit 1),
  (select hash from rule_pack order by from_day, position limit 1))`

/** `read` fetches and validates a pack from the content-addressed store. */
export function rulePacks(read: (hash: string) => Promise<RulePack>): RulePacks {
  const held = new Map<string, Promise<HeldPack>>()
  const byHash = (hash: string) => {
    const known = held.get(hash) ?? read(hash).then((rules) => ({ hash, rules }))
    held.set(hash, known)
    return known
  }
  const adoptedPack = (hash: string | null | undefined) => {
    if (!hash) throw new Error('no rule pack has been adopted')
    return byHash(hash)
  }
  const on = async (sql: Sql, day: LegalDate) => {
    const [row] = await sql<{ hash: string | null }>(`select ${packOn('$1')} as hash`, [day])
    return adoptedPack(row?.hash)
  }
  return {
    byHash,
    on,
    forCommand: async (state, type, adopted) => {
      const began = reviewStep.has(type) ? state.review?.pack : filingStep.has(type) ? state.publication?.pack : undefined
      return began ? byHash(began) : adoptedPack(adopted)
    },
  }
}
