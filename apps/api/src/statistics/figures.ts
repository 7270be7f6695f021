import {
  type LegalDate,
  type OrganState,
  type Refusal,
  type RulePack,
  refuse,
  type Statistics,
  type Stock,
  statistics,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { Register } from '../platform/register/register.ts'
import type { Question } from './ask.ts'
import { readFacts, readMoment, readOrgans, readStock } from './readFacts.ts'

/** The figures that answer a question, with what their words need. */
export interface Figures {
  readonly question: Question
  readonly statistics: Statistics
  readonly stock: Stock
  readonly organs: Readonly<Record<string, OrganState>>
}

export type ReadFigures = (question: Question) => Promise<Figures | Refusal>

/** Questions whose answers are kept. */
const KEPT = 24

/**
 * Reads facts, folds them, and keeps the answer while nothing that is counted changes: the page, its evidence and its export ask for
 * the same figures one after the other.
 */
export function figuresReader(deps: { readonly register: Register; readonly sql: () => Sql }): ReadFigures {
  const kept = new Map<string, Promise<Figures | Refusal>>()
  let good = ''
  return async (question) => {
    const sql = deps.sql()
    const moment = await readMoment(sql)
    if (moment !== good) {
      kept.clear()
      good = moment
    }
    const key = JSON.stringify(question)
    const known = kept.get(key) ?? fold(deps.register, sql, question)
    kept.delete(key)
    kept.set(key, known)
    known.catch(() => kept.delete(key))
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return known
  }
}

async function fold(register: Register, sql: Sql, question: Question): Promise<Figures | Refusal> {
  const organs = await readOrgans(sql)
  if (question.organ && !organs[question.organ]) return refuse('organ.unknown', { organ: question.organ })
  const [facts, stock] = [await readFacts(sql, question, organs), await readStock(sql, question, organs)]
  const hashes = new Set(
    facts.flatMap(({ opinions, publication }) => [...opinions.map(({ pack }) => pack), publication?.pack ?? '']).filter(Boolean),
  )
  const packs = new Map<string, RulePack>()
  for (const hash of hashes) packs.set(hash, (await register.packs.byHash(hash)).rules)
  return {
    question,
    statistics: statistics(facts, question, {
      packOf: (hash) => packs.get(hash)!,
      calendar: await register.calendars.now(sql),
      organs,
    }),
    stock,
    organs,
  }
}

/** The short name that an organ bore on a day. */
export function organShortName(organs: Figures['organs'], id: string, day: LegalDate): string {
  const organ = organs[id]
  if (!organ) return id
  return organ.names.filter((held) => held.from <= day).at(-1)?.shortName ?? organ.names[0]?.shortName ?? organ.shortName
}
