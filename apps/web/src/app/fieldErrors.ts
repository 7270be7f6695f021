import type { CommandProblem } from './useAct.ts'

/**
 * What the server found wrong with single fields, by the field's own name: `{ title: '请填写。' }`. For the `error` of a field whose
 * `name` is that of the command's input.
 */
export function fieldErrorsOf({ problem }: { readonly problem: CommandProblem | null }): Readonly<Record<string, string>> {
  if (problem?.kind !== 'refused') return {}
  const fields = problem.refusal.fields ?? []
  return Object.fromEntries(fields.map(({ path, what }) => [path.replace(/^input\./, ''), what]))
}
