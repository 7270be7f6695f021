import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

export interface EmptyStateProps {
  readonly title?: string
  /** What will appear here, and how to make the first one. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Where nothing is yet: words, no picture. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {title && <p className={css.title}>{title}</p>}
      <div className={css.body}>{children}</div>
      {action && <div className={css.action}>{action}</div>}
    </div>
  )
}
