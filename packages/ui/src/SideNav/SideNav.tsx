import { Fragment, useId, useRef } from 'react'
import { Link } from '../Link/Link.tsx'
import { useCurrentInView } from '../Tabs/useCurrentInView.ts'
import { useWords } from '../words/useWords.tsx'
import css from './SideNav.module.css'

export interface SideNavItem {
  readonly href: string
  readonly label: string
  readonly count?: number
  /** Something in it is late or due today. */
  readonly pressing?: boolean
  readonly current?: boolean
}

export interface SideNavSection {
  readonly heading?: string
  readonly items: readonly SideNavItem[]
}

export interface SideNavProps {
  readonly label?: string
  readonly sections: readonly SideNavSection[]
}

/** The desk's lists at its left, with how much lies in each. */
export function SideNav({ label, sections }: SideNavProps) {
  const words = useWords()
  const id = useId()
  const line = useRef<HTMLElement>(null)
  useCurrentInView(line, sections.flatMap((section) => section.items).find((item) => item.current)?.href)
  return (
    <nav ref={line} className={css.side} aria-label={label ?? words.mainNavigation}>
      {sections.map((section, index) => {
        const headingId = `${id}${index}`
        return (
          <Fragment key={section.heading ?? index}>
            {section.heading && (
              <p id={headingId} className={css.heading}>
                {section.heading}
              </p>
            )}
            <ul className={css.list} aria-labelledby={section.heading && headingId}>
              {section.items.map((item) => (
                <li key={item.href}>
                  <Link className={css.item} href={item.href} aria-current={item.current ? 'page' : undefined}>
                    <span>{item.label}</span>
                    {item.count !== undefined && (
                      <>
                        {' '}
                        <span className={css.count} data-pressing={item.pressing || undefined}>
                          {item.count}
                        </span>
                      </>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </Fragment>
        )
      })}
    </nav>
  )
}
