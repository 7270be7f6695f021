import type { SearchContent } from '@fadu/api'
import { classTerms, formTerms, standingTerms } from '@fadu/core'
import { Link } from '@fadu/ui'
import { usePortal } from './portal.tsx'
import css from './SearchFacets.module.css'
import type { SearchAddress } from './searchAddress.ts'

/** What a list shows at once; the rest is one click away. */
const SHOWN = 6

interface Choice {
  readonly key: string
  readonly label: string
  readonly count: number | null
  readonly href: string
  readonly current: boolean
}

/**
 * What the results can be narrowed to, with counts: standing first. Links, so that they work without script and each choice is in
 * the address. On a phone they fold.
 */
export function SearchFacets({ content, address }: { readonly content: SearchContent; readonly address: SearchAddress }) {
  const { words, frame } = usePortal()
  const { facets, asked, organs } = content
  if (!facets) return null
  const { search } = words
  const term = (terms: readonly [string, string]) => terms[frame.language === 'zh' ? 0 : 1]
  const choice = (key: string, label: string, count: number | null, current: boolean, change: Parameters<SearchAddress>[0]) => ({
    key,
    label,
    count,
    current,
    href: address(change),
  })
  const standing: readonly Choice[] = [
    ...facets.standing.map(({ value, count }) =>
      choice(value, term(standingTerms[value]), count, asked.standing === value, { standing: value }),
    ),
    choice(
      'all',
      search.facets.allStandings,
      facets.standing.reduce((sum, { count }) => sum + count, 0),
      asked.standing === 'all',
      { standing: 'all' },
    ),
  ]
  const organ = facets.organ.map(({ value, count }) =>
    choice(value, organs[value] ?? value, count, asked.organ === value, { organ: asked.organ === value ? null : value }),
  )
  const kind = facets.kind.map(({ value, count }) =>
    choice(
      value,
      term(value in classTerms ? classTerms[value as keyof typeof classTerms] : formTerms[value as keyof typeof formTerms]),
      count,
      asked.kind === value,
      { kind: asked.kind === value ? null : value },
    ),
  )
  const year = facets.year.map(({ value, count }) =>
    choice(String(value), search.facets.yearOf(value), count, asked.year === value, {
      year: asked.year === value ? null : value,
    }),
  )
  return (
    <details className={css.fold}>
      <summary>{search.facets.label}</summary>
      <nav aria-label={search.facets.label} className={css.facets}>
        <Group title={search.facets.standing} choices={standing} />
        <Group title={search.facets.organ} choices={organ} chinese />
        <Group title={search.facets.kind} choices={kind} />
        <Group title={search.facets.year} choices={year} />
      </nav>
    </details>
  )
}

interface GroupProps {
  readonly title: string
  readonly choices: readonly Choice[]
  /** Whether the choices are names, Chinese in both languages. */
  readonly chinese?: boolean
}

function Group({ title, choices, chinese = false }: GroupProps) {
  const { words } = usePortal()
  const { facets } = words.search
  // A group that leaves no choice and holds none that was made says nothing.
  if (choices.length < 2 && !choices.some(({ current }) => current)) return null
  const rest = choices.slice(SHOWN)
  const list = (shown: readonly Choice[]) => (
    <ul className={css.list}>
      {shown.map(({ key, label, count, href, current }) => (
        <li key={key}>
          <Link className={css.choice} href={href} aria-current={current ? 'true' : undefined}>
            <span lang={chinese ? 'zh-CN' : undefined}>{label}</span>
            <span className={css.count}>{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
  return (
    <section className={css.group}>
      <h2>{title}</h2>
      {list(choices.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details open={rest.some(({ current }) => current)}>
          <summary>{facets.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  )
}
