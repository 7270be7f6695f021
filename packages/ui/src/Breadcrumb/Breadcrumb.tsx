import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './Breadcrumb.module.css'

export interface Crumb {
  readonly label: string
  /** Left out for the page one is on. */
  readonly href?: string
}

/** 首页 / 现行有效 / 自然资源: the way back up. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const words = useWords()
  return (
    <nav className={css.crumbs} aria-label={words.breadcrumb}>
      <ol className={css.list}>
        {crumbs.map((crumb) => (
          <li key={crumb.label} className={css.crumb}>
            {crumb.href ? <Link href={crumb.href}>{crumb.label}</Link> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
