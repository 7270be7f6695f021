import type { ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import type { NavLink } from '../Masthead/Masthead.tsx'
import { SearchBox, type SearchBoxProps } from '../SearchBox/SearchBox.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './DeskTopBar.module.css'

export interface DeskTopBarProps {
  readonly name?: string
  readonly homeHref?: string
  /** Which jurisdiction and door: 禾川县 · 工作台. */
  readonly where: string
  readonly search?: Pick<SearchBoxProps, 'action' | 'placeholder' | 'defaultValue' | 'onSearch'>
  /** Who is signed in, and in which organ and role: 周敏, 县司法局 合法性审核. */
  readonly person?: { readonly name: string; readonly identity: string } | undefined
  /** The other doors: 公众网站, 管理. */
  readonly doors?: readonly NavLink[]
  /** Choice of identity, sign out. */
  readonly children?: ReactNode
}

/** The head of every desk and admin page: one line, out of the way. */
export function DeskTopBar({ name = '法度', homeHref = '/desk', where, search, person, doors = [], children }: DeskTopBarProps) {
  const words = useWords()
  return (
    <header className={css.bar}>
      <div className={css.inner}>
        <Link className={css.name} href={homeHref}>
          {name}
        </Link>
        <span className={css.where}>{where}</span>
        {search && (
          <div className={css.search}>
            <SearchBox {...search} size="bare" shortcut />
          </div>
        )}
        <div className={css.end}>
          {doors.map((door) => (
            <Link key={door.href} className={css.door} href={door.href} aria-current={door.current ? 'true' : undefined}>
              {door.label}
            </Link>
          ))}
          {person && (
            <span className={css.person}>
              <span className="visuallyHidden">
                {words.yourIdentity}
                {words.colon}
              </span>
              <b>{person.name}</b> {person.identity}
            </span>
          )}
          {children}
        </div>
      </div>
    </header>
  )
}
