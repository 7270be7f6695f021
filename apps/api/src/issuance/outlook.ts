import {
  type Clock,
  codeFits,
  earliestEffect,
  type LegalDate,
  lastSignedOn,
  legalStatusOn,
  mayCommand,
  mayRead,
  numberFormat,
  type Person,
  publicationClock,
  type Refusal,
  refuse,
  routeMakers,
  rulesOn,
  type Standing,
  subjectOf,
  switchOf,
  validityFacts,
  validityOutcome,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { loadOrgans, loadState, loadStates, readSeries } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { rulesInForce } from '../platform/register/rulesInForce.ts'

/** What the office sees before it numbers and publishes. */
export interface Outlook {
  readonly numbers: readonly {
    readonly code: string
    readonly normative: boolean
    readonly year: number
    readonly next: number
    /** Kept for a use by the office: each may be given instead of the next. */
    readonly reserved: readonly { readonly serial: number; readonly reason: string }[]
    readonly usable: boolean
    /** The code is made up otherwise than the rules say. */
    readonly remark: { readonly text: string; readonly source: string; readonly unverified: boolean } | null
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
  /** The end by the rules alone. */
  readonly validity: {
    readonly validUntil: LegalDate
    readonly years: number
    readonly source: string
    readonly unverified: boolean
  } | null
  /** The end, or the length in months, that the text itself states; it wins over the rules. */
  readonly stated: {
    readonly validUntil: LegalDate
    readonly months: number | null
    readonly effectiveOn: LegalDate | null
    readonly differs: boolean
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
  const rules = await rulesInForce(register, sql, today)
  const signedOn = lastSignedOn(state) ?? today
  const year = Number(signedOn.slice(0, 4))
  const codes = lead.numberCodes.filter((code) => code.from <= signedOn && (!code.until || signedOn <= code.until))
  const numbers = []
  const maker = routeMakers.find((kind) => kind === lead.kind)
  const onSigning = rulesOn(rules, signedOn)
  const format = maker && state.class !== 'reference' ? numberFormat(onSigning, { maker, document: state.class }, signedOn) : null
  for (const { code, normative } of codes) {
    const { nextSerial } = await readSeries(sql, { organ: state.leadOrgan, code, year })
    // By the primary key of `number`.
    const reserved = await sql<{ serial: number; reason: string }>(
      `select serial, coalesce(reason, '') as reason from number
       where organ = $1 and code = $2 and year = $3 and status = 'reserved' order by serial`,
      [state.leadOrgan, code, year],
    )
    numbers.push({
      code,
      normative,
      year,
      next: nextSerial ?? switchOf(onSigning, 'firstSerial', signedOn),
      reserved,
      usable: state.class !== 'policyDocument' || !(normative || (format && !codeFits(format, code))),
      // For a normative document the form of its number is a remark, not a bar: most packs rest it on an assumption.
      remark:
        format && !codeFits(format, code) && state.class === 'normativeDocument'
          ? { text: format.rule.text, source: format.source, unverified: format.unverified }
          : null,
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
    publishClock: publicationClock(state, { ...rules, today }),
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
  if (state.form !== 'ordinary' || state.class !== 'normativeDocument') return { earliest: null, validity: null, stated: null }
  const rules = rulesOn(await rulesInForce(register, sql, today), input.publishedOn)
  const earliest = earliestEffect(rules, input.publishedOn)
  const stated = state.text?.stated ?? null
  const { computed, validUntil, differs } = validityOutcome(rules, {
    ...validityFacts(state),
    effectiveOn: input.effectiveOn,
    stated,
  })
  return {
    earliest: earliest && { on: earliest.earliest, source: earliest.source, unverified: earliest.unverified },
    validity: computed && {
      validUntil: computed.validUntil,
      years: computed.years,
      source: computed.source,
      unverified: computed.unverified,
    },
    stated: stated && validUntil ? { validUntil, months: stated.months, effectiveOn: stated.effectiveOn, differs } : null,
  }
}
