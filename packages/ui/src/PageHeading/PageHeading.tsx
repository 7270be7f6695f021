import type { ReactNode, Ref } from 'react'
import css from './PageHeading.module.css'

export interface PageHeadingProps {
  /** The page's one h1. */
  readonly title: string
  /** One or two sentences under it. */
  readonly lead?: ReactNode
  /** At most one primary act. */
  readonly actions?: ReactNode
  /** `portal`: serif and large. `desk`: sans. */
  readonly face?: 'portal' | 'desk'
  /** For the handler that comes to this page and moves the focus to its heading. */
  readonly ref?: Ref<HTMLHeadingElement>
  readonly level?: 1 | 2 | 3
}

export function PageHeading({ title, lead, actions, face = 'desk', ref, level = 1 }: PageHeadingProps) {
  const Heading = `h${level}` as const
  return (
    <div className={css.row} data-face={face}>
      <div className={css.words}>
        <Heading ref={ref} tabIndex={-1} className={css.title}>
          {title}
        </Heading>
        {lead && <p className={css.lead}>{lead}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
