import { type CommandType, commandTypes, formatDocumentNumber, type NextStep } from '@fadu/core'
import { Columns, LifecycleRuler, Skeleton, StatusTag, Tabs, useWords, WorkbenchHead } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { ClockTag } from '../app/ClockTag.tsx'
import { useWordsOf } from '../app/language.tsx'
import { WindowTitle } from '../app/Page.tsx'
import { ReadProblem } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import type { ActForms, OpenActForms } from './act/actForm.ts'
import { hasMaking, type MakingBench, useBench } from './bench.ts'
import { lifecycleSteps } from './lifecycleSteps.ts'
import { NextStepPanel, type OpenAct } from './NextStepPanel.tsx'
import { ReaderView } from './ReaderView.tsx'
import { SideColumn } from './SideColumn.tsx'
import { isOwnStep, leadingStep, tabOf } from './steps.ts'
import { IssuanceTab } from './tabs/IssuanceTab.tsx'
import { MaterialsTab } from './tabs/MaterialsTab.tsx'
import { OpinionsTab } from './tabs/OpinionsTab.tsx'
import { RecordTab } from './tabs/RecordTab.tsx'
import { ReviewTab } from './tabs/ReviewTab.tsx'
import { TextTab } from './tabs/TextTab.tsx'
import type { WorkbenchTabProps } from './tabs/tabProps.ts'
import { VersionsTab } from './tabs/VersionsTab.tsx'
import { useHolder } from './useHolder.ts'
import { useNearDate } from './useNearDate.ts'
import css from './WorkbenchPage.module.css'
import { type TabName, tabNames, workbenchWords } from './words.ts'

export interface WorkbenchParts {
  /** The forms of every act that is given here. */
  readonly forms: ActForms
  /** Those that a reader of a published document may be offered. */
  readonly openForms: OpenActForms
  readonly FilingTab: ComponentType<WorkbenchTabProps>
}

/** One document on the desk: how it stands, who has it, where it is on its way, what is to be done, and all that is known of it. */
export function WorkbenchPage(parts: WorkbenchParts) {
  const { id = '' } = useParams()
  const words = useWordsOf(workbenchWords)
  const bench = useBench(id)
  if (bench.data) {
    return hasMaking(bench.data) ? (
      <Workbench key={id} bench={bench.data} parts={parts} />
    ) : (
      <ReaderView key={id} bench={bench.data} forms={parts.openForms} />
    )
  }
  return (
    <div className={css.body}>
      {bench.isPending ? (
        <Skeleton lines={12} label={words.reading} />
      ) : (
        <ReadProblem error={bench.error} onRetry={bench.refetch} />
      )}
    </div>
  )
}

const isTab = (name: string | null): name is TabName => tabNames.some((known) => known === name)
const isCommand = (name: string | null): name is CommandType => commandTypes.some((known) => known === name)

function Workbench({ bench, parts }: { readonly bench: MakingBench; readonly parts: WorkbenchParts }) {
  const { account, acting } = useSession()
  const [search, setSearch] = useSearchParams()
  const [said, setSaid] = useState<string | null>(null)
  const { available, next } = bench.answer
  const who = { account: account.id, role: acting.role, organ: acting.organ }

  const named = search.get('act')
  const open: OpenAct | null = isCommand(named) ? { command: named, authority: search.get('authority') } : null
  const ownStep = next.find((step) => isOwnStep(step, available, who))
  const asked = search.get('tab')
  const tab: TabName = isTab(asked) ? asked : open ? tabOf(open.command) : ownStep ? tabOf(ownStep.command) : 'text'

  const onOpen = (act: OpenAct | null) => {
    if (act) setSaid(null)
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('tab', tab)
        after.delete('act')
        after.delete('authority')
        if (act) after.set('act', act.command)
        if (act?.authority) after.set('authority', act.authority)
        return after
      },
      { preventScrollReset: true },
    )
  }
  const shown = { bench, acting: open !== null }
  return (
    <>
      <WindowTitle>{bench.state.title}</WindowTitle>
      <Head bench={bench} step={leadingStep(next, available, who)} />
      <WorkbenchTabs bench={bench} current={tab} open={open} />
      <div className={css.body}>
        <Columns face="bench" end={<SideColumn bench={bench} who={who} />}>
          <NextStepPanel bench={bench} forms={parts.forms} open={open} onOpen={onOpen} said={said} onSaid={setSaid} />
          {tab === 'text' && <TextTab bench={bench} />}
          {tab === 'materials' && <MaterialsTab bench={bench} />}
          {tab === 'review' && <ReviewTab bench={bench} />}
          {tab === 'opinions' && <OpinionsTab bench={bench} />}
          {tab === 'issuance' && <IssuanceTab bench={bench} />}
          {tab === 'filing' && <parts.FilingTab {...shown} />}
          {tab === 'versions' && <VersionsTab bench={bench} />}
          {tab === 'record' && <RecordTab bench={bench} />}
        </Columns>
      </div>
    </>
  )
}

function Head({ bench, step }: { readonly bench: MakingBench; readonly step: NextStep | undefined }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const date = useNearDate()
  const holder = useHolder(step, bench)
  const { state, answer } = bench
  return (
    <WorkbenchHead
      title={state.title}
      number={state.number ? formatDocumentNumber(state.number) : (state.provenance?.number ?? words.unnumbered)}
      status={
        <>
          {state.publication ? <StatusTag standing={answer.standing} /> : <StatusTag stage={state.stage} />}
          {step?.clock && <ClockTag clock={step.clock} />}
        </>
      }
      holder={step && words.holder(holder)}
      ruler={
        <LifecycleRuler
          steps={lifecycleSteps({
            state,
            next: answer.next,
            words,
            date,
            longDate: ui.date,
            organName: bench.organName,
          })}
        />
      }
    />
  )
}

interface WorkbenchTabsProps {
  readonly bench: MakingBench
  readonly current: TabName
  readonly open: OpenAct | null
}

/** Whoever fills in a form looks things up meanwhile: an open act goes along from tab to tab, with what was typed. */
function WorkbenchTabs({ bench, current, open }: WorkbenchTabsProps) {
  const words = useWordsOf(workbenchWords)
  const trpc = useTRPC()
  const { state } = bench
  const history = useQuery(trpc.registry.history.queryOptions({ id: state.id }))
  const rounds = Math.max(state.review?.round ?? 0, state.opinions.length)
  const counts: Partial<Record<TabName, number | string>> = {
    materials: state.materials.length || undefined,
    review: rounds > 0 ? words.rounds(rounds) : undefined,
    opinions: (state.consultation?.received ?? 0) + state.counsel.length + state.suggestions.length || undefined,
    filing: state.filings.length || undefined,
    versions: state.versions.length || undefined,
    record: history.data?.length,
  }
  return (
    <Tabs
      inset
      label={words.tabs.label}
      tabs={tabNames.map((name) => ({
        href: `/desk/documents/${encodeURIComponent(state.id)}?${tabQuery(name, open)}`,
        label: words.tabs[name],
        count: counts[name],
        current: name === current,
      }))}
    />
  )
}

function tabQuery(name: TabName, open: OpenAct | null): URLSearchParams {
  const query = new URLSearchParams({ tab: name })
  if (open) query.set('act', open.command)
  if (open?.authority) query.set('authority', open.authority)
  return query
}
