import type { ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import { SearchBox, type SearchBoxProps } from '../SearchBox/SearchBox.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './Masthead.module.css'

export interface NavLink {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** Language of the label where it is another than the page's: English on a Chinese page. */
  readonly lang?: string
}

export interface MastheadProps {
  /** Name of the register, from the configuration: 禾川县行政规范性文件库. */
  readonly name: string
  readonly homeHref?: string
  readonly navigation: readonly NavLink[]
  /** Left out on the home page, which has a large box of its own. */
  readonly search?: Pick<SearchBoxProps, 'action' | 'placeholder' | 'defaultValue' | 'onSearch'>
  /** 大字版, English, 工作台登录: links, or whatever the page needs. */
  readonly tools?: readonly NavLink[]
  readonly children?: ReactNode
}

/** The head of every public page. */
export function Masthead({ name, homeHref = '/', navigation, search, tools = [], children }: MastheadProps) {
  const words = useWords()
  return (
    <header className={css.masthead}>
      <div className={css.inner}>
        <Link className={css.name} href={homeHref}>
          {name}
        </Link>
        <nav className={css.navigation} aria-label={words.mainNavigation}>
          <ul className={css.list}>
            {navigation.map((item) => (
              <li key={item.href}>
                <Link className={css.item} href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {search && (
          <div className={css.search}>
            <SearchBox {...search} />
          </div>
        )}
        <div className={css.tools}>
          {tools.map((tool) => (
            <Link key={tool.href} className={css.tool} href={tool.href} lang={tool.lang} hrefLang={tool.lang}>
              {tool.label}
            </Link>
          ))}
          {children}
        </div>
      </div>
    </header>
  )
}
