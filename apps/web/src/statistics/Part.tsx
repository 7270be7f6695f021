import type { ReactNode } from 'react'
import type { Asked } from './asked.ts'
import css from './StatisticsPage.module.css'
import type { YearView } from './yearView.ts'

export interface PartProps {
  readonly view: YearView
  readonly asked: Asked
}

interface Props {
  readonly title: string
  /** What is counted, and by what. */
  readonly caption: string
  readonly children: ReactNode
}

/** One part of the page under its heading: a drawing or a table. */
export function Part({ title, caption, children }: Props) {
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <p className={css.caption}>{caption}</p>
      {children}
    </section>
  )
}
