import { FactList, SectionHeading, useWords } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { MakingBench } from '../bench.ts'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'

/** What others said: the public consultation, legal counsel, suggestions to examine. */
export function OpinionsTab({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { consultation, counsel, suggestions } = bench.state
  const { opinions } = words
  return (
    <div className={css.tab}>
      <section>
        <SectionHeading
          aside={
            consultation && (
              <span className={css.aside}>
                {consultation.closedOn ? opinions.closed : opinions.open(ui.date(consultation.closesOn))}
              </span>
            )
          }
        >
          {opinions.consultation}
        </SectionHeading>
        {consultation ? (
          <FactList
            facts={[
              { term: opinions.period, value: ui.period(consultation.openedOn, consultation.closedOn ?? consultation.closesOn) },
              ...(consultation.received !== null
                ? [{ term: opinions.received, value: opinions.comments(consultation.received) }]
                : []),
              ...(consultation.adopted !== null
                ? [{ term: opinions.adopted, value: opinions.comments(consultation.adopted) }]
                : []),
              ...(consultation.reason ? [{ term: opinions.shortened, value: consultation.reason }] : []),
            ]}
          />
        ) : (
          <p className={css.none}>{opinions.consultationNone}</p>
        )}
      </section>
      <section>
        <SectionHeading count={counsel.length || undefined}>{opinions.counsel}</SectionHeading>
        {counsel.length === 0 ? (
          <p className={css.none}>{opinions.counselNone}</p>
        ) : (
          <ul className={css.rows}>
            {counsel.map((request) => (
              <li key={`${request.counsel} ${request.askedOn} ${request.question}`} className={css.row}>
                <div className={css.main}>
                  {request.counselName}
                  <span className={css.note}>{request.question}</span>
                  {request.answer && <p className={css.said}>{request.answer.text}</p>}
                </div>
                <span className={css.aside}>
                  {request.answer ? ui.date(request.answer.on) : opinions.asked(ui.date(request.wantedBy))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <SectionHeading count={suggestions.length || undefined}>{opinions.suggestions}</SectionHeading>
        {suggestions.length === 0 ? (
          <p className={css.none}>{opinions.suggestionsNone}</p>
        ) : (
          <ul className={css.rows}>
            {suggestions.map((suggestion) => (
              <li key={suggestion.id} className={css.row}>
                <div className={css.main}>
                  {suggestion.subject}
                  <span className={css.note}>
                    {bench.organName(suggestion.authority)}
                    {ui.between}
                    {ui.date(suggestion.receivedOn)}
                  </span>
                  {suggestion.outcome && <p className={css.said}>{suggestion.outcome}</p>}
                </div>
                <span className={css.aside}>{opinions.suggestionStage[suggestion.stage]}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
