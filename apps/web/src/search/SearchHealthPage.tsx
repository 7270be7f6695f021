import type { AppRouter } from '@fadu/api'
import { EmptyState, FactList, Figures, Notice, type NoticeProps, SectionHeading } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './SearchHealthPage.module.css'
import { type SearchWords, searchWords } from './words.ts'

type Health = inferRouterOutputs<AppRouter>['search']['health']

/** An index that is catching up or being built changes from one second to the next. */
const ASK_EVERY_MS = 2000

const tones: Readonly<Record<keyof SearchWords['states'], NonNullable<NoticeProps['tone']>>> = {
  ready: 'done',
  behind: 'info',
  building: 'info',
  starting: 'info',
  away: 'late',
  foreign: 'due',
  missing: 'due',
  alone: 'info',
}

/** Nobody has asked the server yet, and nothing went wrong: that is no failure. */
const stateOf = ({ state, checkedAt, lastFailure }: Health): keyof SearchWords['states'] =>
  state === 'away' && checkedAt === null && lastFailure === null ? 'starting' : (state ?? 'alone')

/** The system administrator's page: who answers searches, how far the index is, what went wrong, what to do. */
export function SearchHealthPage() {
  const words = useWordsOf(searchWords)
  const trpc = useTRPC()
  const health = useQuery(trpc.search.health.queryOptions(undefined, { refetchInterval: ASK_EVERY_MS }))
  return (
    <Page title={words.title} lead={words.lead}>
      <QueryView query={health}>
        {(held) => (
          <>
            <Standing health={held} />
            <Progress health={held} />
            {held.configured && (
              <>
                <LastFailure failure={held.lastFailure} />
                <Rebuild />
              </>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Standing({ health }: { readonly health: Health }) {
  const words = useWordsOf(searchWords)
  const state = stateOf(health)
  const { what, todo } = words.states[state]
  return (
    <Notice tone={tones[state]} title={what} live>
      {todo}
    </Notice>
  )
}

function Progress({ health }: { readonly health: Health }) {
  const words = useWordsOf(searchWords)
  const { configured, logPosition, indexPosition, published, documents, checkedAt, builtAt, follower } = health
  const log = { label: words.logPosition, value: words.position(logPosition) }
  const register = { label: words.published, value: published, unit: words.documentUnit }
  return (
    <section className={css.part}>
      <SectionHeading>{words.figures}</SectionHeading>
      <Figures
        label={words.figures}
        figures={
          configured
            ? [
                log,
                {
                  label: words.indexPosition,
                  value: indexPosition === null ? words.none : words.position(indexPosition),
                  note: indexPosition === null ? undefined : words.lag(Math.max(0, logPosition - indexPosition)),
                },
                register,
                { label: words.records, value: documents ?? words.none, unit: documents === null ? '' : words.recordUnit },
              ]
            : [log, register]
        }
      />
      {configured && (
        <div className={css.facts}>
          <FactList
            facts={[
              { term: words.checkedAt, value: checkedAt ? words.instant(checkedAt) : words.notYet },
              { term: words.builtAt, value: builtAt ? words.instant(builtAt) : words.neverBuilt },
              { term: words.follower, value: follower ? words.byUs : words.byAnother },
            ]}
          />
        </div>
      )}
    </section>
  )
}

function LastFailure({ failure }: { readonly failure: Health['lastFailure'] }) {
  const words = useWordsOf(searchWords)
  return (
    <section className={css.part}>
      <SectionHeading>{words.failure}</SectionHeading>
      {failure ? (
        <p className={css.failure}>
          {words.instant(failure.at)}
          <span className={css.what} lang="en">
            {failure.what}
          </span>
        </p>
      ) : (
        <EmptyState>{words.noFailure}</EmptyState>
      )}
    </section>
  )
}

function Rebuild() {
  const words = useWordsOf(searchWords)
  return (
    <section className={css.part}>
      <SectionHeading>{words.rebuild}</SectionHeading>
      <p className={css.means}>{words.rebuildWhen}</p>
      <p className={css.command}>
        <code>npm run fadu -- reindex</code>
      </p>
      <p className={css.means}>{words.rebuildHow}</p>
    </section>
  )
}
