import type { ReactNode } from 'react'
import css from './WorkbenchHead.module.css'

export interface WorkbenchHeadProps {
  readonly title: string
  /** 禾政规发〔2025〕5号, or 未编号. */
  readonly number?: string
  /** StatusTag, DeadlineTag. */
  readonly status?: ReactNode
  /** 现在由 县政府办公室 李强 办理 */
  readonly holder?: string
  readonly actions?: ReactNode
  /** A LifecycleRuler. */
  readonly ruler?: ReactNode
  readonly level?: 1 | 3
}

/** The head of one document on the desk: what it is, how it stands, who has it, where it is on its way. */
export function WorkbenchHead({ title, number, status, holder, actions, ruler, level = 1 }: WorkbenchHeadProps) {
  const Heading = `h${level}` as const
  return (
    <div className={css.head}>
      <div className={css.row}>
        <Heading className={css.title}>{title}</Heading>
        {number && <span>{number}</span>}
        {status}
        {holder && <span className={css.holder}>{holder}</span>}
        {actions && <span className={css.actions}>{actions}</span>}
      </div>
      {ruler && <div className={css.ruler}>{ruler}</div>}
    </div>
  )
}
