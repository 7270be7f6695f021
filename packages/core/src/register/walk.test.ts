import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CommandType, commandTypes } from './commands.ts'
import { evolve } from './evolve.ts'
import { initialState, issuersOf } from './state.ts'
import { type WalkedDocument, walkLifecycle } from './testing/walker.ts'

/** Told from the events alone, without the state or the guards: what a publication must have behind it. */
function publicationIsLawful({ events, state }: WalkedDocument): string | null {
  const at = events.findIndex((event) => event.type === 'Published')
  if (at < 0) return null
  const published = events[at]!
  const before = events.slice(0, at)
  const hash = published.type === 'Published' ? published.data.textHash : ''
  const since = before.findLastIndex((event) => event.type === 'TextRevised')
  const after = before.slice(since + 1)
  const revised = before[since]
  if (revised?.type !== 'TextRevised' || revised.data.text.hash !== hash) return 'the published text is not the last one'
  const opinion = after.findLast((event) => event.type === 'OpinionIssued')
  if (opinion?.type !== 'OpinionIssued' || opinion.data.textHash !== hash) return 'no opinion on the published text'
  const kept = after.some((event) => event.type === 'KeptWithReasons' && event.data.textHash === hash)
  if (opinion.data.conclusion === 'unlawful' || (opinion.data.conclusion === 'changesRequired' && !kept))
    return `published on a ${opinion.data.conclusion} opinion`
  const fairness = after.findLast((event) => event.type === 'FairCompetitionConcluded')
  if (
    fairness?.type !== 'FairCompetitionConcluded' ||
    fairness.data.textHash !== hash ||
    fairness.data.conclusion === 'notCompliant'
  )
    return 'no fair-competition conclusion on the published text'
  for (const organ of issuersOf(state)) {
    const met = after.some(
      (event) =>
        event.type === 'Deliberated' &&
        event.data.organ === organ &&
        event.data.decision === 'approved' &&
        event.data.textHash === hash,
    )
    if (!met && opinion.data.conclusion !== 'outOfScope') return `${organ} did not deliberate on the published text`
    if (!after.some((event) => event.type === 'Signed' && event.data.organ === organ && event.data.textHash === hash))
      return `${organ} did not sign the published text`
  }
  return after.some((event) => event.type === 'NumberAssigned' && event.data.textHash === hash)
    ? null
    : 'published without a number on this text'
}

describe('random walks through the lifecycle', () => {
  const coverage = new Map<CommandType, number>()
  const runs = Number(process.env.FADU_WALKS) || (process.env.FADU_FULL ? 600 : 190)

  it('nothing is published without opinion, fairness, deliberation and signature on exactly that text; numbers are gapless', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const walk = walkLifecycle(
          seed,
          2500,
          coverage,
          () => {},
          () => {},
        )
        for (const document of walk.documents.values()) {
          expect(publicationIsLawful(document)).toBeNull()
          expect(document.events.reduce(evolve, initialState)).toEqual(document.state)
          expect(document.state.seq).toBe(document.events.length)
        }
        for (const serials of walk.serials.values()) expect(serials).toEqual(serials.map((_, i) => i + 1))
      }),
      { numRuns: runs, seed: 20211231 },
    )
  }, 300_000)

  it('every command was accepted at least 100 times on the way', () => {
    const counts = commandTypes.map((type) => [type, coverage.get(type) ?? 0] as const)
    console.log(`accepted: ${counts.map(([type, count]) => `${type} ${count}`).join(', ')}`)
    expect(counts.filter(([, count]) => count < 100)).toEqual([])
  })
})
