import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LegalDate } from '../schema/legalDate.ts'
import { asOf, type LoggedEvent, shanghaiDay, stateKnownAt } from './asOf.ts'
import type { CommandType } from './commands.ts'
import type { DocumentEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { legalDaysToNote, legalStatusOn, versionOn, versionStandingOn } from './standing.ts'
import { type DocumentState, initialState } from './state.ts'
import { randomFrom, walkLifecycle } from './testing/walker.ts'
import { text } from './testing/world.ts'

const actor = { account: 'office', name: '李强', organ: 'office' }

/** An instant of a Shanghai day: `part` 0 is its first millisecond, 1 its last. */
const instantOn = (day: LegalDate, part: number): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + Math.floor(part * 86_399_999)).toISOString()

interface Recorded {
  readonly events: LoggedEvent[]
  /** The state at the end of each day on which something was recorded. */
  readonly snapshots: Map<LegalDate, DocumentState>
}

/** Walks, and keeps beside the log what somebody would have written down at the end of each day. */
function walkWithSnapshots(seed: number, steps: number, coverage: Map<CommandType, number>) {
  const documents = new Map<string, Recorded>()
  let day: LegalDate | null = null
  let part = 0
  const random = randomFrom(seed ^ 0x5eed)
  walkLifecycle(
    seed,
    steps,
    coverage,
    ({ today }, { state, events }) => {
      // The first entry of a day is of its first millisecond, later ones come closer and closer to its end.
      part = today === day ? part + (1 - part) * random.of([0, 0.5, 1]) : 0
      day = today
      const held: Recorded = documents.get(state.id) ?? { events: [], snapshots: new Map() }
      for (const event of events.slice(held.events.length)) held.events.push({ ...event, recordedAt: instantOn(today, part) })
      held.snapshots.set(today, state)
      documents.set(state.id, held)
    },
    () => {},
  )
  return [...documents.values()]
}

describe('the state as it was known on a day', () => {
  let compared = 0
  let documents = 0
  let corrected = 0

  it('equals the snapshot taken that day, whatever was recorded since', () => {
    const coverage = new Map<CommandType, number>()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        for (const { events, snapshots } of walkWithSnapshots(seed, 1200, coverage)) {
          documents += 1
          corrected += events.filter((event) => event.type === 'RecordCorrected').length
          expect(stateKnownAt(events, addDays([...snapshots.keys()][0]!, -1))).toEqual(initialState)
          const days = [...snapshots.keys()]
          for (const [i, recordedOn] of days.entries()) {
            const snapshot = snapshots.get(recordedOn)!
            // Known on that day, and still on the day before the next entry.
            for (const knownAt of new Set([recordedOn, days[i + 1] ? addDays(days[i + 1]!, -1) : addDays(recordedOn, 400)])) {
              compared += 1
              expect(stateKnownAt(events, knownAt)).toEqual(snapshot)
              const { publication, ending } = snapshot
              for (const day of [
                recordedOn,
                publication?.publishedOn,
                publication?.effectiveOn,
                publication?.validUntil,
                ending?.on,
              ]) {
                if (!day) continue
                const seen = asOf(events, day, knownAt)
                const standing = legalStatusOn(snapshot, day)
                expect([seen.standing, seen.version]).toEqual([
                  standing,
                  standing === 'unpublished' ? null : versionOn(snapshot, day),
                ])
              }
            }
          }
          expect(stateKnownAt(events)).toEqual([...snapshots.values()].at(-1))
        }
      }),
      { numRuns: process.env.FADU_FULL ? 200 : 25, seed: 20211231 },
    )
  }, 60_000)

  it('prints how much was compared', () => {
    console.log(`as of: ${documents} documents, ${compared} states compared with snapshots, ${corrected} corrections among them`)
    expect(compared).toBeGreaterThan(2000)
    expect(corrected).toBeGreaterThan(20)
  })
})

/** A log of one document, each entry recorded at noon of its day unless told otherwise. */
function logOf(...entries: readonly (readonly [recordedOn: LegalDate | string, event: DocumentEvent])[]): readonly LoggedEvent[] {
  return entries.map(
    ([at, event]) => ({ ...event, actor, recordedAt: at.includes('T') ? at : instantOn(at as LegalDate, 0.5) }) as LoggedEvent,
  )
}

const version = (n: number, effectiveOn: LegalDate, publishedOn: LegalDate | null = effectiveOn) => ({
  n,
  textHash: text(n).hash,
  title: '办法',
  body: text(n).body,
  annexes: [],
  publishedOn,
  effectiveOn,
  by: n > 1 ? 'decision' : null,
})

const recorded = (publishedOn: LegalDate, effectiveOn: LegalDate, validUntil: LegalDate | null = null): DocumentEvent => ({
  type: 'ExistingRecorded',
  legalDate: publishedOn,
  data: {
    id: 'd1',
    class: 'normativeDocument',
    title: '办法',
    organ: 'gov',
    number: null,
    versions: [version(1, effectiveOn, publishedOn)],
    publishedOn,
    effectiveOn,
    validUntil,
    ended: null,
    missing: [],
    provenance: { source: 'paper', ids: [], issuer: '', number: null },
  },
})

const corrects = (field: 'publishedOn' | 'effectiveOn' | 'validUntil', old: LegalDate, value: LegalDate): DocumentEvent => ({
  type: 'RecordCorrected',
  legalDate: '2026-06-30',
  data: { correctionId: `c-${field}`, field, authority: null, old, new: value, reason: '笔误' },
})
const repealed = (endsOn: LegalDate): DocumentEvent => ({
  type: 'Repealed',
  legalDate: endsOn,
  data: { decision: 'decision', endsOn, reason: '不再适用', tags: [] },
})
const amended = (effectiveOn: LegalDate, publishedOn: LegalDate): DocumentEvent => ({
  type: 'Amended',
  legalDate: publishedOn,
  data: {
    decision: 'decision',
    base: text(1).hash,
    effectiveOn,
    title: '办法',
    textHash: text(2).hash,
    body: text(2).body,
    n: 2,
  },
})

describe('a correction changes what is known of a day, not what was known on it', () => {
  it.each([
    ['the day of effect', corrects('effectiveOn', '2026-02-22', '2026-02-01'), '2026-02-10', 'notYetInForce', 'inForce'],
    ['the day of publication', corrects('publishedOn', '2026-01-22', '2026-01-20'), '2026-01-21', 'unpublished', 'notYetInForce'],
    ['the last day in force', corrects('validUntil', '2026-12-31', '2026-05-31'), '2026-06-01', 'inForce', 'lapsed'],
  ] as const)('%s', (_, correction, day, before, after) => {
    const log = logOf(['2026-01-22', recorded('2026-01-22', '2026-02-22', '2026-12-31')], ['2026-06-30', correction])
    expect(asOf(log, day).standing).toBe(after)
    expect(asOf(log, day, '2026-06-29').standing).toBe(before)
    expect(asOf(log, day, '2026-06-30').standing).toBe(after)
  })

  it('a repeal that was recorded late counts from its day, and was not known before', () => {
    const log = logOf(['2020-01-02', recorded('2020-01-01', '2020-01-01')], ['2022-08-01', repealed('2022-07-01')])
    expect([asOf(log, '2022-06-30').standing, asOf(log, '2022-07-01').standing]).toEqual(['inForce', 'repealed'])
    expect(asOf(log, '2022-07-15', '2022-07-31').standing).toBe('inForce')
  })

  it('what was recorded in the last millisecond of a Shanghai day was known that day, a millisecond later not', () => {
    const log = (at: string) => logOf(['2020-01-02', recorded('2020-01-01', '2020-01-01')], [at, repealed('2022-07-01')])
    expect(asOf(log('2022-06-30T15:59:59.999Z'), '2022-07-01', '2022-06-30').standing).toBe('repealed')
    expect(asOf(log('2022-06-30T16:00:00.000Z'), '2022-07-01', '2022-06-30').standing).toBe('inForce')
  })
})

it('the text of a document recorded without one is known from the day on which it came, and no other version changes', () => {
  const added: DocumentEvent = {
    type: 'ExistingTextAdded',
    legalDate: '2026-03-01',
    data: { n: 1, textHash: text(3).hash, body: text(3).body, source: 'paper' },
  }
  const log = logOf(
    ['2026-01-02', recorded('2020-01-01', '2020-01-01')],
    ['2026-02-01', amended('2026-02-01', '2026-02-01')],
    ['2026-03-01', added],
  )
  expect(asOf(log, '2021-01-01').version).toMatchObject({ n: 1, textHash: text(3).hash, body: text(3).body })
  expect(asOf(log, '2021-01-01', '2026-02-28').version?.textHash).toBe(text(1).hash)
  expect(asOf(log, '2026-03-02').version?.textHash).toBe(text(2).hash)
})

describe('cases from the field', () => {
  it('f025: a repealed document is still there, with its text and the standing of the day', () => {
    const log = logOf(['2010-05-01', recorded('2010-05-01', '2010-05-01')], ['2022-06-01', repealed('2022-07-01')])
    expect(['2026-06-30', '2022-07-01', '2022-06-30'].map((day) => asOf(log, day as LegalDate).standing)).toEqual([
      'repealed',
      'repealed',
      'inForce',
    ])
    expect(asOf(log, '2026-06-30').version?.textHash).toBe(text(1).hash)
    expect(asOf(log, '2026-06-30').state.ending).toMatchObject({ kind: 'repealed', on: '2022-07-01', decidedBy: 'decision' })
  })

  it('f026: a reference means the version of its own day, and that version says since when it was amended', () => {
    const { state } = asOf(
      logOf(['2018-01-01', recorded('2018-01-01', '2018-01-01')], ['2022-06-01', amended('2022-07-01', '2022-06-01')]),
      '2026-06-30',
    )
    expect(['2021-06-30', '2022-06-30', '2022-07-01'].map((day) => versionOn(state, day as LegalDate)?.n)).toEqual([1, 1, 2])
    const [first, second] = state.versions
    expect(versionStandingOn(state, first!, '2022-06-30')).toBe('inForce')
    expect(versionStandingOn(state, second!, '2022-06-30')).toBe('notYetInForce')
    expect(versionStandingOn(state, first!, '2022-07-01')).toBe('amended')
    expect(second!.effectiveOn).toBe('2022-07-01')
  })

  const made = (effectiveOn: LegalDate, validUntil: LegalDate | null): DocumentState => ({
    ...initialState,
    id: 'd1',
    seq: 30,
    stage: 'published',
    publication: { publishedOn: '2021-01-20', effectiveOn, validUntil, textHash: text(1).hash, channels: [], pack: '' },
    versions: [version(1, effectiveOn, '2021-01-20')],
    noted: { tookEffect: effectiveOn, lapsed: null },
  })

  it('f027: the server was off when a document lapsed: the standing did not wait, the event bears the day of the law, once', () => {
    const state = made('2021-03-01', '2022-02-28')
    expect((['2022-02-28', '2022-03-01', '2022-03-05'] as const).map((day) => legalStatusOn(state, day))).toEqual([
      'inForce',
      'lapsed',
      'lapsed',
    ])
    const missed = legalDaysToNote(state).filter(({ legalDate }) => legalDate <= '2022-03-09')
    expect(missed).toEqual([{ type: 'Lapsed', legalDate: '2022-03-01' }])
    const noted = evolve(state, { type: 'Lapsed', legalDate: '2022-03-01', data: {}, actor })
    expect(legalDaysToNote(noted)).toEqual([])
    expect(legalStatusOn(noted, '2022-02-28')).toBe('inForce')
  })

  it('f028: a day begins at 00:00 in Shanghai, which is 16:00Z of the day before', () => {
    const state = { ...made('2025-11-01', null), noted: { tookEffect: null, lapsed: null } }
    const published = { ...state, publication: { ...state.publication!, publishedOn: '2025-09-20' as const } }
    const instants = ['2025-10-31T03:00:00Z', '2025-10-31T15:59:59Z', '2025-10-31T16:00:00Z']
    expect(instants.map((instant) => legalStatusOn(published, shanghaiDay(instant)))).toEqual([
      'notYetInForce',
      'notYetInForce',
      'inForce',
    ])
    expect(legalDaysToNote(published)).toEqual([{ type: 'TookEffect', legalDate: '2025-11-01' }])
    expect(legalDaysToNote(evolve(published, { type: 'TookEffect', legalDate: '2025-11-01', data: {}, actor }))).toEqual([])
  })

  it('after 40 days off, before any job has run, the standing of every day is right', () => {
    const state = { ...made('2026-10-20', '2026-11-10'), noted: { tookEffect: null, lapsed: null } }
    const days = Array.from({ length: 41 }, (_, i) => addDays('2026-10-15', i))
    const standings = days.map((day) => legalStatusOn(state, day))
    expect(standings).toEqual([...Array(5).fill('notYetInForce'), ...Array(22).fill('inForce'), ...Array(14).fill('lapsed')])
    expect(legalDaysToNote(state).map(({ type, legalDate }) => [type, legalDate])).toEqual([
      ['TookEffect', '2026-10-20'],
      ['Lapsed', '2026-11-11'],
    ])
  })
})
