import { useId } from 'react'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './LifeTimeline.module.css'

export interface LifeEvent {
  readonly name: string
  /** As shown: 2021年3月5日; 2020年11月2日至12月2日. */
  readonly when?: string
  readonly detail?: string
  readonly href?: string
  readonly state: 'done' | 'todo'
}

export interface LifeTimelineProps {
  readonly events: readonly LifeEvent[]
  readonly heading?: string
  readonly level?: 2 | 3
}

/** What a document has been through, for the public: from consultation to its end. */
export function LifeTimeline({ events, heading, level = 2 }: LifeTimelineProps) {
  const words = useWords()
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={css.life} aria-labelledby={id}>
      <Heading id={id} className={css.heading}>
        {heading ?? words.lifeHeading}
      </Heading>
      <ol className={css.line}>
        {events.map((event) => (
          <li key={`${event.name} ${event.when}`} className={css.event} data-state={event.state}>
            <span className={css.name}>
              {event.href ? <Link href={event.href}>{event.name}</Link> : event.name}
              {event.state === 'todo' && (
                <span className="visuallyHidden">
                  {words.colon}
                  {words.step.todo}
                </span>
              )}
            </span>
            {event.when && <span className={css.detail}>{event.when}</span>}
            {event.detail && <span className={css.detail}>{event.detail}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
