import { type Refusal, refuse } from './refusal.ts'
import { type DocumentState, type Hash, issuersOf } from './state.ts'

const reviewGate = '国办发〔2018〕115号（七）'
const fairnessGate = '公平竞争审查条例第十八条'

/**
 * The text every later step rests on. A step names the hash it means; if the document's text is another one by now, it refuses.
 * Source: 国办发〔2018〕115号（七）: what was reviewed is what is deliberated, signed and published.
 */
export function onThisText(state: DocumentState, textHash: Hash): Refusal | null {
  if (!state.text) return refuse('text.missing')
  return state.text.hash === textHash
    ? null
    : refuse('text.changed', { named: textHash.slice(0, 8), now: state.text.hash.slice(0, 8) }, reviewGate)
}

/**
 * The review gate: an opinion on exactly this text which lets it go on. `changesRequired` lets nothing pass unless it was
 * kept with reasons on this very text; `unlawful` never does. 会签 or 征求意见 never replaces it.
 * Source: 国办发〔2018〕115号（六）（七）.
 */
export function reviewed(state: DocumentState): Refusal | null {
  const { opinion, text, kept } = state
  if (!opinion || !text) return refuse('review.missing', {}, reviewGate)
  if (opinion.textHash !== text.hash) return refuse('review.otherText', {}, reviewGate)
  switch (opinion.conclusion) {
    case 'lawful':
    case 'outOfScope':
      return null
    case 'changesRequired':
      return kept?.textHash === text.hash ? null : refuse('review.changesRequired', {}, reviewGate)
    case 'unlawful':
      return refuse('review.unlawful', {}, reviewGate)
  }
}

/**
 * A fair-competition conclusion on exactly this text, other than "not compliant".
 * Source: 公平竞争审查条例第十八条: unreviewed, or against the standards, must not issue.
 */
export function fairlyReviewed(state: DocumentState): Refusal | null {
  const { fairness, text } = state
  if (!fairness || fairness.textHash !== text?.hash) return refuse('fairness.missing', {}, fairnessGate)
  return fairness.conclusion === 'notCompliant' ? refuse('fairness.notCompliant', {}, fairnessGate) : null
}

/** Each issuer's meeting approved exactly this text. Source: 地方组织法第七十五条, 重大行政决策程序暂行条例第三十条. */
export function deliberated(state: DocumentState, deliberationOptional: boolean): Refusal | null {
  if (deliberationOptional && state.opinion?.conclusion === 'outOfScope' && state.deliberations.length === 0) return null
  const missing = issuersOf(state).filter(
    (organ) =>
      !state.deliberations.some(
        (held) => held.organ === organ && held.decision === 'approved' && held.textHash === state.text?.hash,
      ),
  )
  return missing.length === 0 ? null : refuse('deliberation.missing', { organs: missing.length }, '地方组织法第七十五条')
}

/** Each issuer's leader signed exactly this text. */
export function signedByAll(state: DocumentState): Refusal | null {
  const missing = issuersOf(state).filter(
    (organ) => !state.signatures.some((held) => held.organ === organ && held.textHash === state.text?.hash),
  )
  return missing.length === 0 ? null : refuse('signature.missing', { organs: missing.length })
}

/** The first refusal of several checks, or null when all hold. */
export function first(...checks: readonly (Refusal | null)[]): Refusal | null {
  return checks.find((check) => check !== null) ?? null
}
