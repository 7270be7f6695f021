import type { Finding, LegalDate, OpinionConclusion } from '@fadu/core'
import { shortHash } from '../words/formats.ts'
import { useWords } from '../words/useWords.tsx'
import css from './OpinionLetter.module.css'

export interface OpinionLetterProps {
  /** The body that reviews: 禾川县司法局. */
  readonly reviewOrgan: string
  /** 禾司审〔2025〕21号; left out while not issued. */
  readonly number?: string | undefined
  /** The drafting unit it goes to. */
  readonly to: string
  readonly title: string
  /** SHA-256 of the text reviewed. */
  readonly textHash: string
  readonly round?: number
  /** Laws and documents the review rests on. */
  readonly basis: readonly string[]
  readonly findings: readonly Finding[]
  readonly conclusion: OpinionConclusion
  /** The reviewer's own words beside the conclusion's fixed sentence. */
  readonly summary?: string | undefined
  readonly writtenBy: string
  /** Null while the head of review has not signed. */
  readonly signed: { readonly by: string; readonly on: LegalDate } | null
  readonly level?: 1 | 2 | 3
}

/** 审核意见书 as it is printed: number, text and hash, basis, findings, conclusion, who wrote and who signed it. */
export function OpinionLetter(props: OpinionLetterProps) {
  const {
    reviewOrgan,
    number,
    to,
    title,
    textHash,
    round,
    basis,
    findings,
    conclusion,
    summary,
    writtenBy,
    signed,
    level = 2,
  } = props
  const words = useWords()
  const { letter } = words
  const Heading = `h${level}` as const
  const Part = `h${level + 1}` as 'h2' | 'h3' | 'h4'
  return (
    <div className={css.frame}>
      <article className={css.sheet} aria-label={letter.heading}>
        {!signed && <p className={css.preview}>{letter.preview}</p>}
        <p className={css.organ}>{reviewOrgan}</p>
        <Heading className={css.heading}>{letter.heading}</Heading>
        {number && <p className={css.number}>{number}</p>}
        <hr className={css.line} />
        <p>{letter.to(to)}</p>
        <dl className={css.facts}>
          <dt>{letter.text}</dt>
          <dd>
            {words.lang === 'zh' ? `《${title}》` : title}
            {round !== undefined && (words.lang === 'zh' ? `（第 ${round} 轮）` : ` (round ${round})`)}
          </dd>
          <dt>{letter.hash}</dt>
          <dd>
            <span className={css.shortHash} title={textHash}>
              {shortHash(textHash)}
            </span>
            <span className={css.hash}>{textHash}</span>
          </dd>
        </dl>
        <section>
          <Part className={css.part}>{letter.basis}</Part>
          <p className={css.body}>{basis.join(words.lang === 'zh' ? '、' : '; ')}</p>
        </section>
        <section>
          <Part className={css.part}>{letter.findings}</Part>
          {findings.length === 0 ? (
            <p className={css.body}>{letter.findingsNone}</p>
          ) : (
            <ol className={css.findings}>
              {findings.map((finding) => (
                <li key={`${finding.where} ${finding.problem}`}>
                  <b>{finding.where}</b>
                  {words.lang === 'zh' ? '　' : ' '}
                  {finding.problem}
                  {finding.source && (
                    <span className={css.source}>{words.lang === 'zh' ? `（${finding.source}）` : ` (${finding.source})`}</span>
                  )}
                  {finding.advice && (
                    <p>
                      {letter.advice}
                      {finding.advice}
                    </p>
                  )}
                </li>
              ))}
            </ol>
          )}
        </section>
        <section>
          <Part className={css.part}>{letter.conclusion}</Part>
          <p className={css.body}>
            {letter.found}
            <b>{letter.opinion[conclusion]}</b>
            {words.lang === 'zh' ? '。' : '. '}
            {letter.opinionSentence[conclusion]}
          </p>
          {summary && <p className={css.body}>{summary}</p>}
        </section>
        <div className={css.signature}>
          <p>
            {letter.reviewer}
            {words.colon}
            {writtenBy}
          </p>
          <p>
            {letter.signer}
            {words.colon}
            {signed ? signed.by : letter.unsigned}
          </p>
          <p>{reviewOrgan}</p>
          {signed && (
            <p>
              <time dateTime={signed.on}>{words.date(signed.on)}</time>
            </p>
          )}
        </div>
      </article>
    </div>
  )
}
