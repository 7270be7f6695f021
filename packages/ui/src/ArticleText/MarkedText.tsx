import { Fragment, type ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './MarkedText.module.css'
import { cutAtSpans, type TextPiece, type TextSpan } from './spans.ts'

export interface MarkedTextProps {
  readonly text: string
  readonly spans?: readonly TextSpan[] | undefined
}

const wrap = (span: TextSpan, inner: ReactNode): ReactNode => {
  switch (span.kind) {
    case 'citation':
      return span.href ? <Link href={span.href}>{inner}</Link> : inner
    case 'remark':
      return (
        <mark className={css.remark} data-severity={span.severity ?? 'due'} data-current={span.current || undefined}>
          {inner}
        </mark>
      )
    case 'hit':
      return <mark className={css.hit}>{inner}</mark>
    case 'added':
      return <ins>{inner}</ins>
    case 'removed':
      return <del>{inner}</del>
    case 'headline':
      return <span className={css.headline}>{inner}</span>
  }
}

/** The innermost span is wrapped first. */
const drawn = (piece: TextPiece) => piece.spans.reduceRight<ReactNode>((inner, span) => wrap(span, inner), piece.text)

/** A paragraph with what lies over it: links, remarks with their numbers, hits of a search. */
export function MarkedText({ text, spans = [] }: MarkedTextProps) {
  const words = useWords()
  return cutAtSpans(text, spans).map((piece) => {
    const end = piece.start + piece.text.length
    const numbered = piece.spans.filter((span) => span.number !== undefined && span.end === end)
    return (
      <Fragment key={piece.start}>
        {drawn(piece)}
        {numbered.map((span) => (
          <sup key={span.number} className={css.number}>
            <a href={span.href ?? `#remark-${span.number}`} aria-label={words.remark(span.number!)}>
              {span.number}
            </a>
          </sup>
        ))}
      </Fragment>
    )
  })
}
