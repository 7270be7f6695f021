import type { ReactNode, Ref } from 'react'
import { Link } from '../Link/Link.tsx'
import { Mark } from '../Mark/Mark.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './Refusal.module.css'

export interface RefusalProps {
  /** What is refused: 不能提请集体讨论. */
  readonly what: string
  /** Why: 合法性审核意见为“应当予以修改”，修改后的文本尚未复核。 */
  readonly why: string
  /** The article it rests on. */
  readonly source?: { readonly text: string; readonly href?: string } | undefined
  /** How to mend it: 请先提交修改稿。 */
  readonly remedy?: ReactNode
  /** The act that mends it. */
  readonly action?: ReactNode
  readonly ref?: Ref<HTMLElement>
}

/** A "no" of the law: what, why with the article, how to mend it. It stays until it is mended; it is no toast. */
export function Refusal({ what, why, source, remedy, action, ref }: RefusalProps) {
  const words = useWords()
  const article = source && (source.href ? <Link href={source.href}>{source.text}</Link> : source.text)
  return (
    <section ref={ref} className={css.refusal} role="alert" tabIndex={-1}>
      <p className={css.what}>
        <Mark name="cross" /> {what}
      </p>
      <dl className={css.facts}>
        <dt>{words.refusalWhy}</dt>
        <dd>{why}</dd>
        {article && (
          <>
            <dt>{words.refusalSource}</dt>
            <dd>{article}</dd>
          </>
        )}
        {remedy && (
          <>
            <dt>{words.refusalRemedy}</dt>
            <dd>{remedy}</dd>
          </>
        )}
      </dl>
      {action && <div className={css.action}>{action}</div>}
    </section>
  )
}
