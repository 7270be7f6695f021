import type { ReactNode } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './Notice.module.css'

export interface NoticeProps {
  /** `info`: worth knowing. `due`: mind the time or a condition. `late`: something is wrong. `done`: what was done just now. */
  readonly tone?: 'info' | 'due' | 'late' | 'done'
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** It came after an act, without a new page: read it out. */
  readonly live?: boolean
}

/** A remark of the page about itself. What was done is named: 已向县人大常委会报送备案. */
export function Notice({ tone = 'info', title, children, action, live = false }: NoticeProps) {
  const words = useWords()
  return (
    <div className={css.notice} data-tone={tone} role={live ? 'status' : undefined}>
      <div>
        <span className="visuallyHidden">{words.noticePrefix[tone]}</span>
        {title && <p className={css.title}>{title}</p>}
        {children && <div className={css.body}>{children}</div>}
      </div>
      {action && <div className={css.action}>{action}</div>}
    </div>
  )
}
