import { useWords } from '../words/useWords.tsx'
import css from './OutlineNav.module.css'

export interface OutlineItem {
  /** Within the page: #c2. */
  readonly href: string
  readonly label: string
  /** Articles in it: 6–17. */
  readonly range?: string
  readonly current?: boolean
}

export interface OutlineNavProps {
  readonly items: readonly OutlineItem[]
  /** `open`: beside the text. `folded`: above it on a phone, opened on demand; works without script. */
  readonly face?: 'open' | 'folded'
}

function Items({ items }: Pick<OutlineNavProps, 'items'>) {
  return (
    <ol className={css.list}>
      {items.map((item) => (
        <li key={item.href} className={css.item} data-current={item.current || undefined}>
          <a href={item.href} aria-current={item.current ? 'true' : undefined}>
            {item.label} {item.range && <span className={css.range}>{item.range}</span>}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** 目录: the parts of a text, with their articles. */
export function OutlineNav({ items, face = 'open' }: OutlineNavProps) {
  const words = useWords()
  return (
    <nav className={css.outline} data-face={face} aria-label={words.outline}>
      {face === 'folded' ? (
        <details className={css.details}>
          <summary>{words.outline}</summary>
          <Items items={items} />
        </details>
      ) : (
        <>
          <p className={css.heading}>{words.outline}</p>
          <Items items={items} />
        </>
      )}
    </nav>
  )
}
