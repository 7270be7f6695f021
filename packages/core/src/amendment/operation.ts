import type { Address } from '../citations/address.ts'

/** A place as the decision names it, by the numbers of the text before it is amended. */
export interface Target {
  readonly address: Address
  /** 第十条第二款, as the decision writes it. */
  readonly written: string
  /**
   * Outside the articles, `address.paragraph` counts paragraphs: of the `preamble` (引言, what stands before the first article), or of the
   * whole `body` of a text that has no articles.
   */
  readonly place?: Place
  /** 第二句, counted in the target; -1 is the last. */
  readonly sentence?: number
}

export type Place = 'preamble' | 'body'

/** One thing that a decision does to the text it amends. */
export type AmendmentOperation = { readonly instruction: string } & (
  | { readonly kind: 'rewrite'; readonly target: Target; readonly text: string }
  | {
      readonly kind: 'replaceWords'
      readonly targets: readonly Target[]
      readonly words: string
      readonly by: string
      readonly everywhere: boolean
    }
  | {
      readonly kind: 'insertWords'
      readonly target: Target
      readonly beside: string
      readonly side: 'before' | 'after'
      readonly text: string
    }
  | { readonly kind: 'append'; readonly target: Target; readonly text: string; readonly at: 'start' | 'end' }
  | { readonly kind: 'remove'; readonly targets: readonly Target[] }
  | {
      readonly kind: 'insertArticle'
      readonly as: readonly number[]
      readonly text: string
      readonly chapter: number | null
      /** The article it was split from: it stands behind that one, in its chapter. */
      readonly behind?: Target
    }
  | { readonly kind: 'insertParagraph'; readonly target: Target; readonly as: number; readonly text: string }
  | { readonly kind: 'insertItem'; readonly target: Target; readonly as: number; readonly text: string }
  | { readonly kind: 'renumber'; readonly target: Target; readonly to: Address }
  | { readonly kind: 'insertDivision'; readonly division: string; readonly text: string }
  | { readonly kind: 'renumberDivision'; readonly division: string; readonly to: string }
  | { readonly kind: 'retitle'; readonly text: string }
  | { readonly kind: 'retitleDivision'; readonly division: string; readonly text: string }
  | { readonly kind: 'renumberAll' }
)

export type AmendmentQuestionCode =
  | 'unread' // an instruction that was not understood
  | 'noTarget' // the article is not there
  | 'manyTargets' // several places bear the number
  | 'noWords' // the words to be replaced are not there
  | 'manyWords' // they are there more than once
  | 'noWording' // 修改为 without quoted wording
  | 'numberTaken' // an inserted number is in use and nothing says that the others move
  | 'numberDiffers' // after all is done a number is not the one announced
  | 'chapter' // an article inserted between two chapters
  | 'otherText' // the decision amends several texts, and not this one

/** Where the reader stops and asks, instead of guessing. */
export interface AmendmentQuestion {
  readonly code: AmendmentQuestionCode
  /** In Chinese, for the clerk. */
  readonly question: string
  readonly instruction: string
}

export type Asked = { readonly ok: false; readonly question: AmendmentQuestion }

export const ask = (code: AmendmentQuestionCode, question: string, instruction: string): Asked => ({
  ok: false,
  question: { code, question, instruction },
})
