import type { LegalDate } from '../schema/legalDate.ts'
import type { Language } from '../words/terms.ts'
import type { PublicFigure } from './evidence.ts'
import { formatRate } from './rate.ts'
import type { Statistics } from './statistics.ts'

/** A piece of the sentence: words, or a figure that leads to its evidence. */
export type SentencePiece = string | { readonly figure: PublicFigure; readonly shown: string }

export interface SentenceOf {
  readonly from: LegalDate
  readonly to: LegalDate
  /** Short name of the issuing organ that was asked about; null: all. */
  readonly organ: string | null
}

/**
 * The paragraph of the annual report on 法治政府建设, written from the figures: 2021年，审核县政府规范性文件草案 13 件，印发 6 件，备案 6 件，
 * 备案及时率 100%；废止行政规范性文件 7 件…… What did not happen in the clean-up is not said.
 */
export function yearSentence(
  { counts, rates }: { readonly counts: Counts; readonly rates: Pick<Statistics['rates'], 'timeliness'> },
  asked: SentenceOf,
  language: Language,
): readonly SentencePiece[] {
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { useGrouping: language === 'zh' ? 'min2' : true })
  const piece = (figure: PublicFigure): SentencePiece => ({ figure, shown: numbers.format(counts[figure]) })
  const rate: SentencePiece = { figure: 'owed', shown: formatRate(rates.timeliness) }
  return language === 'zh' ? zh(counts, asked, piece, rate) : en(counts, asked, piece, rate)
}

type Counts = Readonly<Record<PublicFigure, number>>
type PieceOf = (figure: PublicFigure) => SentencePiece

const isYear = ({ from, to }: SentenceOf) =>
  from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
const dayZh = (day: LegalDate) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

function zh(counts: Counts, asked: SentenceOf, piece: PieceOf, rate: SentencePiece): readonly SentencePiece[] {
  const when = isYear(asked) ? `${asked.from.slice(0, 4)}年` : `${dayZh(asked.from)}至${dayZh(asked.to)}`
  const clause = (...parts: readonly (readonly [words: string, figure: PublicFigure])[]): readonly SentencePiece[] => {
    const told = parts.filter(([, figure]) => counts[figure] > 0)
    return told.flatMap(([words, figure], i) => [`${i > 0 ? '、' : ''}${words} `, piece(figure), ' 件'])
  }
  const ended: readonly (readonly SentencePiece[])[] = [
    of('行政规范性文件', clause(['废止', 'repealed'], ['宣布失效', 'declaredLapsed'], ['修改', 'amended'])),
    of('政策性文件', clause(['废止', 'policyRepealed'], ['宣布失效', 'policyDeclaredLapsed'], ['修改', 'policyAmended'])),
  ].filter((part) => part.length > 0)
  const fair = clause(['废止', 'fairRepealed'], ['修订', 'fairAmended'])
  const cleanUp = ended.flatMap((part, i) => [i > 0 ? '，' : '；', ...part])
  return joined([
    `${when}，审核${asked.organ ?? '行政'}规范性文件草案 `,
    piece('reviewed'),
    ' 件，印发 ',
    piece('issued'),
    ' 件，备案 ',
    piece('filed'),
    ' 件，备案及时率 ',
    rate,
    ...cleanUp,
    ...(fair.length > 0 ? ['；清理妨碍公平竞争的政策措施，', ...fair] : []),
    '。',
  ])
}

/** 废止 7 件 → 废止行政规范性文件 7 件: the first act names what it is done to. */
function of(what: string, clause: readonly SentencePiece[]): readonly SentencePiece[] {
  const [first, ...rest] = clause
  return typeof first === 'string' ? [first.replace(/ $/, `${what} `), ...rest] : clause
}

function en(counts: Counts, asked: SentenceOf, piece: PieceOf, rate: SentencePiece): readonly SentencePiece[] {
  const when = isYear(asked) ? `In ${asked.from.slice(0, 4)}` : `From ${asked.from} to ${asked.to}`
  const told = (parts: readonly (readonly [figure: PublicFigure, words: string])[]) =>
    parts
      .filter(([figure]) => counts[figure] > 0)
      .flatMap(([figure, words], i) => [i > 0 ? ', ' : '', piece(figure), ` ${words}`])
  const clause = (what: string, parts: readonly SentencePiece[]) => (parts.length > 0 ? [`; ${what}: `, ...parts] : [])
  return joined([
    `${when}${asked.organ ? `, for ${asked.organ}` : ''}, drafts of normative documents reviewed: `,
    piece('reviewed'),
    '; issued: ',
    piece('issued'),
    '; filed: ',
    piece('filed'),
    '; filed in time: ',
    rate,
    ...clause(
      'normative documents',
      told([
        ['repealed', 'repealed'],
        ['declaredLapsed', 'declared lapsed'],
        ['amended', 'amended'],
      ]),
    ),
    ...clause(
      'policy documents',
      told([
        ['policyRepealed', 'repealed'],
        ['policyDeclaredLapsed', 'declared lapsed'],
        ['policyAmended', 'amended'],
      ]),
    ),
    ...clause(
      'to restore fair competition',
      told([
        ['fairRepealed', 'repealed'],
        ['fairAmended', 'amended'],
      ]),
    ),
    '.',
  ])
}

/** Neighbouring words as one piece. */
function joined(pieces: readonly SentencePiece[]): readonly SentencePiece[] {
  const out: SentencePiece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece
    else if (piece !== '') out.push(piece)
  }
  return out
}

export const sentenceText = (pieces: readonly SentencePiece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('')
