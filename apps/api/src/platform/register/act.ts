import {
  adoptedOn,
  type CommandInput,
  type CommandType,
  type Context,
  commandOfEffect,
  type DecidedCommand,
  type DocumentEvent,
  type DocumentState,
  decide,
  evolve,
  initialState,
  isRefusal,
  type LegalDate,
  mayRead,
  type Person,
  type RecordedEvent,
  type Refusal,
  refuse,
  subjectOf,
} from '@fadu/core'
import { digestOf } from '../log/canonical.ts'
import type { Entry } from '../log/entry.ts'
import { isLogRefusal } from '../log/refusal.ts'
import type { NewEvent } from '../log/transact.ts'
import { type LogSession, transact } from '../log/transact.ts'
import { filesNamed, filesOf, withKeptSizes } from './documentFiles.ts'
import { decisionFacts, loadBrief, loadOrgans, loadStates, seriesFacts } from './facts.ts'
import type { Register } from './register.ts'
import { documentStream } from './streams.ts'

/** A command as it reaches the server: with its id, and the state it was given on. */
export interface CommandRequest<T extends CommandType = CommandType> {
  /** Made by the client; the same id again gets the first answer again. */
  readonly commandId: string
  readonly documentId: string
  /** `seq` of the document as the person saw it. */
  readonly expectedSeq: number
  /** Legal date of the act; today where it is not given. */
  readonly on?: LegalDate | undefined
  readonly type: T
  readonly input: CommandInput<T>
}

/** What an accepted command did. */
export interface CommandAnswer {
  readonly documentId: string
  /** `seq` of the document after the command. */
  readonly seq: number
  readonly events: readonly {
    readonly position: number
    readonly stream: string
    readonly type: string
    readonly legalDate: LegalDate
  }[]
}

/** A refusal, with what others recorded since the person looked, where that is the reason. */
export type ActRefusal = Refusal & { readonly changed?: readonly Entry[] }

const answerOf = (documentId: string, entries: readonly Entry[]): CommandAnswer => ({
  documentId,
  seq: entries.filter((entry) => entry.stream === documentStream(documentId)).at(-1)?.seq ?? 0,
  events: entries.map(({ position, stream, type, legalDate }) => ({ position, stream, type, legalDate: legalDate as LegalDate })),
})

/**
 * Gives a command to a document: load, decide, append, in one transaction under the log's lock. Publishing a decision changes its
 * targets in the same append. A repeated id gets its first answer; a stale one is refused with what changed.
 * `today` is the business date on which the act happens.
 */
export async function act(
  register: Register,
  actor: Person,
  today: LegalDate,
  request: CommandRequest,
): Promise<CommandAnswer | ActRefusal> {
  return transact(register.log, async (log) => {
    const { commandId, documentId, type } = request
    const on = request.on ?? today
    const command = {
      id: commandId,
      digest: digestOf({ account: actor.account, documentId, input: request.input, on: request.on ?? null, type }),
    }
    const earlier = await log.findCommand(command, [documentStream(documentId)])
    if (earlier) return isLogRefusal(earlier) ? earlier : answerOf(documentId, earlier)

    const { state, organs, adoptions, lastNotice } = await loadBrief(log.sql, documentId, organsNamed(request.input, actor))
    if (!state && type !== 'registerDraft') return refuse('document.unknown')
    const current = state ?? initialState
    if (state) log.known.set(documentStream(documentId), state)
    if (state && !mayRead(actor, subjectOf(state, organs))) return refuse('document.unknown')
    if (current.seq !== request.expectedSeq) return staleRefusal(log, documentId, request.expectedSeq)

    const named = filesNamed(request.input).map((file) => file.hash)
    const kept = new Map(filesOf(current).map((file) => [file.hash, file.size]))
    const foreign = named.filter((hash) => !kept.has(hash))
    if (foreign.length > 0) {
      for (const [hash, size] of await register.filesKnownTo(log.sql, actor.organ, foreign)) kept.set(hash, size)
      if (foreign.some((hash) => !kept.has(hash))) return refuse('file.unknown')
    }
    const input = named.length > 0 ? withKeptSizes(request.input, kept) : request.input

    const adopted = await register.packs.loaded(adoptions)
    const pack = adoptedOn(adopted, today)
    if (!pack) throw new Error('no rule pack has been adopted')
    const context: Context = {
      rules: pack.rules,
      pack: pack.hash,
      adopted,
      calendar: await register.calendars.upTo(log.sql, lastNotice),
      today,
      facts: {
        organs,
        ...(await seriesFacts(log.sql, current, type, input)),
        ...(await decisionFacts(log.sql, current, type, input)),
      },
    }
    const decided = decide(current, { ...input, type, on, actor } as unknown as DecidedCommand, context)
    if (isRefusal(decided)) return decided

    const events: NewEvent[] = decided.map((event) => newEvent(documentId, event, current.seq))
    if (type === 'publish' && current.text && current.text.effects.length > 0) {
      const effects = await effectsOf(log, current, decided, actor, context)
      if (isRefusal(effects)) return effects
      events.push(...effects)
    }
    const entries = await log.append({ command, actor, events })
    return isLogRefusal(entries) ? entries : answerOf(documentId, entries)
  })
}

const newEvent = (documentId: string, event: DocumentEvent, seq: number): NewEvent => ({
  stream: documentStream(documentId),
  expectedSeq: seq,
  type: event.type,
  schema: 1,
  legalDate: event.legalDate,
  data: event.data,
})

/** What the publication of a decision does to its targets: each effect is a command of its own, decided like any other. */
async function effectsOf(
  log: LogSession,
  decision: DocumentState,
  decided: readonly DocumentEvent[],
  actor: Person,
  context: Context,
) {
  const published = decided.reduce((state, event) => evolve(state, { ...event, actor } as RecordedEvent), decision)
  const targets = await loadStates(
    log.sql,
    published.text!.effects.map((effect) => effect.target),
  )
  for (const [id, target] of targets) log.known.set(documentStream(id), target)
  const organs = {
    ...context.facts.organs,
    ...(await loadOrgans(
      log.sql,
      [...targets.values()].flatMap((target) => [target.leadOrgan, ...target.coIssuers]),
    )),
  }
  const events: NewEvent[] = []
  for (const effect of published.text!.effects) {
    const target = targets.get(effect.target)
    if (!target) return refuse('effect.target', { target: effect.target })
    const command = {
      ...commandOfEffect(effect, published),
      on: published.publication!.publishedOn,
      actor,
    } as unknown as DecidedCommand
    const outcome = decide(target, command, { ...context, facts: { organs, decision: published } })
    if (isRefusal(outcome)) return outcome
    events.push(...outcome.map((event) => newEvent(target.id, event, target.seq)))
  }
  return events
}

async function staleRefusal(log: LogSession, documentId: string, expectedSeq: number): Promise<ActRefusal> {
  const changed: readonly Entry[] = await log.readStream(documentStream(documentId), expectedSeq)
  return { ...refuse('write.stale', { changes: changed.length }), changed }
}

/** Organs whose facts the decision needs besides the document's issuers. */
function organsNamed(input: CommandInput<CommandType>, actor: Person): string[] {
  const named = [actor.organ]
  // A filing is asked for what that kind of authority wants to have.
  const { leadOrgan, coIssuers, authority } = input as Partial<CommandInput<'registerDraft'> & CommandInput<'sendFiling'>>
  if (leadOrgan) named.push(leadOrgan)
  if (coIssuers) named.push(...coIssuers)
  if (authority) named.push(authority)
  return named
}
