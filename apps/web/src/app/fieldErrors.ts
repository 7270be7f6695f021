import type { CommandType } from '@fadu/core'
import type { Command } from './useCommand.ts'

/**
 * What the server found wrong with single fields, by the field's own name: `{ title: '请填写。' }`. For the `error` of a field whose
 * `name` is that of the command's input.
 */
export function fieldErrorsOf<T extends CommandType>({ problem }: Pick<Command<T>, 'problem'>): Readonly<Record<string, string>> {
  if (problem?.kind !== 'refused') return {}
  const fields = problem.refusal.fields ?? []
  return Object.fromEntries(fields.map(({ path, what }) => [path.replace(/^input\./, ''), what]))
}
