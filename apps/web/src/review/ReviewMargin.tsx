import type { LegalTree } from '@fadu/core'
import { Button, type Remark, RemarkList, useWords } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { emptyFinding } from '../workbench/findings/draftFindings.ts'
import { EarlierOpinions } from './EarlierOpinions.tsx'
import css from './ReviewMargin.module.css'
import type { NumberedRemark } from './remarksOf.ts'
import type { ScratchInHand } from './useOpinionScratch.ts'
import { reviewWords } from './words.ts'

interface ReviewMarginProps {
  readonly bench: MakingBench
  readonly tree: LegalTree
  readonly remarks: readonly NumberedRemark[]
  readonly scratch: ScratchInHand | null
  /** Where an article of the text stands, by its anchor. */
  readonly articleHref: (anchor: string) => string
}

/** Beside the text: what earlier rounds asked for, what counsel says, and what the machine noticed about numbers and references. */
export function ReviewMargin({ bench, tree, remarks, scratch, articleHref }: ReviewMarginProps) {
  const words = useWordsOf(reviewWords)
  const dismissed = scratch?.scratch.dismissed ?? []
  const shown = remarks.filter((remark) => !dismissed.includes(remark.key))
  const taken = (remark: NumberedRemark) =>
    scratch?.scratch.findings.some((finding) => finding.problem === remark.sentence) ?? false

  const actionsOf = (remark: NumberedRemark) =>
    scratch &&
    (taken(remark) ? (
      words.taken
    ) : (
      <>
        <Button
          onClick={() =>
            scratch.change((held) => ({
              ...held,
              findings: [
                ...held.findings,
                { ...emptyFinding, where: remark.address, problem: remark.sentence, source: remark.source },
              ],
            }))
          }
        >
          {words.toFinding}
        </Button>
        <Button kind="quiet" onClick={() => scratch.change((held) => ({ ...held, dismissed: [...held.dismissed, remark.key] }))}>
          {words.dismiss}
        </Button>
      </>
    ))

  return (
    <div className={css.margin}>
      <EarlierOpinions bench={bench} tree={tree} articleHref={articleHref} />
      <Counsel bench={bench} />
      <section className={css.part}>
        <h2 className={css.heading}>{words.remarks}</h2>
        <p className={css.note}>{shown.length === 0 && dismissed.length === 0 ? words.remarksNone : words.remarksLead}</p>
        <RemarkList
          label={words.remarks}
          remarks={shown.map(
            (remark): Remark => ({
              number: remark.number,
              title: remark.address || words.remarkTitle,
              text: remark.sentence,
              source: { text: remark.source },
              severity: 'due',
              href: articleHref(remark.anchor),
              actions: actionsOf(remark),
            }),
          )}
        />
        {scratch && dismissed.length > 0 && (
          <p className={css.note}>
            {words.dismissed(dismissed.length)}{' '}
            <Button kind="quiet" onClick={() => scratch.change((held) => ({ ...held, dismissed: [] }))}>
              {words.bringBack}
            </Button>
          </p>
        )}
      </section>
    </div>
  )
}

function Counsel({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(reviewWords)
  const ui = useWords()
  const { counsel } = bench.state
  if (counsel.length === 0) return null
  return (
    <section className={css.part}>
      <h2 className={css.heading}>{words.counsel}</h2>
      {counsel.map((request) => (
        <div key={`${request.counsel} ${request.askedOn} ${request.question}`} className={css.card}>
          <p>
            <b>{request.counselName}</b>{' '}
            <span className={css.note}>
              {request.answer ? ui.date(request.answer.on) : words.counselWaiting(ui.date(request.wantedBy))}
            </span>
          </p>
          <p className={css.note}>{request.question}</p>
          {request.answer && <p className={css.said}>{request.answer.text}</p>}
        </div>
      ))}
    </section>
  )
}
