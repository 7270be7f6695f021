import { type DiffPart, type LegalDiff, type LegalDiffEntry, sideLines } from '@fadu/core'
import type { ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import { changeId, type DiffRow, diffRows, type FoldedRow } from './diffRows.ts'
import { type FlowLine, flowLines } from './flowLines.ts'
import css from './VersionDiff.module.css'

export type DiffFace = 'inline' | 'sideBySide'

export interface VersionDiffProps {
  /** What `diffLegalTexts` of core answers. */
  readonly diff: LegalDiff
  /** Where there is no room for two columns, and on paper, side by side is inline too. */
  readonly face?: DiffFace
  /** What the two texts are called: 2021年3月5日 原文, 2023年8月15日 现行. */
  readonly before: string
  readonly after: string
  /** Where the whole new text stands, by the anchor of a provision: the labels of changed ones lead there. */
  readonly provisionHref?: (anchor: string) => string
  /** Beside the sentence: the keys, where there is a script that hears them. */
  readonly hints?: ReactNode
  /** Of the heading 先看这些. */
  readonly level?: 2 | 3
}

/**
 * What changed from one text to another, provision by provision: first a sentence and what weighs most, then the changes with what did
 * not change folded between them. Removed words are struck, added ones underlined, so that black and white print tells them apart.
 * `goToChange` moves between the changes.
 */
export function VersionDiff({ diff, face = 'inline', before, after, provisionHref, hints, level = 2 }: VersionDiffProps) {
  const words = useWords()
  const rows = diffRows(diff)
  const ofArticles = diff.entries.every((entry) => [...entry.from, ...entry.to].every(({ anchor }) => /(^|-)a\d/.test(anchor)))
  return (
    <div className={css.diff} data-face={face}>
      <div className={css.head}>
        <p className={css.sentence}>{words.diff.summary(diff.counts, ofArticles)}</p>
        {hints}
      </div>
      {diff.weighty.length > 0 && <Weighty diff={diff} level={level} />}
      {rows.some((row) => row.kind !== 'folded') && (
        <>
          <p className={css.legend}>{words.diff.legend}</p>
          {face === 'sideBySide' && (
            <div className={css.columns} aria-hidden="true">
              <span>{before}</span>
              <span>{after}</span>
            </div>
          )}
        </>
      )}
      <div className={css.rows} lang="zh-CN">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one difference have no other identity than their order
          <Row key={index} row={row} face={face} provisionHref={provisionHref} />
        ))}
      </div>
    </div>
  )
}

/** Changed duties, amounts and time limits, each a link to where it stands. */
function Weighty({ diff, level }: { readonly diff: LegalDiff; readonly level: 2 | 3 }) {
  const { diff: say } = useWords()
  const Heading = `h${level}` as 'h2' | 'h3'
  const kinds = (['timeLimit', 'duty', 'amount'] as const).filter((kind) => diff.weighty.some((change) => change.kind === kind))
  return (
    <section className={css.first} aria-label={say.first}>
      <Heading className={css.firstHeading}>{say.first}</Heading>
      <dl>
        {kinds.map((kind) => (
          <div key={kind} className={css.weighty}>
            <dt>{say.weighty[kind]}</dt>
            {diff.weighty
              .filter((change) => change.kind === kind)
              .map(({ entry, part, piece, old, new: now }) => (
                <dd key={`${entry}-${part}-${piece}-${old}-${now}`}>
                  <a href={`#${changeId(entry)}`} lang="zh-CN">
                    {labelOf(diff.entries[entry]!)}
                  </a>{' '}
                  {say.became(old, now)}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** By its label in the new text; what is gone, by its old one. */
const labelOf = ({ from, to }: LegalDiffEntry): string => (to[0] ?? from[0])!.label

interface RowProps {
  readonly row: DiffRow
  readonly face: DiffFace
  readonly provisionHref: VersionDiffProps['provisionHref']
}

function Row({ row, face, provisionHref }: RowProps) {
  const { diff: say } = useWords()
  switch (row.kind) {
    case 'folded':
      return <Folded row={row} />
    case 'heading':
      return <p className={css.heading}>{row.text}</p>
    case 'matter': {
      const { unit, label, kind, part } = row.matter
      const name = label || say.unit[unit]
      const tag = <Tag kind={kind}>{kind === 'changed' ? say.unit[unit] : say.change(say.unit[unit], say.kind[kind])}</Tag>
      return (
        <Change id={row.id} kind={kind} label={say.change(name, say.kind[kind])}>
          <Pair part={part} face={face} old={tag} new={tag} />
        </Change>
      )
    }
    case 'change':
      return <Entry id={row.id} entry={row.entry} face={face} provisionHref={provisionHref} />
  }
}

function Folded({ row }: { readonly row: FoldedRow }) {
  const { diff: say, lang } = useWords()
  const range = say.range(row.first, row.last)
  const said =
    row.of === 'same'
      ? say.folded.same(range)
      : row.of === 'renumbered'
        ? say.folded.renumbered(range, say.range(row.firstWas, row.lastWas))
        : say.folded.matter
  return (
    <details className={css.folded}>
      <summary lang={lang === 'en' ? 'en' : undefined}>
        {said}
        <span className={css.open}>{say.open}</span>
        <span className={css.shut}>{say.shut}</span>
      </summary>
      <div className={css.unchanged}>
        {row.texts.map(({ label, text }, index) =>
          text.split(/\n+/).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines as they stand in the text
            <p key={`${index}-${at}`}>
              {at === 0 && label && <Label>{label}</Label>}
              {line}
            </p>
          )),
        )}
      </div>
    </details>
  )
}

interface ChangeProps {
  readonly id: string
  readonly kind: string
  readonly label: string
  readonly children: ReactNode
}

const Change = ({ id, kind, label, children }: ChangeProps) => (
  <article id={id} className={css.change} data-change="" data-kind={kind} tabIndex={-1} aria-label={label}>
    {children}
  </article>
)

interface EntryProps extends Omit<RowProps, 'row'> {
  readonly id: string
  readonly entry: LegalDiffEntry
}

function Entry({ id, entry, face, provisionHref }: EntryProps) {
  const { diff: say } = useWords()
  return (
    <Change id={id} kind={entry.kind} label={say.change(labelOf(entry), say.kind[entry.kind])}>
      {entry.parts.map((part, index) => (
        <Pair
          // biome-ignore lint/suspicious/noArrayIndexKey: parts as they stand in the text
          key={index}
          part={part}
          face={face}
          old={<OldHead entry={entry} index={index} />}
          new={<NewHead entry={entry} index={index} provisionHref={provisionHref} />}
        />
      ))}
    </Change>
  )
}

interface HeadProps {
  readonly entry: LegalDiffEntry
  /** Of the part: a split has one for each new provision, a merger one for each old one. */
  readonly index: number
}

/** On the old side: what became of it, and its old label. */
function OldHead({ entry, index }: HeadProps) {
  const { diff: say } = useWords()
  const { kind, from, to } = entry
  if (kind === 'split' && index > 0) return null
  const [was, now] = [from[kind === 'merged' ? index : 0], to[0]]
  const tag =
    kind === 'removed'
      ? say.kind.removed
      : kind === 'split'
        ? say.tag.splitInto(to.map(({ label }) => label))
        : kind === 'merged'
          ? say.tag.mergedInto(now!.label)
          : kind === 'moved'
            ? was?.label === now?.label
              ? say.tag.movedHere
              : say.tag.movedTo(now!.label)
            : was && now && was.label !== now.label && say.tag.became(now.label)
  return (
    <>
      {tag && <Tag kind={kind}>{tag}</Tag>}
      {was && <Label>{was.label}</Label>}
    </>
  )
}

/** On the new side: where it came from, and its new label; of what is gone, which there is only in one flow, the old one. */
function NewHead({ entry, index, provisionHref }: HeadProps & Pick<RowProps, 'provisionHref'>) {
  const { diff: say } = useWords()
  const { kind, from, to } = entry
  if (kind === 'merged' && index > 0) return null
  const [was, now] = [from[0], to[kind === 'split' ? index : 0]]
  const tag =
    kind === 'removed' || kind === 'added'
      ? say.kind[kind]
      : kind === 'split'
        ? say.tag.splitFrom(was!.label)
        : kind === 'merged'
          ? say.tag.mergedFrom(from.map(({ label }) => label))
          : kind === 'moved'
            ? was?.label === now?.label
              ? say.tag.movedHere
              : say.tag.movedFrom(was!.label)
            : was && now && was.label !== now.label && say.tag.was(was.label)
  return (
    <>
      {tag && <Tag kind={kind}>{tag}</Tag>}
      {now ? <Label href={provisionHref?.(now.anchor)}>{now.label}</Label> : <del className={css.label}>{was!.label}</del>}
    </>
  )
}

const Label = ({ href, children }: { readonly href?: string | undefined; readonly children: string }) => (
  <b className={css.label}>{href ? <Link href={href}>{children}</Link> : children}</b>
)

const Tag = ({ kind, children }: { readonly kind: string; readonly children: string }) => {
  const { lang } = useWords()
  return (
    <span className={css.tag} data-kind={kind} lang={lang === 'en' ? 'en' : undefined}>
      {children}
    </span>
  )
}

interface PairProps {
  readonly part: DiffPart
  readonly face: DiffFace
  readonly old: ReactNode
  readonly new: ReactNode
}

/** Old words beside new ones. The new side holds the removed words too, for where the old side is not shown. */
function Pair({ part, face, old, new: now }: PairProps) {
  const { diff: say } = useWords()
  return (
    <div className={css.pair}>
      {face === 'sideBySide' && (
        <div className={css.old}>
          {part.old && (
            <>
              <span className="visuallyHidden">{say.old}</span>
              <Lines head={old} lines={sideLines(part.pieces, 'old')} />
            </>
          )}
        </div>
      )}
      <div className={css.new} data-gone={part.new ? undefined : ''}>
        {face === 'sideBySide' && part.new && <span className="visuallyHidden">{say.new}</span>}
        <Lines head={now} lines={flowLines(part.pieces)} />
      </div>
    </div>
  )
}

function Lines({ head, lines }: { readonly head: ReactNode; readonly lines: readonly FlowLine[] }) {
  return (lines.length > 0 ? lines : [[]]).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines as they stand in the text
    <p key={index}>
      {index === 0 && head}
      {line.map(({ op, text, quiet, ownLine }, at) => {
        const key = `${at}${op}`
        if (op === 'same') return <span key={key}>{text}</span>
        const Marked = op === 'removed' ? 'del' : 'ins'
        return (
          <Marked key={key} data-quiet={quiet} data-line={ownLine}>
            {text}
          </Marked>
        )
      })}
    </p>
  ))
}
