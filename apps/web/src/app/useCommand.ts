import type { CommandType } from '@fadu/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getUntypedClient } from '@trpc/client'
import { useRef, useState } from 'react'
import { type CommandAnswer, type CommandRequest, commandCall } from './commands.ts'
import { newId } from './ids.ts'
import { isLost, refusalOf, type WireRefusal } from './refusals.ts'
import { useTRPCClient } from './trpc.ts'

/** Why a command has not been carried out, as far as the page knows. */
export type CommandProblem =
  | { readonly kind: 'refused'; readonly refusal: WireRefusal }
  /** Nobody knows whether it was carried out; asking again with the same id is safe. `refusal`: what the server said of its trouble. */
  | { readonly kind: 'lost'; readonly refusal: WireRefusal | null }

export interface Command<T extends CommandType> {
  readonly type: T
  /** Gives the command. Answers null where it was refused or lost; what is wrong is then in `problem`. Never throws. */
  readonly run: (request: CommandRequest<T>) => Promise<CommandAnswer | null>
  /** The last command once more, under the same id. */
  readonly retry: () => Promise<CommandAnswer | null>
  /** Reads the register anew and keeps what was typed: after `write.stale`. */
  readonly reload: () => Promise<void>
  readonly busy: boolean
  readonly problem: CommandProblem | null
  /** The state was read anew after a refusal; the person should look before pressing again. */
  readonly reloaded: boolean
  /** Forgets problem and answer, when a form is closed. */
  readonly reset: () => void
}

interface Attempt<T extends CommandType> {
  readonly id: string
  readonly content: string
  readonly request: CommandRequest<T>
}

/** What a command cannot have changed. */
const lasting = new Set(['session.demoAccounts', 'registry.organs', 'registry.scratch', 'review.items'])

/**
 * Gives commands of one type to documents. The id is made once per content: pressing again after a lost answer, or `retry`, repeats
 * the same command, and the server answers as the first time. After success everything on the page is read anew before `run` answers,
 * so that the next form has the new `seq`.
 */
export function useCommand<T extends CommandType>(type: T): Command<T> {
  const client = useTRPCClient()
  const queries = useQueryClient()
  const attempt = useRef<Attempt<T> | null>(null)
  const [reloaded, setReloaded] = useState(false)

  const readAnew = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && lasting.has(path.join('.'))),
    })

  const { mutateAsync, reset, isPending, error } = useMutation({
    mutationFn: async ({ id, request }: Attempt<T>) => {
      const { path, input } = commandCall(type, id, request)
      return (await getUntypedClient(client).mutation(path, input)) as CommandAnswer
    },
    // Part of the act: the button stays busy until the page shows what is now so.
    onSuccess: readAnew,
  })

  const send = async (next: Attempt<T>) => {
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
    type,
    run: (request) => {
      const content = JSON.stringify(request)
      const last = attempt.current
      return send(last?.content === content ? last : { id: newId(), content, request })
    },
    retry: async () => (attempt.current ? send(attempt.current) : null),
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
