import type { AppRouter } from '@fadu/api'
import { Button, Link, Notice, SectionHeading } from '@fadu/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { QueryView, ReadProblem } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './LogPage.module.css'
import { auditWords } from './words.ts'

type State = inferRouterOutputs<AppRouter>['audit']['verification']

/** While a run goes on one wants to see it move. */
const ASK_EVERY_MS = 1000

/** Whether the log is whole: the last result, the run that goes on, and the button that begins one. */
export function VerificationPart() {
  const words = useWordsOf(auditWords)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const verification = useQuery(
    trpc.audit.verification.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.running ? ASK_EVERY_MS : false),
    }),
  )
  const verify = useMutation(
    trpc.audit.verify.mutationOptions({
      onSuccess: (state) => queries.setQueryData(trpc.audit.verification.queryKey(), state),
    }),
  )
  return (
    <section className={css.part}>
      <SectionHeading>{words.verification}</SectionHeading>
      <p className={css.means}>{words.verifyMeans}</p>
      {verify.error && <ReadProblem error={verify.error} onRetry={() => verify.mutate()} />}
      <QueryView query={verification} lines={2}>
        {({ running, last }) => (
          <>
            <Outcome running={running} last={last} />
            <p className={css.begin}>
              <Button kind="primary" busy={verify.isPending || running !== null} onClick={() => verify.mutate()}>
                {words.verify}
              </Button>
            </p>
          </>
        )}
      </QueryView>
    </section>
  )
}

/** For the auditor's first page: when the log was verified last, and what was found. */
export function LastVerified() {
  const words = useWordsOf(auditWords)
  const trpc = useTRPC()
  const verification = useQuery(trpc.audit.verification.queryOptions())
  return (
    <section className={css.part}>
      <SectionHeading aside={<Link href={addresses.log}>{words.title}</Link>}>{words.lastVerified}</SectionHeading>
      <div className={css.outcome}>
        <QueryView query={verification} lines={2}>
          {(state) => <Outcome {...state} />}
        </QueryView>
      </div>
    </section>
  )
}

function Outcome({ running, last }: State) {
  const words = useWordsOf(auditWords)
  if (!running) return <Result last={last} />
  return (
    <Notice title={words.running(running.by, running.checked, running.entries)}>
      <progress
        className={css.progress}
        aria-label={words.verification}
        value={running.checked}
        max={Math.max(1, running.entries)}
      />
    </Notice>
  )
}

function Result({ last }: { readonly last: State['last'] }) {
  const words = useWordsOf(auditWords)
  if (!last) return <Notice>{words.never}</Notice>
  const { result } = last
  const when = words.when(last.by, words.instant(last.endedAt))
  switch (result.outcome) {
    case 'sound':
      return (
        <Notice tone="done" title={words.sound(result.entries, result.contents, result.checkpoints)} live>
          {when} · {words.root} <span className={css.root}>{result.root}</span>
        </Notice>
      )
    case 'empty':
      return (
        <Notice title={words.empty} live>
          {when}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="due" title={words.failed} live>
          {when} · {words.detail}：{result.detail}
        </Notice>
      )
    case 'broken': {
      const { code, position, detail } = result.fault
      return (
        <Notice tone="late" title={words.broken(position, result.entries)} live>
          <p>{words.brokenWhat[code]}。</p>
          <p>{words.brokenDo}</p>
          <p>
            {when} · {words.detail}：{detail}
          </p>
        </Notice>
      )
    }
  }
}
