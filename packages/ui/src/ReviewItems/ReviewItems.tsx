import type { ItemVerdict } from '@fadu/core'
import { type KeyboardEvent, useId, useRef } from 'react'
import { TextArea } from '../Field/TextArea.tsx'
import { KeyHints } from '../KeyHints/KeyHints.tsx'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './ReviewItems.module.css'
import { reviewKey } from './reviewKey.ts'

export type Verdict = 'notJudged' | ItemVerdict

const verdicts: readonly ItemVerdict[] = ['conforms', 'doesNotConform', 'notApplicable']

export interface ReviewItem {
  /** Number of the item in the rule pack. */
  readonly no: number
  /** 是否违法设立行政处罚 */
  readonly question: string
  readonly verdict: Verdict
  readonly note?: string | undefined
  /** The article the item rests on. */
  readonly source?: { readonly text: string; readonly href?: string } | undefined
  /** Remarks that bear on it, by number. */
  readonly remarks?: readonly { readonly number: number; readonly href: string }[]
}

export interface ReviewItemGroup {
  /** 权限, 内容, 程序, 形式 */
  readonly name: string
  readonly items: readonly ReviewItem[]
}

export interface ReviewItemsProps {
  readonly groups: readonly ReviewItemGroup[]
  /** Number of the item looked at; its verdict and note can be given. */
  readonly current?: number | undefined
  readonly onSelect?: (no: number) => void
  /** Left out: the items are only shown. */
  readonly onJudge?: (no: number, verdict: ItemVerdict) => void
  readonly onNote?: (no: number, note: string) => void
  readonly level?: 2 | 3
}

export const judgedCount = (groups: readonly ReviewItemGroup[]): number =>
  groups.reduce((count, group) => count + group.items.filter((item) => item.verdict !== 'notJudged').length, 0)

interface RowProps {
  readonly item: ReviewItem
  readonly current: boolean
  readonly noteId: string
  readonly handlers: Pick<ReviewItemsProps, 'onSelect' | 'onJudge' | 'onNote'>
}

function Judgement({ item, noteId, handlers }: Omit<RowProps, 'current'>) {
  const words = useWords()
  const name = useId()
  return (
    <div className={css.judgement}>
      <fieldset className={css.verdicts}>
        <legend className="visuallyHidden">{words.judge(item.question)}</legend>
        {verdicts.map((verdict, index) => (
          <label key={verdict} className={css.choice}>
            <input
              type="radio"
              name={name}
              checked={item.verdict === verdict}
              onChange={() => handlers.onJudge?.(item.no, verdict)}
              aria-keyshortcuts={String(index + 1)}
            />
            {words.verdict[verdict]}
          </label>
        ))}
      </fieldset>
      {handlers.onNote && (
        <TextArea
          label={words.note}
          name={`note-${item.no}`}
          id={noteId}
          rows={2}
          optional={item.verdict !== 'doesNotConform'}
          hint={item.verdict === 'doesNotConform' ? words.noteHint : undefined}
          value={item.note ?? ''}
          onChange={(note) => handlers.onNote?.(item.no, note)}
        />
      )}
    </div>
  )
}

function Row({ item, current, noteId, handlers }: RowProps) {
  const words = useWords()
  const canBeSelected = handlers.onSelect !== undefined
  return (
    <li
      className={css.row}
      data-current={current || undefined}
      data-verdict={item.verdict}
      aria-current={current ? 'true' : undefined}
    >
      <span className={css.number}>{item.no}</span>
      {canBeSelected ? (
        <button type="button" className={css.question} data-item={item.no} onClick={() => handlers.onSelect?.(item.no)}>
          {item.question}
        </button>
      ) : (
        <span>{item.question}</span>
      )}
      <span className={css.verdict}>{words.verdict[item.verdict]}</span>
      {item.source && current && (
        <span className={css.why}>
          {item.source.href ? <Link href={item.source.href}>{item.source.text}</Link> : item.source.text}
        </span>
      )}
      {item.remarks && item.remarks.length > 0 && (
        <span className={css.why}>
          {words.relatedRemarks}
          {item.remarks.map((remark, index) => (
            <span key={remark.number}>
              {index > 0 && words.between}
              <a href={remark.href}>{remark.number}</a>
            </span>
          ))}
        </span>
      )}
      {current && handlers.onJudge ? (
        <Judgement item={item} noteId={noteId} handlers={handlers} />
      ) : (
        item.note && <span className={css.why}>{item.note}</span>
      )}
    </li>
  )
}

/** The items of a review by group, each 未判断 at first. The person judges; remarks only point. */
export function ReviewItems({ groups, current, onSelect, onJudge, onNote, level = 2 }: ReviewItemsProps) {
  const words = useWords()
  const id = useId()
  const frame = useRef<HTMLElement>(null)
  const all = groups.flatMap((group) => group.items)
  const Heading = `h${level}` as const
  const GroupHeading = `h${level + 1}` as 'h3' | 'h4'
  const noteId = `${id}note`

  const select = (item: ReviewItem | undefined) => {
    if (!item || !onSelect) return
    onSelect(item.no)
    frame.current?.querySelector<HTMLElement>(`[data-item="${item.no}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = reviewKey(event)
    if (!act) return
    const at = all.findIndex((item) => item.no === current)
    switch (act.kind) {
      case 'next':
        select(all[at + 1])
        break
      case 'previous':
        select(all[at - 1])
        break
      case 'judge':
        if (current !== undefined) onJudge?.(current, act.verdict)
        break
      case 'note':
        document.getElementById(noteId)?.focus()
        break
    }
    event.preventDefault()
  }

  return (
    <section ref={frame} className={css.items} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={css.bar}>
        <Heading id={id} className={css.heading}>
          {words.reviewItems}
        </Heading>
        <span role="status">{words.reviewProgress(judgedCount(groups), all.length)}</span>
      </div>
      {onJudge && (
        <div className={css.keys}>
          <KeyHints
            hints={[
              { keys: ['j', 'k'], does: words.keys.upDown },
              { keys: ['1'], does: words.verdict.conforms },
              { keys: ['2'], does: words.verdict.doesNotConform },
              { keys: ['3'], does: words.verdict.notApplicable },
              { keys: ['c'], does: words.keys.note },
            ]}
          />
        </div>
      )}
      {groups.map((group) => (
        <section key={group.name} aria-label={group.name}>
          <GroupHeading className={css.group}>{group.name}</GroupHeading>
          <ul>
            {group.items.map((item) => (
              <Row
                key={item.no}
                item={item}
                current={item.no === current}
                noteId={noteId}
                handlers={{ onSelect, onJudge, onNote }}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
