import { useRef } from 'react'
import { Link } from '../Link/Link.tsx'
import css from './Tabs.module.css'
import { useCurrentInView } from './useCurrentInView.ts'

export interface Tab {
  readonly href: string
  readonly label: string
  /** How much is behind it: 9, 2 轮. */
  readonly count?: number | string
  readonly current?: boolean
}

export interface TabsProps {
  /** What the tabs are parts of, for screen readers: 文件的各个方面. */
  readonly label: string
  readonly tabs: readonly Tab[]
  /** Its line goes from edge to edge of the window, the tabs begin where the WorkbenchHead does. */
  readonly inset?: boolean
}

/** Parts of one thing, each with an address: links, not ARIA tabs, so that back and forward work. */
export function Tabs({ label, tabs, inset = false }: TabsProps) {
  const line = useRef<HTMLElement>(null)
  useCurrentInView(line, tabs.find((tab) => tab.current)?.href)
  return (
    <nav ref={line} className={css.tabs} data-inset={inset || undefined} aria-label={label}>
      <ul className={css.list}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link className={css.tab} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label} {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
