import type { ItemJudgement, ItemVerdict, OpinionConclusion, OpinionDraft } from '@fadu/core'
import type { DraftFinding } from '../workbench/findings/draftFindings.ts'

/** What the reviewer said to one item so far. */
export interface ItemScratch {
  readonly verdict: ItemVerdict | null
  readonly note: string
}

/** The opinion in the making, kept on the server for the reviewer alone until it is handed in. */
export interface OpinionScratch {
  /** The text it is about; on another text one begins anew. */
  readonly textHash: string
  /** By number of the item. */
  readonly items: Readonly<Record<string, ItemScratch>>
  readonly findings: readonly DraftFinding[]
  /** Remarks that were not taken up, by their key. */
  readonly dismissed: readonly string[]
  readonly summary: string
  readonly conclusion: OpinionConclusion | ''
}

export const emptyScratch = (textHash: string): OpinionScratch => ({
  textHash,
  items: {},
  findings: [],
  dismissed: [],
  summary: '',
  conclusion: '',
})

const verdicts: readonly unknown[] = ['conforms', 'doesNotConform', 'notApplicable']
const conclusions: readonly unknown[] = ['lawful', 'changesRequired', 'unlawful', 'outOfScope']
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was kept, if it is about this text; anything that does not fit is left out, so that an older form does no harm. */
export function readScratch(data: unknown, textHash: string): OpinionScratch | null {
  const kept = record(data)
  if (kept.textHash !== textHash) return null
  return {
    textHash,
    items: Object.fromEntries(
      Object.entries(record(kept.items)).map(([no, item]) => [
        no,
        {
          verdict: verdicts.includes(record(item).verdict) ? (record(item).verdict as ItemVerdict) : null,
          note: text(record(item).note),
        },
      ]),
    ),
    findings: list(kept.findings).map((finding) => ({
      where: text(record(finding).where),
      problem: text(record(finding).problem),
      source: text(record(finding).source),
      advice: text(record(finding).advice),
    })),
    dismissed: list(kept.dismissed).map(text),
    summary: text(kept.summary),
    conclusion: conclusions.includes(kept.conclusion) ? (kept.conclusion as OpinionConclusion) : '',
  }
}

/** An opinion that was handed in already, to go on with. */
export const scratchOf = (draft: OpinionDraft): OpinionScratch => ({
  ...emptyScratch(draft.textHash),
  items: Object.fromEntries(draft.judgements.map(({ item, verdict, note }) => [item, { verdict, note: note ?? '' }])),
  findings: draft.findings.map((finding) => ({ ...finding, advice: finding.advice ?? '' })),
  summary: draft.summary,
  conclusion: draft.conclusion,
})

/** As the register takes them; items without a verdict are left out. */
export const judgementsOf = (scratch: OpinionScratch): ItemJudgement[] =>
  Object.entries(scratch.items).flatMap(([no, { verdict, note }]) =>
    verdict ? [{ item: Number(no), verdict, ...(note.trim() === '' ? {} : { note: note.trim() }) }] : [],
  )

export const judge = (scratch: OpinionScratch, no: number, change: Partial<ItemScratch>): OpinionScratch => ({
  ...scratch,
  items: { ...scratch.items, [no]: { verdict: null, note: '', ...scratch.items[no], ...change } },
})

/**
 * The conclusion demands a change or bars the way, and no item was found against: to be asked back, not refused. A finding may stand
 * for itself, as where the wording of one article is at fault and no item of the pack asks for it.
 */
export const standsAlone = (conclusion: OpinionConclusion | '', judgements: readonly Pick<ItemJudgement, 'verdict'>[]): boolean =>
  (conclusion === 'changesRequired' || conclusion === 'unlawful') &&
  judgements.length > 0 &&
  judgements.every(({ verdict }) => verdict !== 'doesNotConform')

/** Why the opinion cannot be handed in yet. */
export type NotReady =
  | { readonly kind: 'items'; readonly open: number }
  | { readonly kind: 'contradicts'; readonly count: number }
  | { readonly kind: 'finding' }

/** The same that the register will ask: each item judged, no contradiction, a finding where the conclusion needs one. */
export function notReady(scratch: OpinionScratch, itemNumbers: readonly number[]): readonly NotReady[] {
  const open = itemNumbers.filter((no) => !scratch.items[no]?.verdict).length
  const against = itemNumbers.filter((no) => scratch.items[no]?.verdict === 'doesNotConform').length
  const needsFinding = scratch.conclusion === 'changesRequired' || scratch.conclusion === 'unlawful'
  return [
    ...(open > 0 ? [{ kind: 'items', open } as const] : []),
    ...(scratch.conclusion === 'lawful' && against > 0 ? [{ kind: 'contradicts', count: against } as const] : []),
    ...(needsFinding && scratch.findings.length === 0 ? [{ kind: 'finding' } as const] : []),
  ]
}
