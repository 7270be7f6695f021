import type { LegalDate } from '@fadu/core'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './VersionList.module.css'

export interface VersionEntry {
  /** Counts the published versions from 1. */
  readonly n: number
  /** The day from which this text holds. */
  readonly date: LegalDate
  readonly href: string
  /** `current`: in force today. `original`: the first. `coming`: published, not yet in force. */
  readonly note?: 'current' | 'original' | 'coming'
  /** The text that is on the page. */
  readonly shown?: boolean
}

export interface VersionListProps {
  /** The newest first. */
  readonly versions: readonly VersionEntry[]
  /** With what changed in short: 改 4 条，增 1 条. */
  readonly compare?: { readonly href: string; readonly summary?: string } | undefined
}

/** The texts a document has had. The one shown is no link. */
export function VersionList({ versions, compare }: VersionListProps) {
  const words = useWords()
  const notes = { current: words.versionCurrent, original: words.versionOriginal, coming: words.versionComing }
  return (
    <ul className={css.versions}>
      {versions.map((version) => (
        <li key={version.n}>
          {version.shown ? (
            <b aria-current="true">
              <time dateTime={version.date}>{words.date(version.date)}</time>
            </b>
          ) : (
            <Link href={version.href}>
              <time dateTime={version.date}>{words.date(version.date)}</time>
            </Link>
          )}
          {version.note && (
            <>
              {' '}
              <span className={css.note}>{notes[version.note]}</span>
            </>
          )}
        </li>
      ))}
      {compare && (
        <li>
          <Link href={compare.href}>{words.compareVersions}</Link>
          {compare.summary && (
            <>
              {' '}
              <span className={css.summary}>{compare.summary}</span>
            </>
          )}
        </li>
      )}
    </ul>
  )
}
