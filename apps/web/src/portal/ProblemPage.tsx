import type { ProblemContent } from '@fadu/api'
import { Breadcrumb, Link, PageHeading } from '@fadu/ui'
import css from './ProblemPage.module.css'
import { usePortal } from './portal.tsx'

/** An address that leads nowhere, or a fault: what it is, and where to go from here. */
export function ProblemPage({ status, what, remedy, id }: ProblemContent) {
  const { words, to } = usePortal()
  return (
    <div className={css.problem}>
      <Breadcrumb crumbs={[{ label: words.home.title, href: to('/') }, { label: words.problem.crumb }]} />
      <PageHeading face="portal" title={what.replace(/[。.]$/, '')} lead={remedy} />
      <ul className={css.ways}>
        <li>
          <Link href={to('/')}>{words.problem.home}</Link>
        </li>
        <li>
          <Link href={to('/search')}>{words.problem.search}</Link>
        </li>
      </ul>
      {status >= 500 && <p className={css.id}>{words.problem.id(id)}</p>}
    </div>
  )
}
