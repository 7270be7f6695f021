import type { AppRouter } from '@fadu/api'
import { type Language, roleTerms, termIn } from '@fadu/core'
import {
  Button,
  Columns,
  EmptyState,
  LinkButton,
  MonthStrip,
  Notice,
  Skeleton,
  type Task,
  type TaskGroup,
  TaskList,
} from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { addresses, addressOf } from '../app/addresses.ts'
import { ClockLedger, type ShownClock } from '../app/ClockTag.tsx'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { organInShort, useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { LastVerified } from '../audit/VerificationPart.tsx'
import { useActAs } from '../identity/useActAs.ts'
import { identityWords } from '../identity/words.ts'
import { YearLine } from '../statistics/YearLine.tsx'
import { groupTasks, inOrder } from './groupTasks.ts'
import { LatestChanges } from './LatestChanges.tsx'
import { monthDays } from './monthDays.ts'
import { type HomeWords, homeWords } from './words.ts'

type Home = inferRouterOutputs<AppRouter>['desk']['home']
type HomeTask = Home['mine'][number]
type Proposal = Home['proposals']['mine'][number]
type Item = HomeTask | Proposal

/** 今日待办: what I have to do next and by when; then what waits for others. */
export function HomePage() {
  const trpc = useTRPC()
  const query = useQuery(trpc.desk.home.queryOptions())
  const words = useWordsOf(homeWords)
  if (query.isPending) {
    return (
      <Page title={words.title}>
        <Skeleton lines={8} shape="rows" />
      </Page>
    )
  }
  return <QueryView query={query}>{(home) => <Day home={home} />}</QueryView>
}

function Day({ home }: { readonly home: Home }) {
  const words = useWordsOf(homeWords)
  const { language } = useLanguage()
  const { acting, jurisdiction } = useSession()
  const { today, proposals } = home
  const mine: readonly Item[] = [...home.mine, ...proposals.mine]
  const others: readonly Item[] = [...home.waiting, ...proposals.waiting]
  const groups = groupTasks(mine, today)
  const counts = {
    late: groups.late.length,
    today: groups.today.length,
    week: groups.week.length,
    later: groups.later.length,
    unlimited: groups.unlimited.length,
    waiting: others.length,
    waitingLate: others.filter(({ clock }) => clock?.standing.kind === 'late').length,
  }
  const [explained, setExplained] = useState<ShownClock | null>(null)
  const shown = (tasks: readonly Item[], waiting: boolean) =>
    tasks.map((task) => ({
      ...('kind' in task
        ? shownProposal(task, words, { language, jurisdiction }, waiting)
        : shownTask(task, home, words, waiting)),
      ...(task.clock?.ledger ? { onExplain: () => setExplained(task.clock) } : {}),
    }))
  const listed: TaskGroup[] = [
    ...(['late', 'today', 'week', 'later', 'unlimited'] as const).map((kind) => ({ kind, tasks: shown(groups[kind], false) })),
    { kind: 'waiting', tasks: shown(inOrder(others), true) },
  ]
  const registers = acting.role === 'draftingClerk' && (
    <LinkButton href={addresses.newDocument} kind={mine.length === 0 ? 'primary' : 'plain'}>
      {words.registerDraft}
    </LinkButton>
  )
  const dues = mine.flatMap(({ clock }) => (clock?.due ? [clock.due] : []))
  const idle = (
    <EmptyState title={words.emptyTitle} action={registers}>
      {emptyBody(words, acting.role)}
    </EmptyState>
  )

  return (
    <Page title={words.headline(today, counts)} lead={words.lead(counts)} actions={mine.length > 0 && registers}>
      <Columns
        face="desk"
        end={
          <>
            {acting.role === 'leader' ? <YearLine /> : <MonthStrip days={monthDays(dues, today)} today={today} />}
            <LatestChanges />
          </>
        }
      >
        <OtherRoles elsewhere={home.elsewhere} />
        {acting.role === 'auditAdmin' && <LastVerified />}
        {mine.length === 0 && others.length > 0 && idle}
        <TaskList groups={listed} empty={idle} />
        {explained && <ClockLedger clock={explained} onClose={() => setExplained(null)} />}
      </Columns>
    </Page>
  )
}

/** Work of one's other roles does not stand in this list: said above it, so that nobody waits for who does not see it. */
function OtherRoles({ elsewhere }: Pick<Home, 'elsewhere'>) {
  const words = useWordsOf(homeWords)
  const identity = useWordsOf(identityWords)
  const { grants, jurisdiction } = useSession()
  const actAs = useActAs()
  return elsewhere.map(({ grant, count, pressing }) => {
    const held = grants.find(({ id }) => id === grant)
    if (!held) return null
    return (
      <Notice
        key={grant}
        tone={pressing ? 'due' : 'info'}
        action={<Button onClick={() => actAs(grant)}>{words.goElsewhere}</Button>}
      >
        {words.elsewhere(identity.identity(organInShort(held.organName, jurisdiction), held.role), count, pressing)}
      </Notice>
    )
  })
}

function emptyBody({ emptyBody }: HomeWords, role: string): string {
  if (role === 'filingAuthority' || role === 'npcOffice') return emptyBody.authority
  return (emptyBody as Readonly<Record<string, string>>)[role] ?? emptyBody.other
}

/** A step as a line of the list: what to do, on what, with whom, by when. */
function shownTask(task: HomeTask, { organNames }: Home, words: HomeWords, waiting: boolean): Task {
  const { documentId, command, authority, clock } = task
  const name = (organ: string) => organNames[organ] ?? ''
  const detail = [task.number ?? '', authority ? name(authority) : ''].filter(Boolean).join(words.between)
  return {
    id: `${documentId} ${command} ${authority ?? ''} ${task.organ}`,
    act: waiting ? words.waitFor(command) : words.act(command),
    href: addressOf(command, documentId),
    title: task.title,
    ...(detail ? { detail } : {}),
    from: waiting ? [name(task.organ), task.person ?? ''].filter(Boolean).join(' ') : name(task.draftingUnit),
    clock: clock?.standing.kind === 'none' && !clock.standing.exempt ? null : (clock?.standing ?? null),
  }
}

/** What waits for a second person outside the documents; it is confirmed, or sent back, where it was proposed. */
function shownProposal(
  proposal: Proposal,
  words: HomeWords,
  { language, jurisdiction }: { readonly language: Language; readonly jurisdiction: string },
  waiting: boolean,
): Task {
  const { kind, id, from, clock } = proposal
  const says = words.proposals[kind]
  const title =
    kind === 'rulePack'
      ? words.proposals.rulePack.title(proposal.name, from)
      : words.proposals.grant.title(proposal.name, termIn(roleTerms[proposal.role], language))
  return {
    id,
    act: waiting ? says.waitFor : says.act,
    href: kind === 'rulePack' ? addresses.rulePacks : addresses.grants,
    title,
    ...(kind === 'grant' ? { from: organInShort(proposal.organName, jurisdiction) } : {}),
    clock: clock?.standing ?? null,
  }
}
