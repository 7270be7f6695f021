import type { ReactNode } from 'react'
import { PageMain, SkipLink } from '../PageMain/PageMain.tsx'
import css from './DeskPage.module.css'

export interface DeskPageProps {
  /** A DeskTopBar. */
  readonly top: ReactNode
  /** A SideNav; left out where the page needs the whole width. */
  readonly side?: ReactNode
  /** `read`: as wide as lines may be. `wide`: the whole window. `bare`: no padding either; the page has its own panes. */
  readonly width?: 'read' | 'wide' | 'bare'
  readonly children: ReactNode
}

/** A page of the desk or of the administration. */
export function DeskPage({ top, side, width = 'wide', children }: DeskPageProps) {
  return (
    <>
      <SkipLink />
      {top}
      <div className={css.shell} data-side={side ? true : undefined}>
        {side && <div className={css.side}>{side}</div>}
        <PageMain className={css.main} data-width={width}>
          {children}
        </PageMain>
      </div>
    </>
  )
}
