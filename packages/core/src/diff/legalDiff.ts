import type { LegalNodeKind } from '../text/legalTree.ts'

/**
 * The difference of two legal texts as plain JSON, seen as a reviewer sees it: provision by provision. It holds every word
 * of both texts once, so that it can be shown alone and applied to the old text (`applyLegalDiff`).
 *
 * A provision is an article (条). In a text without articles it is a heading (一、（一）) with what stands below it, and in a text
 * without headings a paragraph. Everything else (title, chapter headings, tables outside articles, signature) is matter.
 */
export interface LegalDiff {
  readonly version: 1
  /** In the order of the new text; what was removed stands where it stood, before the next provision that stayed. */
  readonly entries: readonly LegalDiffEntry[]
  readonly matter: readonly MatterDiff[]
  readonly counts: LegalDiffCounts
  /** Changed duties, amounts and time limits, to be shown before all else; in the order of the entries. */
  readonly weighty: readonly WeightyChange[]
}

export type LegalDiffEntry = EntryFacts &
  (
    | {
        /**
         * `same`: same words, same number. `renumbered`: same words, another number. `changed`: other words (and perhaps another
         * number). `moved`: at another place among the others, with the same words or (`amended`) with others.
         */
        readonly kind: 'same' | 'changed' | 'renumbered' | 'moved'
        readonly old: string
        readonly new: string
      }
    | { readonly kind: 'split'; readonly old: string; readonly new: readonly string[] }
    | { readonly kind: 'merged'; readonly old: readonly string[]; readonly new: string }
    | { readonly kind: 'added'; readonly old: null; readonly new: string }
    | { readonly kind: 'removed'; readonly old: string; readonly new: null }
  )

export type LegalDiffKind = LegalDiffEntry['kind']

interface EntryFacts {
  /** Its words changed. A difference of typing (width, form of brackets, spacing, wrapping) is none. */
  readonly amended: boolean
  /** Where it stands in the old text and in the new one: one place, none, or several after a merger or a split. */
  readonly from: readonly ProvisionPlace[]
  readonly to: readonly ProvisionPlace[]
  /** One part; for a split one for each new provision, for a merger one for each old one. */
  readonly parts: readonly DiffPart[]
}

/** A provision of one of the texts; offsets are UTF-16 in the normalised text, end not included, label included. */
export interface ProvisionPlace extends TextRange {
  readonly label: string
  readonly address: string
  readonly anchor: string
}

export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Words of the old text beside those of the new one. The ranges hold lead and words. */
export interface DiffPart {
  readonly old: TextRange | null
  readonly new: TextRange | null
  /** What stands before the words as written: line breaks, the label and its space. Show the label instead. */
  readonly oldLead: string
  readonly newLead: string
  readonly pieces: readonly DiffPiece[]
}

/** A line break in a piece begins another 款, 项 or line of a table. */
export type DiffPiece =
  | { readonly op: 'same' | 'removed' | 'added'; readonly text: string }
  /** `typing`: the same words, typed in another way. `renumbered`: the number of a 项 or 目 alone, （三） and now （四）. */
  | { readonly op: 'typing' | 'renumbered'; readonly old: string; readonly new: string }

export interface MatterDiff {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly unit: LegalNodeKind
  readonly label: string
  /** It stands before the entry with this index; `entries.length` where it stands after all of them. */
  readonly before: number
  readonly part: DiffPart
}

/** Numbers of provisions, for the sentence 修改 12 条，新增 3 条，删除 1 条，移动 2 条. */
export interface LegalDiffCounts extends Readonly<Record<LegalDiffKind, number>> {
  /** Of those moved, the ones whose words changed too. */
  readonly movedAndChanged: number
  /** Of those not amended, the ones that are typed in another way. */
  readonly typing: number
  /** Places outside the provisions whose words changed: title, headings, tables, signature. */
  readonly matter: number
}

export interface WeightyChange {
  /** A word that obliges, allows or forbids (应当, 可以, 不得); a sum, share or multiple; a number of days, months, years. */
  readonly kind: 'duty' | 'amount' | 'timeLimit'
  /** Null where it is new, or gone. */
  readonly old: string | null
  readonly new: string | null
  /** It stands at `entries[entry].parts[part].pieces[piece]`. */
  readonly entry: number
  readonly part: number
  readonly piece: number
}
