import type { Opinion } from '@fadu/core'
import {
  EmptyState,
  type Fact,
  FactList,
  Link,
  Notice,
  SectionHeading,
  StatusTag,
  shortHash,
  type Tone,
  useWords,
} from '@fadu/ui'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import type { MakingBench } from '../bench.ts'
import { FindingList } from '../findings/FindingList.tsx'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'

const tones: Readonly<Record<Opinion['conclusion'], Tone>> = {
  lawful: 'inForce',
  changesRequired: 'due',
  unlawful: 'late',
  outOfScope: 'ended',
}

/** The review: this round, every opinion so far, the fair-competition conclusion, and what was said about not following one. */
export function ReviewTab({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { state } = bench
  const { review, fairness, text, kept, returnReason, opinions } = state
  const running = ['submitted', 'reviewing', 'awaitingMaterial'].includes(state.stage)
  const textFact = (hash: string): Fact => ({
    term: words.review.text,
    value: (
      <>
        <span title={hash}>{shortHash(hash)}</span>{' '}
        <span className={css.aside}>{hash === text?.hash ? words.review.onThisText : words.review.onOtherText}</span>
      </>
    ),
  })
  return (
    <div className={css.tab}>
      {returnReason && (
        <Notice tone="due" title={words.review.returned}>
          <span className={css.said}>{returnReason}</span>
        </Notice>
      )}
      {running && review && (
        <section>
          <SectionHeading
            aside={<Link href={addresses.review(state.id)}>{words.review.desk}</Link>}
            count={words.review.round(review.round)}
          >
            {words.review.current}
          </SectionHeading>
          <FactList
            facts={[
              { term: words.review.received, value: ui.date(review.receivedOn) },
              ...(review.acceptedOn ? [{ term: words.review.accepted, value: ui.date(review.acceptedOn) }] : []),
              ...(review.reviewerName ? [{ term: words.review.reviewer, value: review.reviewerName }] : []),
              textFact(review.textHash),
            ]}
          />
          {review.draft && (
            <p className={css.lead}>
              <Link href={addresses.opinion(state.id)}>
                {words.review.draftWritten(review.draft.writtenByName, ui.date(review.draft.on))}
              </Link>
            </p>
          )}
        </section>
      )}
      <section>
        <SectionHeading count={opinions.length || undefined}>{words.review.rounds}</SectionHeading>
        {opinions.length === 0 ? (
          <EmptyState>{words.review.none}</EmptyState>
        ) : (
          <ul className={css.rows}>
            {opinions.toReversed().map((opinion) => (
              <li key={opinion.round} className={css.row}>
                <div className={css.main}>
                  <StatusTag
                    tone={tones[opinion.conclusion]}
                    label={`${words.review.round(opinion.round)} ${words.conclusionShort[opinion.conclusion]}`}
                  />
                  <span className={css.note}>
                    {words.review.issued(opinion.signedByName, ui.date(opinion.issuedOn))}
                    {ui.between}
                    {opinion.textHash === text?.hash ? words.review.onThisText : words.review.onOtherText}
                  </span>
                  {opinion.findings.length > 0 && <FindingList findings={opinion.findings} level={4} />}
                </div>
                <Link href={`${addresses.opinion(state.id)}?round=${opinion.round}`}>{words.review.letter}</Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      {kept && (
        <section>
          <SectionHeading aside={<span className={css.aside}>{ui.date(kept.on)}</span>}>{words.review.kept}</SectionHeading>
          <p className={css.said}>{kept.reasons}</p>
        </section>
      )}
      <section>
        <SectionHeading>{words.review.fairness}</SectionHeading>
        {fairness ? (
          <FactList
            facts={[
              { term: words.review.conclusion, value: words.review.fairnessConclusion[fairness.conclusion] },
              { term: words.issuance.day, value: ui.date(fairness.on) },
              textFact(fairness.textHash),
              ...(fairness.reason
                ? [{ term: words.review.reason, value: <span className={css.said}>{fairness.reason}</span> }]
                : []),
            ]}
          />
        ) : (
          <p className={css.none}>{words.review.fairnessNone}</p>
        )}
      </section>
    </div>
  )
}
