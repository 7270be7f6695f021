import type { CommandType } from '@fadu/core'
import { getUntypedClient } from '@trpc/client'
import { type CommandAnswer, type CommandRequest, commandCall } from './commands.ts'
import { type Act, useAct } from './useAct.ts'

/** A command on a document, given by a page. */
export interface Command<T extends CommandType> extends Act<CommandRequest<T>, CommandAnswer> {
  readonly type: T
}

/** What a command on a document cannot have changed. */
const lasting = new Set(['session.demoAccounts', 'registry.organs', 'registry.scratch', 'review.items'])

/** Gives commands of one type to documents, as `useAct` does every act; the next form has the new `seq`. */
export function useCommand<T extends CommandType>(type: T): Command<T> {
  const act = useAct(async (client, id, request: CommandRequest<T>) => {
    const { path, input } = commandCall(type, id, request)
    return (await getUntypedClient(client).mutation(path, input)) as CommandAnswer
  }, lasting)
  return { ...act, type }
}
