import type { NextStep as Step } from '@fadu/core'
import { NextStep } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { appWords } from '../app/words.ts'
import type { MakingBench } from './bench.ts'
import { StepClock } from './StepClock.tsx'
import { stepTitle } from './steps.ts'
import { useHolder } from './useHolder.ts'
import { workbenchWords } from './words.ts'

/** What others have to do next, or that nothing is to be done. */
export function Waiting({ bench, steps }: { readonly bench: MakingBench; readonly steps: readonly Step[] }) {
  const words = useWordsOf(workbenchWords)
  if (steps.length === 0) {
    const { stage, ending } = bench.state
    return (
      <NextStep title={words.next.nothing}>
        <p>{stage === 'withdrawn' ? words.next.nothingWithdrawn : ending ? words.next.nothingEnded : words.next.nothingOpen}</p>
      </NextStep>
    )
  }
  return steps.map((step) => (
    <WaitingFor key={`${step.command} ${step.organ} ${step.authority ?? ''}`} bench={bench} step={step} />
  ))
}

function WaitingFor({ bench, step }: { readonly bench: MakingBench; readonly step: Step }) {
  const words = useWordsOf(workbenchWords)
  const app = useWordsOf(appWords)
  const holder = useHolder(step, bench)
  return (
    <NextStep title={words.next.theirs(stepTitle(step, bench, words, app.command))}>
      <p>{words.next.by(holder)}</p>
      <StepClock step={step} />
    </NextStep>
  )
}
