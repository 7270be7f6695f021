import { daysBetween, type FilingStage, type Language, type LegalDate, lapsesOn, legalStatusOn, versionOn } from '@fadu/core'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import { looseDate } from '../platform/looseDate.ts'
import { printedNumber } from '../platform/register/publications.ts'
import type { LifeStep, PublicView } from '../platform/register/publicView.ts'
import { articleChanges } from './articleChanges.ts'
import { readCitationGraph } from './citations.ts'
import type { OrganBook } from './organBook.ts'
import type { DocumentContent, LifeEvent, NamedDocument, ShownVersion } from './page.ts'
import type { ReadTexts } from './publishedTexts.ts'
import { lawOf } from './standing.ts'
import { portalWords } from './words.ts'

export interface DocumentRequest {
  readonly id: string
  /** Day and version as typed in the address. */
  readonly on: string | null
  readonly n: string | null
  readonly language: Language
}

/** The public facts of a document, or null where nothing is published under that id. */
export async function readView(sql: Sql, id: string, today: LegalDate): Promise<PublicView | null> {
  const [row] = await sql<{ view: PublicView }>(VIEW, [id, today])
  return row?.view ?? null
}

const VIEW = prepared('select view from publication where id = $1 and published_on <= $2::date')

/** Everything the page of a document shows, or null where there is no such document or version. */
export async function readDocument(
  deps: { readonly sql: Sql; readonly texts: ReadTexts; readonly organs: OrganBook; readonly today: LegalDate },
  request: DocumentRequest,
): Promise<DocumentContent | null> {
  const { sql, organs, today } = deps
  const view = await readView(sql, request.id, today)
  if (!view) return null
  const law = lawOf(view)
  const chosenDay = request.on === null ? today : looseDate(request.on)
  const day = chosenDay ?? today
  const inForceThen = versionOn(law, day)
  const version = request.n === null ? inForceThen : (law.versions.find((held) => String(held.n) === request.n) ?? null)
  if (!version || !inForceThen) return null

  const at = view.versions.findIndex((held) => held.n === version.n)
  const neighbours = view.versions.slice(Math.max(0, at - 1), at + 2)
  const texts = new Map((await deps.texts(sql, view.id, neighbours)).map((text) => [text.n, text]))
  const dated = (held: PublicView['versions'][number] | undefined) => {
    const text = held && texts.get(held.n)
    return text ? { text, effectiveOn: held.effectiveOn } : null
  }
  const shown = dated(view.versions[at])
  if (!shown) return null
  const { publishedOn, effectiveOn, validUntil, channels } = view.publication
  const prefix = request.language === 'en' ? '/en' : ''
  const citingDay = view.versions[at]!.publishedOn ?? publishedOn
  const { title, tree, citations } = shown.text
  const [named, cited] = await Promise.all([
    nameDocuments(sql, namedIn(view), today),
    readCitationGraph(sql, { id: view.id, title, number: printedNumber(view.number), tree, citations }, citingDay, today, prefix),
  ])
  const name = (id: string | null) => (id ? (named.get(id) ?? null) : null)
  const current = versionOn(law, today)
  const shownVersion = (held: PublicView['versions'][number]): ShownVersion => ({
    n: held.n,
    title: held.title,
    publishedOn: held.publishedOn,
    effectiveOn: held.effectiveOn,
    by: name(held.by),
    note:
      held.n === current?.n && legalStatusOn(law, today) === 'inForce'
        ? 'current'
        : held.effectiveOn && held.effectiveOn > today
          ? 'coming'
          : held.n === 1 && view.versions.length > 1
            ? 'original'
            : null,
  })
  return {
    kind: 'document',
    id: view.id,
    title: shown.text.title,
    number: view.number,
    class: view.class,
    form: view.form,
    origin: view.origin,
    issuers:
      view.issuers.length > 0 ? view.issuers.map((id) => organs.name(id, publishedOn)) : view.issuerName ? [view.issuerName] : [],
    draftingUnit: view.draftingUnit && view.origin === 'made' ? organs.name(view.draftingUnit, publishedOn) : null,
    signedOn: view.signedOn,
    publishedOn,
    effectiveOn,
    validUntil,
    channels,
    day,
    chosen: request.n !== null ? 'version' : chosenDay && day !== today ? 'day' : 'today',
    dayProblem: chosenDay ? null : { typed: request.on!, what: portalWords[request.language].noSuchDay(request.on!) },
    standing: legalStatusOn(law, day),
    standingToday: legalStatusOn(law, today),
    shown: shownVersion(view.versions[at]!),
    superseded: inForceThen.n > version.n,
    versions: view.versions.map(shownVersion).reverse(),
    ending: view.ending && {
      kind: view.ending.kind,
      on: view.ending.on,
      reason: view.ending.reason,
      by: view.ending.kind === 'annulled' ? null : name(view.ending.decidedBy),
      organ: view.ending.kind === 'annulled' && view.ending.decidedBy ? organs.name(view.ending.decidedBy, view.ending.on) : null,
    },
    effects: view.effects.flatMap(({ kind, target }) => {
      const document = name(target)
      return document ? [{ kind, target: document }] : []
    }),
    filings: view.filings.map((filing) => ({
      authority: organs.name(filing.authority, publishedOn),
      stage: filing.stage as FilingStage,
      number: filing.registrationNumber,
      sentOn: filing.sentOn,
      decidedOn: filing.decidedOn,
      daysAfterPublication: filing.sentOn ? daysBetween(publishedOn, filing.sentOn) : null,
    })),
    life: lifeOf(view, organs, name, today),
    corrections: view.corrections,
    suspensions: view.suspensions.map((held) => ({
      ...held,
      anchor: shown.text.articles.find((article) => held.article.startsWith(article.label))?.anchor ?? null,
    })),
    missing: view.missing,
    files: view.versions[at]!.files.map((file) => ({
      name: file.name,
      size: file.size,
      kind: file.kind,
      href: `/d/${view.id}/files/${file.hash}`,
    })),
    textHash: shown.text.textHash,
    tree: shown.text.tree,
    citations: cited.links,
    citationGraph: cited.graph,
    changes: articleChanges(shown, dated(view.versions[at - 1]), dated(view.versions[at + 1])),
  }
}

/** Ids of the documents that a document's facts name. */
export const namedIn = (view: PublicView): readonly string[] => [
  ...view.versions.flatMap((version) => version.by ?? []),
  ...(view.ending?.decidedBy && view.ending.kind !== 'annulled' ? [view.ending.decidedBy] : []),
  ...view.effects.map((effect) => effect.target),
  ...view.life.flatMap((step) => (step.by && step.step !== 'filing' ? [step.by] : [])),
]

/** Titles of published documents by id; an id of anything else is not told. */
export async function nameDocuments(sql: Sql, ids: readonly string[], today: LegalDate): Promise<Map<string, NamedDocument>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<NamedDocument>(NAMES, [[...new Set(ids)], today])
  return new Map(rows.map((row) => [row.id, row]))
}

const NAMES = prepared(
  `select id, title, coalesce(view->>'number', number_text) as number from publication where id = any($1::text[]) and published_on <= $2::date`,
)

/** The steps of a document's life, with the days on which it takes effect and will end by its own dates. */
function lifeOf(
  view: PublicView,
  organs: OrganBook,
  name: (id: string | null) => NamedDocument | null,
  today: LegalDate,
): readonly LifeEvent[] {
  const { effectiveOn, publishedOn, validUntil } = view.publication
  const bare = { until: null, received: null, adopted: null, organ: null, by: null, ending: null }
  const event = (step: LifeStep): LifeEvent => ({
    step: step.step,
    on: step.on,
    until: step.until ?? null,
    received: step.received ?? null,
    adopted: step.adopted ?? null,
    organ: step.step === 'filing' && step.by ? organs.name(step.by, step.on) : null,
    by: step.step === 'filing' ? null : name(step.by ?? null),
    ending: step.step === 'ending' ? (view.ending?.kind ?? null) : null,
    past: step.on <= today,
  })
  // What the source does not tell did not happen on a day of our choosing.
  const untold = (step: LifeEvent['step']) =>
    view.missing.includes(step === 'publication' ? 'publishedOn' : step === 'effect' ? 'effectiveOn' : '')
  const events = view.life.map(event)
  if (effectiveOn !== publishedOn) events.push({ ...bare, step: 'effect', on: effectiveOn, past: effectiveOn <= today })
  if (validUntil && !(view.ending && view.ending.on <= lapsesOn(validUntil)))
    events.push({ ...bare, step: 'validity', on: validUntil, past: validUntil < today })
  return events.filter(({ step }) => !untold(step)).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
