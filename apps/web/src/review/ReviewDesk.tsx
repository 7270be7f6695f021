import { parseLegalText } from '@fadu/core'
import { ArticleText, changedProvisions, EmptyState, Link, lawBlocks, ReviewItems, Skeleton, Tabs, useWords } from '@fadu/ui'
import { useEffect, useMemo, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useKeys } from '../app/keys.tsx'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { WindowTitle } from '../app/Page.tsx'
import { QueryView, ReadProblem } from '../app/QueryView.tsx'
import type { ActForms } from '../workbench/act/actForm.ts'
import type { MakingBench } from '../workbench/bench.ts'
import { useBody } from '../workbench/DocumentText.tsx'
import { lastJudged } from '../workbench/lastJudged.ts'
import { TextDifference } from '../workbench/TextDifference.tsx'
import { useComparison } from '../workbench/useComparison.ts'
import { workbenchWords } from '../workbench/words.ts'
import { addedSpans } from './addedSpans.ts'
import { itemGroups, type PackItem } from './itemGroups.ts'
import { judge, judgementsOf } from './opinionScratch.ts'
import css from './ReviewDesk.module.css'
import { ReviewHead } from './ReviewHead.tsx'
import { ReviewMargin } from './ReviewMargin.tsx'
import { remarksOf, spansOf } from './remarksOf.ts'
import { SaveNote } from './SaveNote.tsx'
import { type ScratchInHand, useOpinionScratch } from './useOpinionScratch.ts'
import { reviewWords } from './words.ts'

interface ReviewDeskProps {
  readonly bench: MakingBench
  readonly items: readonly PackItem[]
  readonly forms: ActForms
}

/** Text, remarks, items. The assigned reviewer judges; others who take part see what was judged in the opinion handed in last. */
export function ReviewDesk({ bench, items, forms }: ReviewDeskProps) {
  const words = useWordsOf(reviewWords)
  const { state, answer } = bench
  const writes = answer.available.includes('writeOpinion')
  return (
    <div className={css.page}>
      <WindowTitle>{words.title(state.title)}</WindowTitle>
      <ReviewHead bench={bench} forms={forms} />
      {!state.text ? (
        <EmptyState>{words.noText}</EmptyState>
      ) : writes ? (
        <WritingDesk bench={bench} items={items} />
      ) : (
        <Panes bench={bench} items={items} scratch={null} />
      )}
    </div>
  )
}

function WritingDesk({ bench, items }: Omit<ReviewDeskProps, 'forms'>) {
  const scratch = useOpinionScratch(bench.state)
  if (scratch.kind === 'lost') return <ReadProblem error={scratch.error} onRetry={scratch.retry} />
  if (scratch.kind === 'reading') return <Skeleton lines={16} />
  return <Panes bench={bench} items={items} scratch={scratch} />
}

interface PanesProps extends Omit<ReviewDeskProps, 'forms'> {
  /** Null where one only reads. */
  readonly scratch: ScratchInHand | null
}

function Panes({ bench, items, scratch }: PanesProps) {
  const words = useWordsOf(reviewWords)
  const text = bench.state.text!
  const body = useBody(bench.state.id, text.body)
  return (
    <>
      <nav className={css.jump} aria-label={words.jump}>
        <a href="#review-text">{words.toText}</a>
        <a href="#review-remarks">{words.toRemarks}</a>
        <a href="#review-items">{words.toItems}</a>
      </nav>
      <QueryView query={body} shape="text" lines={16}>
        {({ body }) => <Desk key={text.hash} bench={bench} items={items} scratch={scratch} body={body} />}
      </QueryView>
    </>
  )
}

function Desk({ bench, items, scratch, body }: PanesProps & { readonly body: string }) {
  const words = useWordsOf(reviewWords)
  const bw = useWordsOf(workbenchWords)
  const ui = useWords()
  const { language } = useLanguage()
  const { state } = bench
  const judgements = scratch ? judgementsOf(scratch.scratch) : ((state.review?.draft ?? state.opinion)?.judgements ?? [])
  const [search, setSearch] = useSearchParams()
  // Where one was: the item of the address, else the first that is not judged. Held here, since the address follows a moment later
  // than quick fingers judge.
  const [current, setCurrent] = useState(() => {
    const asked = Number(search.get('item'))
    const open = items.find((item) => !judgements.some((held) => held.item === item.number))
    return items.some((item) => item.number === asked) ? asked : open?.number
  })
  const select = (no: number) => {
    setCurrent(no)
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('item', String(no))
        return after
      },
      { replace: true, preventScrollReset: true },
    )
  }

  const tree = useMemo(() => parseLegalText(body), [body])
  const remarks = useMemo(() => remarksOf(tree, language), [tree, language])
  const shown = remarks.filter((remark) => !scratch?.scratch.dismissed.includes(remark.key))
  const groups = itemGroups({ items, judgements, current, remarks: shown, words })

  const set = scratch
    ? (no: number, change: Parameters<typeof judge>[2]) => scratch.change((held) => judge(held, no, change))
    : undefined
  useReviewKeys({ items: groups.flatMap((group) => group.items.map((item) => item.no)), current, select, judge: set })

  const judged = lastJudged(state)
  const pair = judged && { documentId: state.id, from: judged.textHash, to: state.text!.hash }
  const changes = useComparison(pair).data?.diff
  const added = useMemo(() => (changes ? addedSpans(changes) : []), [changes])
  const changed = useMemo(() => (changes ? changedProvisions(changes) : new Map<string, string>()), [changes])
  const isCompared = pair !== null && search.get('view') === 'changes'
  const looked = useLookedAt(isCompared ? changes : tree)
  const address = addresses.review(state.id)
  const articleHref = (anchor: string) => (isCompared ? `${address}#${anchor}` : `#${anchor}`)
  return (
    <div className={css.desk}>
      <section id="review-text" className={css.reader} aria-label={words.toText} tabIndex={-1}>
        {judged && <TextOrChanges address={address} isCompared={isCompared} />}
        <h2 className={css.title}>{state.text?.title}</h2>
        {judged && isCompared ? (
          <TextDifference
            pair={pair}
            face="inline"
            before={bw.difference.judged(judged.round, ui.date(judged.issuedOn), bw.conclusionShort[judged.conclusion])}
            after={bw.difference.now}
            provisionHref={articleHref}
          />
        ) : (
          <ArticleText
            blocks={lawBlocks(tree, [...added, ...spansOf(shown, current)])}
            density="desk"
            headingLevel={3}
            current={looked}
            actions={({ id }) =>
              changed.has(id) && <Link href={`${address}?view=changes#${changed.get(id)}`}>{words.change}</Link>
            }
          />
        )}
      </section>
      <aside id="review-remarks" className={css.margin} aria-label={words.toRemarks}>
        <ReviewMargin bench={bench} tree={tree} remarks={remarks} scratch={scratch} articleHref={articleHref} />
      </aside>
      <aside
        id="review-items"
        className={css.items}
        aria-label={words.toItems}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement && current !== undefined) focusItem(current)
        }}
      >
        <ReviewItems
          groups={groups}
          current={current}
          onSelect={select}
          onJudge={set && ((no, verdict) => set(no, { verdict }))}
          onNote={set && ((no, note) => set(no, { note }))}
        />
        <p className={css.foot}>{scratch ? <SaveNote scratch={scratch} /> : words.readOnly}</p>
      </aside>
    </div>
  )
}

/**
 * What the address names in what is shown. Within one view the browser goes there by itself; from the text to its changes and back the
 * page stays, and only what it shows is another.
 */
function useLookedAt(shown: unknown): string {
  const id = useLocation().hash.slice(1)
  useEffect(() => {
    if (shown && id) document.getElementById(id)?.scrollIntoView({ block: 'center' })
  }, [shown, id])
  return id
}

/** In a second round: the text with its new words underlined, or what changed since the text that was judged last. */
function TextOrChanges({ address, isCompared }: { readonly address: string; readonly isCompared: boolean }) {
  const words = useWordsOf(reviewWords)
  const { difference } = useWordsOf(workbenchWords)
  return (
    <Tabs
      label={words.views}
      tabs={[
        { href: address, label: words.newWords, current: !isCompared },
        { href: `${address}?view=changes`, label: difference.heading, current: isCompared },
      ]}
    />
  )
}

const focusItem = (no: number) => document.querySelector<HTMLElement>(`#review-items [data-item="${no}"]`)?.focus()

interface ReviewKeysFacts {
  readonly items: readonly number[]
  readonly current: number | undefined
  readonly select: (no: number) => void
  readonly judge:
    | ((no: number, change: { readonly verdict: 'conforms' | 'doesNotConform' | 'notApplicable' }) => void)
    | undefined
}

/** j k 1 2 3 c anywhere on the page; inside the list it answers itself, and moves the focus. */
function useReviewKeys({ items, current, select, judge }: ReviewKeysFacts) {
  const words = useWordsOf(reviewWords)
  const ui = useWords()
  const move = (by: 1 | -1) => () => {
    const next = items[items.indexOf(current ?? Number.NaN) + by]
    if (next === undefined) return
    select(next)
    focusItem(next)
  }
  const say = (verdict: 'conforms' | 'doesNotConform' | 'notApplicable') => () =>
    current !== undefined && judge?.(current, { verdict })
  useKeys([
    { keys: ['j'], does: words.keys.next, run: move(1) },
    { keys: ['k'], does: words.keys.previous, run: move(-1) },
    ...(judge
      ? [
          { keys: ['1'], does: ui.verdict.conforms, run: say('conforms') },
          { keys: ['2'], does: ui.verdict.doesNotConform, run: say('doesNotConform') },
          { keys: ['3'], does: ui.verdict.notApplicable, run: say('notApplicable') },
          {
            keys: ['c'],
            does: words.keys.note,
            run: () => document.querySelector<HTMLElement>(`#review-items textarea[name="note-${current}"]`)?.focus(),
          },
        ]
      : []),
  ])
}
