import type { Finding } from '@fadu/core'
import type { FieldError } from '@fadu/ui'
import type { FindingWords } from './words.ts'

/** A finding while it is being written: parts may still be empty. */
export interface DraftFinding {
  readonly where: string
  readonly problem: string
  readonly source: string
  readonly advice: string
}

export const emptyFinding: DraftFinding = { where: '', problem: '', source: '', advice: '' }

const needed = ['where', 'problem', 'source'] as const

/** Id of a field of the n-th finding (from 0), so that an error can lead to it. */
export const findingFieldId = (index: number, part: keyof DraftFinding): string => `finding-${index}-${part}`

/** What is still missing before the findings can be handed in. */
export const findingErrors = (findings: readonly DraftFinding[], words: FindingWords): readonly FieldError[] =>
  findings.flatMap((finding, index) =>
    needed
      .filter((part) => finding[part].trim() === '')
      .map((part) => ({ field: findingFieldId(index, part), message: words.incomplete(index + 1, words[part]) })),
  )

/** As the register takes them. */
export const findingsOf = (drafts: readonly DraftFinding[]): Finding[] =>
  drafts.map(({ where, problem, source, advice }) => ({
    where: where.trim(),
    problem: problem.trim(),
    source: source.trim(),
    ...(advice.trim() === '' ? {} : { advice: advice.trim() }),
  }))
