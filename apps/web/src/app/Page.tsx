import { Breadcrumb, type Crumb, PageHeading } from '@fadu/ui'
import type { ReactNode } from 'react'
import { useWordsOf } from './language.tsx'
import css from './Page.module.css'
import { appWords } from './words.ts'

export interface PageProps {
  /** The page's one h1, and the title of the window. */
  readonly title: string
  readonly lead?: ReactNode
  /** The way up, without the page itself; left out on pages that stand at the top. */
  readonly crumbs?: readonly Crumb[]
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page with an ordinary heading. Pages that have a heading of their own take `WindowTitle` only. */
export function Page({ title, lead, crumbs = [], actions, children }: PageProps) {
  return (
    <>
      <WindowTitle>{title}</WindowTitle>
      {crumbs.length > 0 && (
        <div className={css.crumbs}>
          <Breadcrumb crumbs={[...crumbs, { label: title }]} />
        </div>
      )}
      <PageHeading title={title} lead={lead} actions={actions} />
      {children}
    </>
  )
}

/** A page that stands where another should: it could not be drawn, or there is none. */
export function PageInstead(props: PageProps) {
  return (
    <div className={css.instead}>
      <Page {...props} />
    </div>
  )
}

/** The title of the browser's window and of its history. */
export function WindowTitle({ children }: { readonly children: string }) {
  const words = useWordsOf(appWords)
  return <title>{words.pageTitle(children)}</title>
}
