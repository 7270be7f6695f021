import { Button, EmptyState } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Dialog } from '../app/Dialog.tsx'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import { readAsked } from './asked.ts'
import { Basis } from './Basis.tsx'
import { ByMonth } from './ByMonth.tsx'
import { ByUnit } from './ByUnit.tsx'
import { Choices } from './Choices.tsx'
import { CleanUp } from './CleanUp.tsx'
import { Corrections } from './Corrections.tsx'
import { DaysToFile, ReviewDays } from './DaysTaken.tsx'
import { Definitions } from './Definitions.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import type { PartProps } from './Part.tsx'
import { Sentence } from './Sentence.tsx'
import css from './StatisticsPage.module.css'
import { StockBars } from './StockBars.tsx'
import { statisticsWords } from './words.ts'
import { YearFigures } from './YearFigures.tsx'
import type { YearView } from './yearView.ts'

/** The year in a sentence, in figures, in a few drawings; each figure opens what it counts. The address is the question. */
export function StatisticsPage() {
  const trpc = useTRPC()
  const [query] = useSearchParams()
  const asked = readAsked(query)
  const year = useQuery(trpc.statistics.year.queryOptions(asked))
  return (
    <QueryView query={year} lines={12}>
      {(view) => <Year view={view} asked={asked} />}
    </QueryView>
  )
}

function Year({ view, asked }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const [defining, setDefining] = useState(false)
  const { question } = view
  const lead = [words.lead(question.asOf, view.organName), question.knownAt && words.knownAt(question.knownAt)]
  return (
    <div className={css.page}>
      <Page
        title={words.title(question)}
        lead={lead.filter(Boolean).join(' · ')}
        actions={
          <>
            <ExportButtons asked={asked} />
            <Button onClick={() => window.print()}>{words.print}</Button>
          </>
        }
      >
        <Choices view={view} asked={asked} />
        <Sentence view={view} asked={asked} />
        <YearFigures view={view} asked={asked} />
        {isEmpty(view) ? (
          <EmptyState>{words.empty}</EmptyState>
        ) : (
          <div className={css.columns}>
            <div>
              <ByUnit view={view} />
              <DaysToFile view={view} />
              <ReviewDays view={view} />
              <ByMonth view={view} />
            </div>
            <div>
              <Basis view={view} asked={asked} onDefine={() => setDefining(true)} />
              <CleanUp view={view} asked={asked} />
              <StockBars view={view} />
            </div>
          </div>
        )}
        <Corrections view={view} />
        {defining && (
          <Dialog title={words.definitions} onClose={() => setDefining(false)}>
            <Definitions view={view} />
          </Dialog>
        )}
      </Page>
    </div>
  )
}

const isEmpty = ({ counts, stock }: YearView) =>
  Object.values(counts).every((count) => count === 0) &&
  Object.values(stock).every((held) => Object.values(held).every((count) => count === 0))
