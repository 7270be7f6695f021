import { type ReactNode, useId } from 'react'
import { DeadlineTag } from '../DeadlineTag/DeadlineTag.tsx'
import { EmptyState } from '../EmptyState/EmptyState.tsx'
import { Link } from '../Link/Link.tsx'
import { SectionHeading } from '../SectionHeading/SectionHeading.tsx'
import type { DeadlineStanding } from '../words/deadline.ts'
import { useWords } from '../words/useWords.tsx'
import css from './TaskList.module.css'

export type TaskGroupKind = 'late' | 'today' | 'week' | 'later' | 'unlimited' | 'waiting'

export interface Task {
  readonly id: string
  /** What to do, verb first: 出具审核意见. Of another's task what is awaited: 等补充材料. */
  readonly act: string
  readonly href: string
  readonly title: string
  /** 第 2 轮 · 改了 6 条 */
  readonly detail?: string
  /** From whom or with whom: 县公安局 王倩. */
  readonly from?: string
  /** The clock, or words where there is none: 11月26日前. */
  readonly clock?: DeadlineStanding | string | null
  /** Opens the ledger of how the clock was counted. */
  readonly onExplain?: (() => void) | undefined
}

export interface TaskGroup {
  readonly kind: TaskGroupKind
  readonly tasks: readonly Task[]
}

export interface TaskListProps {
  /** In the order to be shown; groups without tasks are left out. */
  readonly groups: readonly TaskGroup[]
  readonly level?: 2 | 3
  /** What stands there when nothing is to do. */
  readonly empty?: ReactNode
}

export interface TaskRowProps {
  readonly task: Task
  /** Somebody else has to act: the row is quiet. */
  readonly waiting?: boolean
}

export function TaskRow({ task, waiting = false }: TaskRowProps) {
  return (
    <li className={css.row} data-waiting={waiting || undefined}>
      <Link className={css.act} href={task.href}>
        {task.act} <span className="visuallyHidden">{task.title}</span>
      </Link>
      <span className={css.title}>
        {task.title} {task.detail && <span className={css.detail}>{task.detail}</span>}
      </span>
      <span className={css.from}>{task.from}</span>
      <span className={css.clock}>
        {typeof task.clock === 'object' && task.clock ? (
          <DeadlineTag standing={task.clock} short onExplain={task.onExplain} />
        ) : (
          task.clock
        )}
      </span>
    </li>
  )
}

function Group({ group, level }: { readonly group: TaskGroup; readonly level: 2 | 3 }) {
  const words = useWords()
  const id = useId()
  return (
    <section className={css.group} aria-labelledby={id}>
      <SectionHeading id={id} level={level} count={group.tasks.length}>
        {words.taskGroup[group.kind]}
      </SectionHeading>
      <ul>
        {group.tasks.map((task) => (
          <TaskRow key={task.id} task={task} waiting={group.kind === 'waiting'} />
        ))}
      </ul>
    </section>
  )
}

/** 今日待办: what is to be done, by when, the most pressing first. */
export function TaskList({ groups, level = 2, empty }: TaskListProps) {
  const words = useWords()
  const filled = groups.filter((group) => group.tasks.length > 0)
  if (filled.length === 0) return empty ?? <EmptyState>{words.tasksNone}</EmptyState>
  return (
    <div className={css.list}>
      {filled.map((group) => (
        <Group key={group.kind} group={group} level={level} />
      ))}
    </div>
  )
}
