import {
  adoptedOn,
  basisOf,
  type ComparedRule,
  comparePacks,
  type LegalDate,
  type PackProposal,
  type Refusal,
  type RegisterState,
  type Rule,
  refuse,
  type Usage,
  whereUsed,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { logReader } from '../platform/log/reader.ts'
import type { Register } from '../platform/register/register.ts'
import { registerStream } from '../platform/register/streams.ts'
import { registerOf } from './registerActs.ts'

/** The packs of the register with their days, the change that waits for its second person, the notices added. */
export interface RegisterRules extends Omit<RegisterState, 'seq'> {
  readonly today: LegalDate
  /** Hash of the pack in force today. */
  readonly inForce: string | null
  readonly names: Readonly<Record<string, string>>
  readonly coverage: { readonly from: LegalDate; readonly until: LegalDate }
}

export async function registerRules(register: Register, sql: Sql, today: LegalDate): Promise<RegisterRules> {
  const state = registerOf(await logReader(sql).readStream(registerStream))
  const adopted = await register.packs.adopted(sql)
  const proposed = state.proposal ? await register.packs.byHash(state.proposal.hash) : null
  const { seq: _, ...rest } = state
  return {
    ...rest,
    today,
    inForce: adoptedOn(adopted, today)?.hash ?? null,
    names: Object.fromEntries([...adopted, ...(proposed ? [proposed] : [])].map(({ hash, rules }) => [hash, rules.name])),
    coverage: (await register.calendars.now(sql)).coverage,
  }
}

/** The change that waits for its second person, with the name of the pack. */
export async function pendingChange(register: Register, sql: Sql): Promise<(PackProposal & { readonly name: string }) | null> {
  const { proposal } = registerOf(await logReader(sql).readStream(registerStream))
  return proposal && { ...proposal, name: (await register.packs.byHash(proposal.hash)).rules.name }
}

/** A rule as a lawyer reads it: wording, source, mark, period, and where the register asks it. */
export interface ReadRule {
  readonly rule: Rule
  readonly source: string
  readonly unverified: boolean
  readonly toRead: string | null
  readonly usedIn: Usage
}

/** A pack that the register knows, in force once or proposed; no other is shown. */
async function known(register: Register, sql: Sql, hash: string) {
  const state = registerOf(await logReader(sql).readStream(registerStream))
  return state.adopted.some((held) => held.hash === hash) || state.proposal?.hash === hash ? register.packs.byHash(hash) : null
}

export async function readPack(
  register: Register,
  sql: Sql,
  hash: string,
): Promise<{ readonly id: string; readonly name: string; readonly rules: readonly ReadRule[] } | Refusal> {
  const pack = await known(register, sql, hash)
  if (!pack) return refuse('rulePack.unknown')
  const { id, name, rules } = pack.rules
  return {
    id,
    name,
    rules: rules.map((rule) => {
      const { source, unverified, toRead } = basisOf(rule)
      return { rule, source, unverified, toRead, usedIn: whereUsed(rule) }
    }),
  }
}

export async function compare(
  register: Register,
  sql: Sql,
  input: { readonly left: string; readonly right: string; readonly on: LegalDate },
): Promise<readonly ComparedRule[] | Refusal> {
  const [left, right] = await Promise.all([known(register, sql, input.left), known(register, sql, input.right)])
  return left && right ? comparePacks(left.rules, right.rules, input.on) : refuse('rulePack.unknown')
}
