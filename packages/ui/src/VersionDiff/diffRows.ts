import type { LegalDiff, LegalDiffEntry, MatterDiff } from '@fadu/core'

/** What a difference shows from top to bottom: what changed, and between it what did not, folded. */
export type DiffRow =
  | { readonly kind: 'change'; readonly id: string; readonly entry: LegalDiffEntry }
  | { readonly kind: 'matter'; readonly id: string; readonly matter: MatterDiff }
  /** A chapter heading that did not change, before something that did: it says where one is. */
  | { readonly kind: 'heading'; readonly text: string }
  | FoldedRow

export interface FoldedRow {
  readonly kind: 'folded'
  /** `renumbered`: same words, other numbers. `matter`: nothing in it is a provision. */
  readonly of: 'same' | 'renumbered' | 'matter'
  /** Labels in the new text and in the old one; '' where nothing in it is a provision. */
  readonly first: string
  readonly last: string
  readonly firstWas: string
  readonly lastWas: string
  readonly texts: readonly { readonly label: string; readonly text: string }[]
}

type Unit = { readonly entry: LegalDiffEntry; readonly index: number } | { readonly matter: MatterDiff; readonly index: number }

const HEADINGS: ReadonlySet<MatterDiff['unit']> = new Set(['part', 'subpart', 'chapter', 'section'])

/** Rows in reading order of the new text. Nothing is left out: what did not change can be opened. */
export function diffRows(diff: LegalDiff): readonly DiffRow[] {
  const rows: DiffRow[] = []
  let run: Unit[] = []
  let runOf: 'same' | 'renumbered' | null = null
  const close = (isLast: boolean) => {
    const headings: DiffRow[] = []
    for (let unit = run.at(-1); !isLast && unit && 'matter' in unit && HEADINGS.has(unit.matter.unit); unit = run.at(-1)) {
      headings.unshift({ kind: 'heading', text: newWords(unit.matter.part.pieces) })
      run.pop()
    }
    if (run.length > 0) rows.push(folded(run, runOf))
    rows.push(...headings)
    run = []
    runOf = null
  }
  for (const unit of inOrder(diff)) {
    if ('matter' in unit) {
      if (unit.matter.kind === 'same') run.push(unit)
      else {
        close(false)
        rows.push({ kind: 'matter', id: `matter-${unit.index}`, matter: unit.matter })
      }
      continue
    }
    const { entry, index } = unit
    if (!isFolded(entry)) {
      close(false)
      rows.push({ kind: 'change', id: changeId(index), entry })
      continue
    }
    if (runOf && runOf !== entry.kind) close(false)
    run.push(unit)
    runOf = entry.kind
  }
  close(true)
  return rows
}

/** Where the row of an entry stands; `weighty` names entries by their index. */
export const changeId = (index: number): string => `change-${index}`

/** Which provisions of the new text changed, by their anchors, and the id of the row that shows how. */
export const changedProvisions = ({ entries }: LegalDiff): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap((entry, index) => (isFolded(entry) ? [] : entry.to.map(({ anchor }) => [anchor, changeId(index)] as const))),
  )

const isFolded = (entry: LegalDiffEntry): entry is LegalDiffEntry & { readonly kind: 'same' | 'renumbered' } =>
  entry.kind === 'same' || entry.kind === 'renumbered'

function inOrder({ entries, matter }: LegalDiff): readonly Unit[] {
  const units: Unit[] = []
  let next = 0
  const place = (before: number) => {
    for (; next < matter.length && matter[next]!.before <= before; next++) units.push({ matter: matter[next]!, index: next })
  }
  entries.forEach((entry, index) => {
    place(index)
    units.push({ entry, index })
  })
  place(entries.length)
  return units
}

function folded(run: readonly Unit[], of: 'same' | 'renumbered' | null): FoldedRow {
  const entries = run.flatMap((unit) => ('entry' in unit ? [unit.entry] : []))
  const [first, last] = [entries[0], entries.at(-1)]
  return {
    kind: 'folded',
    of: of ?? 'matter',
    first: first?.to[0]?.label ?? '',
    last: last?.to[0]?.label ?? '',
    firstWas: first?.from[0]?.label ?? '',
    lastWas: last?.from[0]?.label ?? '',
    texts: run.map((unit) =>
      'entry' in unit
        ? { label: unit.entry.to[0]!.label, text: unit.entry.parts.map((part) => newWords(part.pieces)).join('\n') }
        : { label: '', text: newWords(unit.matter.part.pieces) },
    ),
  }
}

const newWords = (pieces: MatterDiff['part']['pieces']): string =>
  pieces.map((piece) => ('new' in piece ? piece.new : piece.op === 'removed' ? '' : piece.text)).join('')
