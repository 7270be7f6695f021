import {
  type Clock,
  computeValidUntil,
  earliestEffect,
  type LegalDate,
  legalStatusOn,
  mayCommand,
  mayRead,
  type Person,
  publicationClock,
  type Refusal,
  refuse,
  type Standing,
  subjectOf,
  switchOf,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { loadOrgans, loadState, loadStates, readSeries } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'

/** What the office sees before it numbers and publishes. */
export interface Outlook {
  readonly numbers: readonly {
    readonly code: string
    readonly normative: boolean
    readonly year: number
    readonly next: number
    readonly usable: boolean
  }[]
  /** What publication will do to other documents, if it is done today. */
  readonly effects: readonly {
    readonly kind: string
    readonly target: string
    readonly title: string
    readonly standing: Standing
    readonly on: LegalDate | null
    readonly validUntil: LegalDate | null
  }[]
  readonly publishClock: Clock | null
}

export interface Timing {
  readonly earliest: { readonly on: LegalDate; readonly source: string; readonly unverified: boolean } | null
  readonly validity: {
    readonly validUntil: LegalDate
    readonly years: number
    readonly source: string
    readonly unverified: boolean
  } | null
}

/** The document and its lead organ, for that organ's office alone, and not before a draft has come to it. */
async function forOffice(sql: Sql, actor: Person, id: string) {
  const state = await loadState(sql, id)
  if (!state) return refuse('document.unknown')
  const organs = await loadOrgans(sql, [state.leadOrgan])
  const lead = organs[state.leadOrgan]
  const subject = subjectOf(state, organs)
  return lead && mayRead(actor, subject) && mayCommand(actor, 'publish', subject) ? { state, lead } : refuse('document.unknown')
}

export async function outlook(
  register: Register,
  sql: Sql,
  actor: Person,
  today: LegalDate,
  id: string,
): Promise<Outlook | Refusal> {
  const found = await forOffice(sql, actor, id)
  if ('refused' in found) return found
  const { state, lead } = found
  const pack = await register.packs.on(sql, today)
  const signedOn =
    state.signatures
      .map((held) => held.on)
      .toSorted()
      .at(-1) ?? today
  const year = Number(signedOn.slice(0, 4))
  const codes = lead.numberCodes.filter((code) => code.from <= signedOn && (!code.until || signedOn <= code.until))
  const numbers = []
  for (const { code, normative } of codes) {
    const { nextSerial } = await readSeries(sql, { organ: state.leadOrgan, code, year })
    numbers.push({
      code,
      normative,
      year,
      next: nextSerial ?? switchOf(pack.rules, 'firstSerial'),
      usable: !(normative && state.class === 'policyDocument'),
    })
  }
  const effects = state.text?.effects ?? []
  const targets = await loadStates(
    sql,
    effects.map((effect) => effect.target),
  )
  return {
    numbers,
    effects: effects.map((effect) => {
      const target = targets.get(effect.target)
      return {
        kind: effect.kind,
        target: effect.target,
        title: target?.title ?? '',
        standing: target ? legalStatusOn(target, today) : 'unpublished',
        on: effect.kind === 'amend' ? effect.effectiveOn : effect.kind === 'extend' ? null : (effect.on ?? null),
        validUntil: effect.kind === 'extend' ? effect.validUntil : null,
      }
    }),
    publishClock: publicationClock(state, { rules: pack.rules, calendar: register.calendar, today }),
  }
}

/** The earliest day of effect and the end of validity by the pack, for the days the office is thinking of. */
export async function timing(
  register: Register,
  sql: Sql,
  actor: Person,
  today: LegalDate,
  input: { id: string; publishedOn: LegalDate; effectiveOn: LegalDate },
): Promise<Timing | Refusal> {
  const found = await forOffice(sql, actor, input.id)
  if ('refused' in found) return found
  const { state } = found
  if (state.form !== 'ordinary' || state.class !== 'normativeDocument') return { earliest: null, validity: null }
  const pack = await register.packs.on(sql, today)
  const earliest = earliestEffect(pack.rules, input.publishedOn)
  const validity = computeValidUntil(pack.rules, input.effectiveOn, { trial: state.trial })
  return {
    earliest: earliest && { on: earliest.earliest, source: earliest.source, unverified: earliest.unverified },
    validity: validity && {
      validUntil: validity.validUntil,
      years: validity.years,
      source: validity.source,
      unverified: validity.unverified,
    },
  }
}
