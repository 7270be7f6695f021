import type { LegalDate } from '../schema/legalDate.ts'
import { computeValidUntil, type Ruled, type ValidityFacts, type ValidityLimit, validityLimit } from './accessors.ts'
import type { RulePack } from './rulePack.ts'
import type { StatedValidity } from './statedValidity.ts'
import { validityEnd } from './validityEnd.ts'

/** How long a document holds that takes effect on a day, and why. */
export interface ValidityOutcome {
  readonly validUntil: LegalDate | null
  /** `text`: the end it states; `textLength`: the length it states; `rule`: the pack, because it states none; `none`: no end. */
  readonly from: 'text' | 'textLength' | 'rule' | 'none'
  /** The end by the pack alone, with its rule; null where no rule was in force. */
  readonly computed: Ruled<{ readonly validUntil: LegalDate; readonly years: number }> | null
  readonly limit: ValidityLimit | null
  /** The text says something else than the pack would: to be shown, never mended in silence. */
  readonly differs: boolean
}

/**
 * 文本写明的有效期优先: an end that the text states wins over the one the pack computes, and a difference is told. A stated length is
 * counted from the effective date, to the day that the pack ends lengths on.
 */
export function validityOutcome(
  pack: RulePack,
  facts: ValidityFacts & {
    readonly effectiveOn: LegalDate
    readonly stated?: Pick<StatedValidity, 'validUntil' | 'months'> | null | undefined
  },
): ValidityOutcome {
  const { effectiveOn, stated } = facts
  const limit = validityLimit(pack, facts, effectiveOn)
  const computed = computeValidUntil(pack, effectiveOn, facts)
  const ofLength = stated?.months ? validityEnd(effectiveOn, stated.months, limit?.end ?? 'dayBefore') : null
  const validUntil = stated?.validUntil ?? ofLength ?? computed?.validUntil ?? null
  return {
    validUntil,
    from: stated?.validUntil ? 'text' : ofLength ? 'textLength' : computed ? 'rule' : 'none',
    computed,
    limit,
    differs: computed !== null && validUntil !== computed.validUntil,
  }
}

/** 通告 by its title: 关于……的通告, with or without a note in brackets behind it. */
export const isNotice = (title: string): boolean => /通告(?:[（(][^（）()]{1,20}[）)])?$/u.test(title.trim())
