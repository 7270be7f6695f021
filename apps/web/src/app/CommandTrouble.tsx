import type { CommandType } from '@fadu/core'
import { Button, Notice, Refusal } from '@fadu/ui'
import css from './CommandTrouble.module.css'
import { useWordsOf } from './language.tsx'
import type { ChangedEntry } from './refusals.ts'
import type { Act } from './useAct.ts'
import { appWords } from './words.ts'

type Troubled = Pick<Act<never, unknown>, 'problem' | 'reloaded' | 'retry' | 'reload' | 'busy'>

export type CommandTroubleProps = {
  /** The act that mends it, beside the remedy. */
  readonly action?: React.ReactNode
  /** What to do once a repeated command has been answered after all. */
  readonly onDone?: () => void
} & (
  | { readonly command: Troubled & { readonly type: CommandType }; readonly act?: string }
  /** `act`: the act as its button says it, where that is not a command's usual word. */
  | { readonly command: Troubled; readonly act: string }
)

/** Stands beside the form of a command and says why it was not carried out; nothing while all is well. */
export function CommandTrouble({ command, act, action, onDone }: CommandTroubleProps) {
  const words = useWordsOf(appWords)
  const { problem } = command
  if (!problem) return command.reloaded ? <Notice live>{words.reloaded}</Notice> : null

  const title = words.cannot(act ?? ('type' in command ? words.command(command.type) : ''))
  const retry = (
    <Button
      busy={command.busy}
      onClick={async () => {
        if (await command.retry()) onDone?.()
      }}
    >
      {words.retry}
    </Button>
  )
  if (problem.kind === 'lost') {
    return <Refusal what={title} why={problem.refusal?.what ?? words.lostTitle} remedy={words.lostBody} action={retry} />
  }

  const { refusal } = problem
  if (refusal.code === 'session.missing') {
    return (
      <Notice tone="due" title={title} action={retry}>
        {words.sessionWas}
      </Notice>
    )
  }
  const stale = refusal.code === 'write.stale' || refusal.code === 'text.changed'
  return (
    <Refusal
      what={title}
      why={refusal.what}
      remedy={
        <>
          {refusal.remedy}
          {refusal.changed && refusal.changed.length > 0 && <Changes entries={refusal.changed} />}
        </>
      }
      action={stale ? <Button onClick={command.reload}>{words.reloadThenSubmit}</Button> : action}
    />
  )
}

function Changes({ entries }: { readonly entries: readonly ChangedEntry[] }) {
  const words = useWordsOf(appWords)
  return (
    <div className={css.changes}>
      {words.staleChanges}
      <ul>
        {entries.map((entry) => (
          <li key={entry.position}>
            <time dateTime={entry.recordedAt}>{words.time(entry.recordedAt)}</time> {words.event(entry.type)}{' '}
            <span className={css.who}>{words.changedBy(entry.actor.name, entry.actor.organName)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
