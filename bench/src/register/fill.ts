import { randomUUID } from 'node:crypto'
import { addDays, type EventData, type EventType, type LegalDate } from '@fadu/core'
import { demoActor } from '../../../apps/api/src/demo/actor.ts'
import { demoOrgans } from '../../../apps/api/src/demo/organs.ts'
import { isLogRefusal } from '../../../apps/api/src/platform/log/refusal.ts'
import { type NewEvent, transact } from '../../../apps/api/src/platform/log/transact.ts'
import { documentStream } from '../../../apps/api/src/platform/register/streams.ts'
import { textHash } from '../../../apps/api/src/platform/register/texts.ts'
import type { Bed } from './bed.ts'
import { BENCH_DAY } from './config.ts'
import { legalText } from './texts.ts'

/** How many documents of which kind a full register holds: ten thousand, of which more than half never came out. */
export interface Filling {
  readonly published: number
  /** The first of the published ones have a long text of their own; the others share a short one. */
  readonly longTexts: number
  readonly drafts: number
}

export const FULL: Filling = { published: 4000, longTexts: 1000, drafts: 6000 }

export const publishedId = (n: number) => `bench-published-${String(n).padStart(5, '0')}`
const draftId = (n: number) => `bench-draft-${String(n).padStart(5, '0')}`

/** The unit of the clerk whose list is read: hardly any of the drafts are its own. */
export const UNIT = 'hechuan-housing'
/** A unit without any draft: its clerk's list lies behind everybody else's drafts. */
export const IDLE_UNIT = 'hechuan-police'
const others = demoOrgans.filter(({ kind, id }) => kind === 'department' && id !== UNIT && id !== IDLE_UNIT)
const issuers = demoOrgans.filter(({ entitled }) => entitled)

/**
 * Fills the register in big appends past `act`, as an import would: events, entries and projections are the real ones. The drafts are
 * newer than all that is published, so whoever may not see them has them in the way; one in a hundred is of our clerk's unit, one in
 * twenty has passed its review.
 */
export async function fill(bed: Bed, { published, longTexts, drafts }: Filling): Promise<void> {
  const short = await keep(bed, SHORT)
  const { append, flush } = inBigAppends(bed)
  for (let n = 0; n < published; n++) {
    const body = n < longTexts ? await keep(bed, legalText(n)) : short
    await append([recorded(n, body, addDays('2005-01-04', Math.floor((n * 6500) / published)))])
  }
  for (let n = 0; n < drafts; n++) await append(draft(n, short, addDays(BENCH_DAY, Math.floor((n * 700) / drafts) - 720)))
  await flush()
  await bed.open.database.asOwner(async (em) => void (await em.getConnection().execute('vacuum analyze')))
}

/** So many more published documents, all of one day; gives their ids. */
export async function publishMore(bed: Bed, first: number, count: number): Promise<readonly string[]> {
  const short = await keep(bed, SHORT)
  const { append, flush } = inBigAppends(bed)
  const numbers = Array.from({ length: count }, (_, n) => first + n)
  for (const n of numbers) await append([recorded(n, short, '2004-12-01')])
  await flush()
  return numbers.map(publishedId)
}

const SHORT = '第一条 为了规范管理，制定本办法。\n\n第二条 本办法自公布之日起施行。'

function inBigAppends(bed: Bed) {
  let waiting: NewEvent[] = []
  const flush = async () => {
    const events = waiting
    waiting = []
    const command = { id: randomUUID(), digest: '0'.repeat(64) }
    const done = await transact(bed.open.register.log, (log) =>
      log.append({ command, actor: demoActor('draftingClerk', UNIT), events }),
    )
    if (isLogRefusal(done)) throw new Error(`filling: ${done.code}`)
  }
  return {
    flush,
    append: async (events: readonly NewEvent[]) => {
      waiting.push(...events)
      if (waiting.length >= 500) await flush()
    },
  }
}

interface Kept {
  readonly body: string
  readonly hash: string
}

const keep = async (bed: Bed, text: string): Promise<Kept> => {
  const { hash } = await bed.open.files.put(Buffer.from(text))
  return { body: text, hash }
}

function recorded(n: number, text: Kept, on: LegalDate): NewEvent {
  const organ = issuers[n % issuers.length]!
  const title = `${organ.name}关于第${n + 1}类事项的管理办法`
  return event(publishedId(n), 'ExistingRecorded', on, {
    id: publishedId(n),
    class: 'normativeDocument',
    title,
    organ: organ.id,
    number: { code: organ.codes[0]![0], year: Number(on.slice(0, 4)), serial: n + 1 },
    versions: [{ n: 1, ...textOf(title, text), annexes: [], publishedOn: on, effectiveOn: on, by: null }],
    publishedOn: on,
    effectiveOn: on,
    validUntil: null,
    ended: null,
    missing: [],
    provenance: { source: 'bench', ids: [`${n}`], issuer: organ.name, number: null },
  })
}

const textOf = (title: string, { body, hash }: Kept) => ({ title, body: hash, textHash: textHash({ title, body, annexes: [] }) })

function draft(n: number, kept: Kept, on: LegalDate): NewEvent[] {
  const id = draftId(n)
  const unit = n % 100 === 50 ? UNIT : others[n % others.length]!.id
  const title = `禾川县第${n + 1}类事项管理办法`
  const { textHash: hash, body } = textOf(title, kept)
  const written = [
    event(id, 'DraftRegistered', on, {
      id,
      draftingUnit: unit,
      title,
      leadOrgan: 'hechuan-government',
      coIssuers: [],
      form: 'ordinary',
      urgent: null,
      majorDecision: false,
      trial: false,
    }),
    event(id, 'TextRevised', on, { text: { hash, title, body, annexes: [], original: null, blanks: [], effects: [] } }),
  ]
  return n % 20 === 10 ? [...written, ...passed(id, hash, on)] : written
}

const passed = (id: string, hash: string, on: LegalDate): NewEvent[] => [
  event(id, 'Submitted', on, { textHash: hash, round: 1, pack: '' }),
  event(id, 'AcceptedForReview', on, { reviewer: 'zhoumin', reviewerName: '周敏' }),
  event(id, 'OpinionWritten', on, { textHash: hash, conclusion: 'lawful', judgements: [], findings: [], summary: '合法。' }),
  event(id, 'OpinionIssued', on, { textHash: hash, conclusion: 'lawful', round: 1, earlyReason: null }),
]

const event = <T extends EventType>(id: string, type: T, legalDate: LegalDate, data: EventData[T]): NewEvent => ({
  stream: documentStream(id),
  type,
  schema: 1,
  legalDate,
  data,
})
