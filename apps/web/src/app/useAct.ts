import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DeskClient } from './client.ts'
import { newId } from './ids.ts'
import { isLost, refusalOf, type WireRefusal } from './refusals.ts'
import { useTRPCClient } from './trpc.ts'

/** Why an act has not been carried out, as far as the page knows. */
export type CommandProblem =
  | { readonly kind: 'refused'; readonly refusal: WireRefusal }
  /** Nobody knows whether it was carried out; asking again with the same id is safe. `refusal`: what the server said of its trouble. */
  | { readonly kind: 'lost'; readonly refusal: WireRefusal | null }

export interface Act<Input, Answer> {
  /** Asks for the act. Answers null where it was refused or lost; what is wrong is then in `problem`. Never throws. */
  readonly run: (input: Input) => Promise<Answer | null>
  /** The last one once more, under the same id. */
  readonly retry: () => Promise<Answer | null>
  /** Reads the register anew and keeps what was typed: after `write.stale`. */
  readonly reload: () => Promise<void>
  readonly busy: boolean
  readonly problem: CommandProblem | null
  /** The state was read anew after a refusal; the person should look before pressing again. */
  readonly reloaded: boolean
  /** Forgets problem and answer, when a form is closed. */
  readonly reset: () => void
}

interface Attempt<Input> {
  readonly id: string
  readonly content: string
  readonly input: Input
}

/**
 * An act that is recorded. The id is made once per content: pressing again after a lost answer, or `retry`, repeats the same act, and
 * the server answers as the first time. After success everything on the page is read anew before `run` answers, but for the queries
 * that are named as lasting.
 */
export function useAct<Input, Answer>(
  send: (client: DeskClient, commandId: string, input: Input) => Promise<Answer>,
  lasting: ReadonlySet<string> = new Set(),
): Act<Input, Answer> {
  const client = useTRPCClient()
  const queries = useQueryClient()
  const attempt = useRef<Attempt<Input> | null>(null)
  const [reloaded, setReloaded] = useState(false)

  const readAnew = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && lasting.has(path.join('.'))),
    })

  const { mutateAsync, reset, isPending, error } = useMutation({
    mutationFn: ({ id, input }: Attempt<Input>) => send(client, id, input),
    // Part of the act: the button stays busy until the page shows what is now so.
    onSuccess: readAnew,
  })

  const sendOnce = async (next: Attempt<Input>) => {
    attempt.current = next
    setReloaded(false)
    try {
      const answer = await mutateAsync(next)
      attempt.current = null
      return answer
    } catch {
      // In `error`, from where the page shows it.
      return null
    }
  }

  return {
    run: (input) => {
      const content = JSON.stringify(input)
      const last = attempt.current
      return sendOnce(last?.content === content ? last : { id: newId(), content, input })
    },
    retry: async () => (attempt.current ? sendOnce(attempt.current) : null),
    reload: async () => {
      reset()
      await readAnew()
      setReloaded(true)
    },
    busy: isPending,
    problem: error === null ? null : problemOf(error),
    reloaded,
    reset: () => {
      attempt.current = null
      setReloaded(false)
      reset()
    },
  }
}

function problemOf(error: unknown): CommandProblem {
  const refusal = refusalOf(error)
  return refusal && !isLost(error) ? { kind: 'refused', refusal } : { kind: 'lost', refusal }
}
