import { Button, TextField } from '@fadu/ui'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useWordsOf } from '../../app/language.tsx'
import { useTRPC } from '../../app/trpc.ts'
import css from './FindTarget.module.css'
import { submissionWords } from './words.ts'

export interface FindTargetProps {
  /** What cannot be chosen: the document itself, and what was chosen already. */
  readonly taken: readonly string[]
  readonly onChoose: (id: string) => void
}

/** Finds published documents of the register by some characters of title or number. */
export function FindTarget({ taken, onChoose }: FindTargetProps) {
  const words = useWordsOf(submissionWords)
  const trpc = useTRPC()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed.trim())
  const { data } = useQuery(
    trpc.registry.list.queryOptions(sought === '' ? skipToken : { stage: 'published', words: sought, limit: 10 }),
  )
  const rows = (data?.rows ?? []).filter((row) => !taken.includes(row.id))
  return (
    <div className={css.find}>
      <TextField
        label={words.effectFind}
        name="findTarget"
        hint={words.effectFindHint}
        optional
        value={typed}
        maxLength={200}
        onChange={setTyped}
      />
      {sought !== '' && (
        <ul aria-live="polite">
          {data && rows.length === 0 && <li className={css.none}>{words.effectNone}</li>}
          {rows.map((row) => (
            <li key={row.id} className={css.row}>
              <span>
                {row.title} {row.number && <span className={css.none}>{row.number}</span>}
              </span>
              <Button
                kind="quiet"
                aria-label={words.effectAdd(row.title)}
                onClick={() => {
                  onChoose(row.id)
                  setTyped('')
                }}
              >
                {words.effectAddShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
