import { LinkButton, StatusTag, Tabs, WorkbenchHead } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
import { ClockTag } from '../app/ClockTag.tsx'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { workbenchWords } from '../workbench/words.ts'
import css from './OpinionHead.module.css'
import { reviewWords } from './words.ts'

interface OpinionHeadProps {
  readonly bench: MakingBench
  /** The round that is read; null for what is being done now. */
  readonly round: number | null
}

/** The document, its clock, the ways back, and the rounds there were. */
export function OpinionHead({ bench, round }: OpinionHeadProps) {
  const words = useWordsOf(reviewWords)
  const bw = useWordsOf(workbenchWords)
  const { state, answer } = bench
  const clock = answer.next.find((step) => ['writeOpinion', 'issueOpinion'].includes(step.command))?.clock
  const here = addresses.opinion(state.id)
  const now = state.stage === 'reviewing' && state.review ? state.review.round : null
  const rounds = state.opinions.map((opinion) => opinion.round)
  const latest = rounds.at(-1)
  return (
    <div className={css.head}>
      <WorkbenchHead
        title={state.title}
        status={
          <>
            <StatusTag stage={state.stage} />
            {clock && <ClockTag clock={clock} />}
          </>
        }
        actions={
          <>
            <LinkButton href={addresses.document(state.id)}>{words.workbench}</LinkButton>
            {state.text && (
              <LinkButton href={addresses.review(state.id)}>
                {answer.available.includes('writeOpinion') ? words.backToItems : bw.review.desk}
              </LinkButton>
            )}
          </>
        }
      />
      {rounds.length + (now === null ? 0 : 1) > 1 && (
        <Tabs
          inset
          label={words.rounds}
          tabs={[
            ...rounds.map((n) => ({
              href: `${here}?round=${n}`,
              label: words.round(n),
              current: n === (round ?? (now === null ? latest : null)),
            })),
            ...(now === null ? [] : [{ href: here, label: words.round(now), count: words.unsigned, current: round === null }]),
          ]}
        />
      )}
    </div>
  )
}
