import { useWords } from '../words/useWords.tsx'
import css from './Skeleton.module.css'

export interface SkeletonProps {
  /** About as many lines as will come, so that the page does not jump. */
  readonly lines?: number
  /** `text`: a paragraph. `rows`: a list with hairlines. */
  readonly shape?: 'text' | 'rows'
  /** What is being read: 正在读取待办. */
  readonly label?: string
}

/** Holds the place of what is on its way. Shows itself after 200 ms only: what comes sooner needs no waiting room. */
export function Skeleton({ lines = 3, shape = 'text', label }: SkeletonProps) {
  const words = useWords()
  return (
    <div className={css.skeleton} data-shape={shape} role="status" aria-busy="true">
      <span className="visuallyHidden">{label ?? words.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <span key={index} className={css.line} data-short={index % 3 === 2 || undefined} />
      ))}
    </div>
  )
}
