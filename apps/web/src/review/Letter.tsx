import type { Finding, OpinionConclusion } from '@fadu/core'
import { OpinionLetter, type OpinionLetterProps } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { reviewWords } from './words.ts'

interface LetterProps {
  readonly bench: MakingBench
  readonly opinion: {
    readonly textHash: string
    readonly findings: readonly Finding[]
    readonly conclusion: OpinionConclusion
    readonly summary: string
    readonly writtenByName: string
  }
  readonly round: number
  readonly reviewOrgan: string
  readonly signed: OpinionLetterProps['signed']
}

/** The 审核意见书 of one opinion. Its basis: what makes the review, and every source that a finding names. */
export function Letter({ bench, opinion, round, reviewOrgan, signed }: LetterProps) {
  const words = useWordsOf(reviewWords)
  const { state } = bench
  const sources = opinion.findings.map((finding) => finding.source.trim()).filter((source) => source !== '')
  return (
    <OpinionLetter
      reviewOrgan={reviewOrgan}
      to={bench.organFullName(state.draftingUnit)}
      title={state.title}
      textHash={opinion.textHash}
      round={round}
      basis={[...words.basis, ...new Set(sources)]}
      findings={opinion.findings}
      conclusion={opinion.conclusion}
      summary={opinion.summary || undefined}
      writtenBy={opinion.writtenByName}
      signed={signed}
    />
  )
}
