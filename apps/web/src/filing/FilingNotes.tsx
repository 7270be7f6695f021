import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { FindingList } from '../workbench/findings/FindingList.tsx'
import css from '../workbench/tabs/Tab.module.css'
import { useNearDate } from '../workbench/useNearDate.ts'
import { filingWords } from './words.ts'

/** What the authorities wrote and what was answered: returns, refusals, corrections. */
export function FilingNotes({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(filingWords)
  const date = useNearDate()
  const notes = bench.state.filings.filter((filing) => filing.returnReason || filing.correction || filing.resentOn)
  if (notes.length === 0) return null
  return (
    <ul className={css.rows}>
      {notes.map((filing) => (
        <li key={filing.authority} className={css.row}>
          <div className={css.main}>
            {bench.organName(filing.authority)}
            {filing.returnReason && (
              <span className={css.note}>
                {filing.stage === 'refused'
                  ? words.refused(filing.returnReason)
                  : words.returned(filing.returnedOn ? date(filing.returnedOn) : '', filing.returnReason)}
              </span>
            )}
            {filing.resentOn && <span className={css.note}>{words.resentOn(date(filing.resentOn))}</span>}
            {filing.correction && (
              <>
                <span className={css.note}>{words.asked(date(filing.correction.askedOn))}</span>
                <FindingList findings={filing.correction.findings} level={4} />
                {filing.correction.answeredOn && filing.correction.answer && (
                  <p className={css.said}>{words.answered(date(filing.correction.answeredOn), filing.correction.answer)}</p>
                )}
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
