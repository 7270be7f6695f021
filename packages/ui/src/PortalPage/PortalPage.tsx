import type { ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import type { NavLink } from '../Masthead/Masthead.tsx'
import { PageMain, SkipLink } from '../PageMain/PageMain.tsx'
import css from './PortalPage.module.css'

export interface PortalPageProps {
  /** A Masthead. */
  readonly masthead: ReactNode
  /** A SiteFooter. */
  readonly footer: ReactNode
  readonly children: ReactNode
}

/** A public page: skip link, masthead, one main, footer. */
export function PortalPage({ masthead, footer, children }: PortalPageProps) {
  return (
    <div className={css.page}>
      <SkipLink />
      {masthead}
      <PageMain className={css.main}>{children}</PageMain>
      {footer}
    </div>
  )
}

export interface SiteFooterProps {
  /** 主办：禾川县人民政府办公室 · 承办：禾川县司法局 */
  readonly imprint: string
  readonly links: readonly NavLink[]
  /** 数据更新至2025年11月24日 */
  readonly updated?: string
}

export function SiteFooter({ imprint, links, updated }: SiteFooterProps) {
  return (
    <footer className={css.footer}>
      <div className={css.inner}>
        <span>{imprint}</span>
        {links.map((link) => (
          <Link key={link.href} href={link.href}>
            {link.label}
          </Link>
        ))}
        {updated && <span>{updated}</span>}
      </div>
    </footer>
  )
}
