import type { Finding, OpinionConclusion } from '@fadu/core'
import { OpinionLetter, type OpinionLetterProps } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { reviewWords } from './words.ts'

/** 国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见. */
const reviewGuideline = '国办发〔2018〕115号'

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
  // What makes the review is named once, at the head; items of the rule pack cite it again beside the law they rest on.
  const sources = opinion.findings
    .flatMap((finding) => finding.source.split(/[，；;]/))
    .map((source) => source.trim())
    .filter((source) => source !== '' && !source.startsWith(reviewGuideline))
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
