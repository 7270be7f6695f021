import { Fragment, type ReactNode, useId } from 'react'
import css from './FactList.module.css'

export interface Fact {
  readonly term: string
  readonly value: ReactNode
}

/** Facts with their names: 公布 2021年3月5日. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map((fact) => (
        <Fragment key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

export interface FactSectionProps {
  readonly heading?: string
  readonly level?: 2 | 3 | 4
  readonly children: ReactNode
}

/** A part of the facts beside a document, under a hairline: 版本, 备案, 下载. */
export function FactSection({ heading, level = 2, children }: FactSectionProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={css.section} aria-labelledby={heading && id}>
      {heading && (
        <Heading id={id} className={css.heading}>
          {heading}
        </Heading>
      )}
      {children}
    </section>
  )
}

/** Lines of such a part that are no pairs: links, downloads. */
export function FactLines({ lines }: { readonly lines: readonly ReactNode[] }) {
  return (
    <ul className={css.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are given whole, in order, and never move
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}
