import type { ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import css from './RemarkList.module.css'

export interface Remark {
  /** The number set behind its place in the text. */
  readonly number: number
  /** 设定罚款 */
  readonly title: string
  /** 规范性文件不得设定行政处罚。 */
  readonly text?: string
  readonly source?: { readonly text: string; readonly href?: string }
  /** What the machine looked up before it asked: 查过：第一条列明依据… */
  readonly checked?: string
  readonly severity: 'late' | 'due'
  readonly current?: boolean
  /** Where in the text it stands: #a19. */
  readonly href: string
  /** 转为审核意见, 不采纳 */
  readonly actions?: ReactNode
}

/** Automatic remarks in the margin of the text. Each is a question: the rule, the article, what was looked up. Never a verdict. */
export function RemarkList({ remarks, label }: { readonly remarks: readonly Remark[]; readonly label: string }) {
  return (
    <ol className={css.list} aria-label={label}>
      {remarks.map((remark) => (
        <li
          key={remark.number}
          id={`remark-${remark.number}`}
          className={css.remark}
          data-severity={remark.severity}
          data-current={remark.current || undefined}
          aria-current={remark.current ? 'true' : undefined}
        >
          <Link className={css.title} href={remark.href}>
            {remark.number} {remark.title}
          </Link>
          {remark.text && <p>{remark.text}</p>}
          {remark.source && (
            <p>{remark.source.href ? <Link href={remark.source.href}>{remark.source.text}</Link> : remark.source.text}</p>
          )}
          {remark.checked && <p className={css.checked}>{remark.checked}</p>}
          {remark.actions && <div className={css.actions}>{remark.actions}</div>}
        </li>
      ))}
    </ol>
  )
}
