import { useEffect, useRef } from 'react'
import type { CommandAnswer } from '../../app/commands.ts'

/**
 * Gives commands on one document one after the other, each on the `seq` that the one before it left: several files may be on their
 * way at once without making each other stale.
 */
export function useInTurn(seq: number) {
  const known = useRef(seq)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    known.current = Math.max(known.current, seq)
  }, [seq])

  return (give: (seq: number) => Promise<CommandAnswer | null>): Promise<CommandAnswer | null> => {
    const turn = last.current.then(async () => {
      const answer = await give(known.current)
      if (answer) known.current = answer.seq
      return answer
    })
    last.current = turn
    return turn
  }
}
