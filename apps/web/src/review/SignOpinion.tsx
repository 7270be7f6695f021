import { describeRefusal, type OpinionDraft } from '@fadu/core'
import { Notice, SectionHeading, TextArea, useWords } from '@fadu/ui'
import { useNavigate } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import { appWords } from '../app/words.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { obstacle } from '../workbench/whyNot.ts'
import type { PackItem } from './itemGroups.ts'
import { JudgementList } from './JudgementList.tsx'
import { Letter } from './Letter.tsx'
import css from './OpinionPage.module.css'
import { standsAlone } from './opinionScratch.ts'
import { reviewOrganOf } from './reviewOrganOf.ts'
import { reviewWords } from './words.ts'

interface SignOpinionProps {
  readonly bench: MakingBench
  readonly items: readonly PackItem[]
  readonly draft: OpinionDraft
  readonly onDone: (said: string) => void
}

/** The head of the review body reads what was written, item by item if need be, and signs. Others see it as not yet signed. */
export function SignOpinion({ bench, items, draft, onDone }: SignOpinionProps) {
  const words = useWordsOf(reviewWords)
  const app = useWordsOf(appWords)
  const { language } = useLanguage()
  const ui = useWords()
  const navigate = useNavigate()
  const { today } = useSession()
  const { state, answer } = bench
  const { acting } = useSession()
  const signs = answer.available.includes('issueOpinion') && acting.role === 'reviewHead'
  const earliest = answer.next.find((step) => step.command === 'issueOpinion')?.clock?.earliest ?? null
  const early = earliest !== null && today < earliest && !state.urgent
  const refusal = obstacle('issueOpinion', state, answer)
  return (
    <div className={css.split}>
      <Letter bench={bench} opinion={draft} round={state.review?.round ?? 1} reviewOrgan={reviewOrganOf(bench)} signed={null} />
      <div className={`${css.column} ${css.aside}`}>
        {signs && (
          <section>
            <SectionHeading>{app.command('issueOpinion')}</SectionHeading>
            <p className={css.lead}>{words.signLead(draft.writtenByName, ui.date(draft.on))}</p>
            {standsAlone(draft.conclusion, draft.judgements) && <Notice tone="due">{words.standsAloneSigning}</Notice>}
            <CommandForm
              bench={bench}
              type="issueOpinion"
              start={{ earlyReason: '' }}
              needed={early ? { earlyReason: words.earlyReason } : {}}
              reasons={() => (refusal ? [describeRefusal(refusal, language).what.replace(/[。.]$/, '')] : [])}
              input={({ earlyReason }) => ({ textHash: draft.textHash, earlyReason: earlyReason.trim() || undefined })}
              said={words.signed}
              onDone={onDone}
              onCancel={() => navigate(addresses.document(state.id))}
            >
              {({ field }) =>
                early && (
                  <TextArea
                    label={words.earlyReason}
                    hint={words.earlyHint(ui.date(earliest))}
                    rows={3}
                    most={2000}
                    {...field('earlyReason')}
                  />
                )
              }
            </CommandForm>
          </section>
        )}
        {!signs && <Notice>{words.unsigned}</Notice>}
        <JudgementList judgements={draft.judgements} items={items} />
      </div>
    </div>
  )
}
