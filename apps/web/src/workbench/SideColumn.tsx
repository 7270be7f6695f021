import { formTerms, issuersOf, type LegalDate, type NextStep, termIn } from '@fadu/core'
import { DeadlineLedger, FactList, Link, LogList, SectionHeading, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { ledgerBasis } from '../app/ledgerBasis.ts'
import { QueryView } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import type { HistoryLine, MakingBench } from './bench.ts'
import { eventLine } from './eventLine.ts'
import css from './SideColumn.module.css'
import { isOwnStep } from './steps.ts'
import { workbenchWords } from './words.ts'

const RECENT = 5

interface SideColumnProps {
  readonly bench: MakingBench
  readonly who: Parameters<typeof isOwnStep>[2]
}

/** Beside the work: how the time limit is counted, what the document is, and what was done last. */
export function SideColumn({ bench, who }: SideColumnProps) {
  const { available, next } = bench.answer
  const counted = (step: NextStep) => step.clock?.ledger != null
  // One's own clock first: another authority's is of less interest to whoever has something to do.
  const step = next.find((step) => counted(step) && isOwnStep(step, available, who)) ?? next.find(counted)
  return (
    <div className={css.side}>
      {step?.clock?.ledger && <DeadlineLedger ledger={step.clock.ledger} basis={ledgerBasis(step.clock)} />}
      <Basics bench={bench} />
      <Recent bench={bench} />
    </div>
  )
}

/** As registered: in whose name it is made, who drafts it, and what that asks of the way. */
function Basics({ bench: { state, organName } }: Pick<SideColumnProps, 'bench'>) {
  const { basics } = useWordsOf(workbenchWords)
  const { language } = useLanguage()
  const demands = [
    state.majorDecision ? basics.majorDecision : '',
    state.trial ? basics.trial : '',
    state.urgent === null ? '' : basics.urgent(state.urgent),
  ].filter(Boolean)
  return (
    <section>
      <SectionHeading>{basics.heading}</SectionHeading>
      <FactList
        facts={[
          { term: basics.issuers(state.coIssuers.length > 0), value: basics.list(issuersOf(state).map(organName)) },
          { term: basics.draftingUnit, value: organName(state.draftingUnit) },
          ...(state.form === 'ordinary' ? [] : [{ term: basics.form, value: termIn(formTerms[state.form], language) }]),
          ...(demands.length === 0 ? [] : [{ term: basics.demands, value: basics.list(demands) }]),
        ]}
      />
    </section>
  )
}

function Recent({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const { language } = useLanguage()
  const ui = useWords()
  const { today } = useSession()
  const trpc = useTRPC()
  const history = useQuery(trpc.registry.history.queryOptions({ id: bench.answer.id }))
  return (
    <section>
      <SectionHeading aside={<Link href={`${addresses.document(bench.answer.id)}?tab=record`}>{words.all}</Link>}>
        {words.recent}
      </SectionHeading>
      <QueryView query={history} lines={RECENT}>
        {(lines) => {
          const latest = lines.toSorted(byLegalDay).slice(0, RECENT)
          return (
            <LogList
              longDates={latest.some((line) => line.legalDate.slice(0, 4) !== today.slice(0, 4))}
              entries={latest.map((line) => ({
                position: line.position,
                what: eventLine(line, { language, organName: bench.organName, date: ui.shortDate }),
                on: line.legalDate as LegalDate,
                who: line.name,
              }))}
            />
          )
        }}
      </QueryView>
    </section>
  )
}

/** As one remembers them: by the day on which they were done, whenever they were recorded. The record goes by the log. */
const byLegalDay = (a: HistoryLine, b: HistoryLine) =>
  a.legalDate === b.legalDate ? b.position - a.position : a.legalDate < b.legalDate ? 1 : -1
