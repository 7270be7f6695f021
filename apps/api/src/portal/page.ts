import type {
  DocumentClass,
  DocumentForm,
  Effect,
  FilingStage,
  Language,
  LegalDate,
  LegalDiff,
  LegalTree,
  Standing,
} from '@fadu/core'
import type { PublicFigures, SearchFacets, SearchKind, SearchResult, SearchSort } from './ports.ts'

/**
 * What a public page shows, as plain data: the API gathers it, the web's React components draw it. No words of the screen in it
 * but titles, names of organs and texts of law, which are the same in both languages.
 */
export interface PortalPage {
  readonly frame: PageFrame
  readonly content: PageContent
}

/**
 * Draws a page as a complete HTML document, its style and script elements empty: the server fills them. Exported by the web's build for
 * the server.
 */
export type RenderPage = (page: PortalPage) => string

/** What every page has around its content. */
export interface PageFrame {
  readonly language: Language
  /** Address of the page without its language, with its query: /d/3f2a?on=2022-06-30. */
  readonly path: string
  /** Scheme and host, for links that leave the page: https://fadu.example.gov.cn */
  readonly origin: string
  /** 禾川县 */
  readonly jurisdiction: string
  readonly today: LegalDate
  /** 主办 and 承办: names of the government's office and of its review organ. */
  readonly imprint: { readonly office: string | null; readonly reviewOrgan: string | null }
}

export type PageContent =
  | HomeContent
  | DocumentsContent
  | CatalogueContent
  | SearchContent
  | DocumentContent
  | ComparisonContent
  | ConsultationsContent
  | ConsultationContent
  | StatisticsContent
  | ProblemContent

/** A document in a list. */
export interface ListedDocument {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly class: DocumentClass
  readonly form: DocumentForm
  /** Names on the day of publication, the lead organ first. */
  readonly issuers: readonly string[]
  readonly publishedOn: LegalDate
  /** False where the source of an imported document tells no day of publication; it then stands in lists by another day. */
  readonly isDated: boolean
  readonly effectiveOn: LegalDate
  readonly validUntil: LegalDate | null
  readonly endedOn: LegalDate | null
  readonly standing: Standing
  /** Of a decision: how many documents it repealed, declared lapsed, amended, extended. */
  readonly effects: Readonly<Partial<Record<Effect['kind'], number>>>
}

export interface OpenConsultation {
  readonly id: string
  readonly title: string
  readonly issuers: readonly string[]
  readonly openedOn: LegalDate
  readonly closesOn: LegalDate
  /** Days left, the last day counted as 0. */
  readonly daysLeft: number
}

export interface HomeContent {
  readonly kind: 'home'
  readonly counts: {
    readonly inForce: number
    readonly ended: number
    readonly consultations: number
    /** Documents sent for filing this year. */
    readonly filed: number
    readonly endingSoon: number
  }
  /** A search or two that finds something here: a topic, and a number. */
  readonly examples: readonly string[]
  readonly recent: readonly ListedDocument[]
  readonly endingSoon: readonly ListedDocument[]
  readonly consultations: readonly OpenConsultation[]
}

/** What a list of documents may be narrowed to. `ended`: 已废止、已失效 and 已撤销; `endingSoon`: in force for half a year at most. */
export const listStandings = ['inForce', 'notYetInForce', 'ended', 'endingSoon', 'repealed', 'lapsed', 'annulled'] as const
export type ListStanding = (typeof listStandings)[number]

/** The filter of a list as the page's form shows it: what was typed stays, even where it was refused. */
export interface TypedFilter {
  readonly standing: ListStanding | null
  readonly from: string
  readonly to: string
  /** Year of filing. */
  readonly filed: string
  readonly scope: 'own' | 'reference'
}

export interface DocumentsContent {
  readonly kind: 'documents'
  readonly filter: TypedFilter
  /** What is wrong with the filter, by field. */
  readonly problems: readonly { readonly field: string; readonly what: string }[]
  readonly rows: readonly ListedDocument[]
  readonly total: number
  /** Queries of the next and the previous page. */
  readonly next: string | null
  readonly previous: string | null
}

/** 目录: 现行有效, 已废止 (with 已撤销), 已失效, and 备案: what was sent for filing. */
export const catalogueKinds = ['inForce', 'repealed', 'lapsed', 'filed'] as const
export type CatalogueKind = (typeof catalogueKinds)[number]

/** A line of a catalogue, as things were on its day. */
export interface CatalogueRow {
  readonly id: string
  readonly title: string
  readonly number: string | null
  /** Full names on the day of publication, the lead organ first. */
  readonly issuers: readonly string[]
  /** Null where the source of an imported document does not tell it. */
  readonly effectiveOn: LegalDate | null
  readonly validUntil: LegalDate | null
  /** The first day without force, by its own last day or by a decision; also one still to come. */
  readonly endedOn: LegalDate | null
  readonly standing: Standing
  /** Those sent by the day; the registration number where it was given by then. */
  readonly filings: readonly { readonly authority: string; readonly sentOn: LegalDate; readonly number: string | null }[]
}

export interface CatalogueContent {
  readonly kind: 'catalogue'
  readonly of: CatalogueKind
  readonly day: LegalDate
  /** What is wrong with the chosen day, and what was typed. */
  readonly dayProblem: { readonly typed: string; readonly what: string } | null
  readonly rows: readonly CatalogueRow[]
  readonly total: number
  /** From 1; 0 stands for all of it on one page, for printing. */
  readonly page: number
  readonly pages: number
  /** 序号 of the first row shown. */
  readonly first: number
}

export type SearchScope = 'own' | 'reference' | 'all'

/** UTF-16 offsets of words that were looked for. */
export interface Hit {
  readonly start: number
  readonly end: number
}

export interface FoundDocument extends ListedDocument {
  readonly titleHits: readonly Hit[]
  /** The version in which it was found, where that is not the present one. */
  readonly version: number | null
  /** The best passage, with the article it stands in. */
  readonly passage: {
    readonly label: string
    readonly anchor: string
    readonly text: string
    readonly hits: readonly Hit[]
  } | null
}

/** What is shown beside the query: as it was asked for, or as it was preselected. */
export interface TypedSearch {
  readonly scope: SearchScope
  /** `all` lifts the preselection of 现行有效. */
  readonly standing: Standing | 'all'
  readonly organ: string | null
  readonly kind: SearchKind | null
  readonly year: number | null
  /** 截至日期 as it was typed; empty: today. */
  readonly on: string
  readonly sort: SearchSort
}

export interface SearchContent {
  readonly kind: 'search'
  readonly query: string
  readonly asked: TypedSearch
  /** Whether 现行有效 stands because nobody chose otherwise. */
  readonly preselected: boolean
  readonly problem: string | null
  /**
   * `number`: found by its number. `all`: every word is in it. `corrected`: the query with a slip mended is. `some`: most of the words
   * are.
   */
  readonly way: SearchResult['way']
  readonly suggestion: string | null
  readonly total: number
  readonly totals: { readonly own: number; readonly reference: number }
  readonly facets: SearchFacets | null
  /** Names of the organs that the facets tell. */
  readonly organs: Readonly<Record<string, string>>
  readonly rows: readonly FoundDocument[]
  readonly page: number
  readonly pages: number
}

/** Another document that is named on a page. `href` leads to the text that held on the day meant. */
export interface NamedDocument {
  readonly id: string
  readonly title: string
  readonly number: string | null
}

export interface PublicFile {
  readonly name: string
  readonly href: string
  readonly size: number
  /** `original`: the file that the text was read from. */
  readonly kind: 'original' | 'annex'
}

export interface ShownVersion {
  readonly n: number
  readonly title: string
  readonly publishedOn: LegalDate | null
  readonly effectiveOn: LegalDate | null
  readonly by: NamedDocument | null
  readonly note: 'current' | 'original' | 'coming' | null
}

/** A word of law that leads to another document, in offsets of the normalised body. */
export interface Citation extends Hit {
  readonly href: string
}

/** What a text cites and what cites it; published documents, and by name what the register does not have. */
export interface CitationGraph {
  readonly cites: readonly {
    /** Null: not in the register. */
    readonly document: NamedDocument | null
    /** As the text names it: a title, or a number. */
    readonly name: string
    readonly provisions: readonly string[]
  }[]
  /** Some of the documents whose text of today cites this one, the latest first. */
  readonly citedBy: readonly NamedDocument[]
  readonly citedByTotal: number
}

/** An article whose words are others in the version before or after the one shown. */
export interface ArticleChange {
  readonly anchor: string
  readonly kind: 'changedFrom' | 'added' | 'changesOn' | 'removedOn'
  /** The day of the change. */
  readonly on: LegalDate
  /** The other version, and the article in it; null where it has none. */
  readonly n: number
  readonly there: string | null
}

export interface DocumentContent {
  readonly kind: 'document'
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly class: DocumentClass
  readonly form: DocumentForm
  readonly origin: 'made' | 'recorded'
  readonly issuers: readonly string[]
  readonly draftingUnit: string | null
  readonly signedOn: LegalDate | null
  readonly publishedOn: LegalDate
  readonly effectiveOn: LegalDate
  readonly validUntil: LegalDate | null
  readonly channels: readonly string[]
  /** The day whose standing and text are shown; today unless another was chosen. */
  readonly day: LegalDate
  /** Why this text is shown: today's, that of a chosen day, or a chosen version. */
  readonly chosen: 'today' | 'day' | 'version'
  /** What is wrong with the chosen day, and what was typed. */
  readonly dayProblem: { readonly typed: string; readonly what: string } | null
  /** Of the document on that day. */
  readonly standing: Standing
  readonly standingToday: Standing
  readonly shown: ShownVersion
  /** Whether a later version has taken the place of the one shown, on that day. */
  readonly superseded: boolean
  /** The newest first. */
  readonly versions: readonly ShownVersion[]
  readonly ending: {
    readonly kind: 'repealed' | 'lapsed' | 'annulled'
    readonly on: LegalDate
    readonly reason: string
    readonly by: NamedDocument | null
    /** Of an annulment. */
    readonly organ: string | null
  } | null
  readonly effects: readonly { readonly kind: Effect['kind']; readonly target: NamedDocument }[]
  readonly filings: readonly {
    readonly authority: string
    readonly stage: FilingStage
    readonly number: string | null
    readonly sentOn: LegalDate | null
    readonly decidedOn: LegalDate | null
    readonly daysAfterPublication: number | null
  }[]
  readonly life: readonly LifeEvent[]
  readonly corrections: readonly {
    readonly field: string
    readonly old: string | null
    readonly new: string | null
    readonly reason: string
    readonly on: LegalDate
  }[]
  readonly suspensions: readonly {
    readonly article: string
    readonly anchor: string | null
    readonly from: LegalDate
    readonly until: LegalDate | null
  }[]
  /** Facts that the source of an imported document does not tell. */
  readonly missing: readonly string[]
  readonly files: readonly PublicFile[]
  /** Names this text, and no other, for ever. */
  readonly textHash: string
  readonly tree: LegalTree
  readonly citations: readonly Citation[]
  readonly citationGraph: CitationGraph
  readonly changes: readonly ArticleChange[]
}

/** A document that one of the two texts belongs to, with all of its published texts to choose from, the newest first. */
export interface ComparedDocument extends NamedDocument {
  readonly versions: readonly ShownVersion[]
}

/** One of the two texts that are compared: its document and its version. */
export interface ComparedText {
  readonly document: ComparedDocument
  readonly version: ShownVersion
}

/** Two published texts, of one document or of two, and what differs. */
export interface ComparisonContent {
  readonly kind: 'comparison'
  /** The document of the address. */
  readonly document: ComparedDocument
  /** The other document, where two are compared; else the same. */
  readonly other: ComparedDocument
  readonly face: 'inline' | 'sideBySide'
  /** Null where the document has one text and no other was chosen yet. */
  readonly pair: { readonly from: ComparedText; readonly to: ComparedText; readonly diff: LegalDiff } | null
  /** What the other document was looked for by, and what was found; null where nothing was asked. */
  readonly query: string
  readonly found: readonly NamedDocument[] | null
}

export interface LifeEvent {
  readonly step:
    | 'consultation'
    | 'review'
    | 'deliberation'
    | 'signature'
    | 'publication'
    | 'effect'
    | 'filing'
    | 'amendment'
    | 'extension'
    | 'validity'
    | 'ending'
  readonly on: LegalDate
  readonly until: LegalDate | null
  readonly received: number | null
  readonly adopted: number | null
  /** The authority of a filing. */
  readonly organ: string | null
  readonly by: NamedDocument | null
  readonly ending: 'repealed' | 'lapsed' | 'annulled' | null
  /** Whether the day has come. */
  readonly past: boolean
}

export interface ConsultationsContent {
  readonly kind: 'consultations'
  readonly rows: readonly OpenConsultation[]
}

export interface ConsultationContent extends OpenConsultation {
  readonly kind: 'consultation'
  readonly draftingUnit: string
  readonly notes: readonly PublicFile[]
  readonly annexes: readonly PublicFile[]
  readonly tree: LegalTree
}

/** The public figures of a year. */
export interface StatisticsContent extends PublicFigures {
  readonly kind: 'statistics'
  readonly year: number
  /** Years to choose from, the latest first. */
  readonly years: readonly number[]
}

/** An address that leads nowhere, or something that went wrong: what, and what to do. */
export interface ProblemContent {
  readonly kind: 'problem'
  readonly status: number
  readonly what: string
  readonly remedy: string
  /** Number of the request, for the administrator; shown for faults of the server. */
  readonly id: string
}
