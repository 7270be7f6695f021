import type { DocumentState } from '@fadu/core'
import { Link, type MaterialRow, type MaterialState, MaterialsChecklist, useWords } from '@fadu/ui'
import { addresses } from '../../app/addresses.ts'
import { CommandTrouble } from '../../app/CommandTrouble.tsx'
import { newId } from '../../app/ids.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useCommand } from '../../app/useCommand.ts'
import { useUpload } from '../../app/useUpload.ts'
import type { MakingBench } from './bench.ts'
import { FilePick } from './FilePick.tsx'
import css from './MaterialsStep.module.css'
import { useInTurn } from './useInTurn.ts'
import { type SubmissionWords, submissionWords } from './words.ts'

type Requirement = MakingBench['requirements'][number]
type InTurn = ReturnType<typeof useInTurn>

/** What the review wants to see, what each is for, what is there and what is missing. */
export function MaterialsStep({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(submissionWords)
  const inTurn = useInTurn(bench.seq)
  const adds = bench.available.includes('addMaterial')
  const fairness = onlyForFairness(bench)
  return (
    <MaterialsChecklist
      label={words.materialsLabel}
      rows={bench.requirements.map(
        (requirement): MaterialRow => ({
          name: requirement.name,
          ...standingOf(requirement, bench.state, fairness, words),
          ...(requirement.fulfilledBy === 'file'
            ? {
                note: <Files bench={bench} requirement={requirement} fairness={fairness} />,
                ...(adds ? { action: <MaterialUpload bench={bench} requirement={requirement} inTurn={inTurn} /> } : {}),
              }
            : {}),
        }),
      )}
    />
  )
}

/** What the fair-competition review asks for and the legality review does not: the submission does not wait for it. */
function onlyForFairness({ materials }: MakingBench): ReadonlySet<string> {
  const asked = (fairness: boolean) =>
    materials.filter(({ step }) => (step === 'fairCompetition') === fairness).flatMap(({ items }) => items.map(({ id }) => id))
  const others = asked(false)
  return new Set(asked(true).filter((id) => !others.includes(id)))
}

const filesFor = (state: DocumentState, requirement: Requirement) =>
  state.materials.filter((material) => material.requirement === requirement.id)

/** Is it there; and for what the register brings itself, a word on it. */
function standingOf(
  requirement: Requirement,
  state: DocumentState,
  fairness: ReadonlySet<string>,
  words: SubmissionWords,
): { state: MaterialState; note?: string } {
  switch (requirement.fulfilledBy) {
    case 'file':
      if (filesFor(state, requirement).length > 0) return { state: 'present' }
      return { state: !requirement.required ? 'optional' : fairness.has(requirement.id) ? 'pending' : 'missing' }
    case 'text':
      return state.text
        ? { state: 'present', note: words.textThere }
        : { state: 'missing', note: words.textAwaited(requirement.purpose) }
    case 'conclusion': {
      // What the meeting on a major decision asks for beside it, the review's opinion, comes with the review itself.
      if (!requirement.id.startsWith('fairCompetition')) return { state: 'pending', note: requirement.purpose }
      const { fairness: concluded, text } = state
      if (!concluded) return { state: 'pending', note: words.fairnessWaits }
      return concluded.textHash === text?.hash
        ? { state: 'present', note: words.fairnessThere(concluded.conclusion) }
        : { state: 'remark', note: words.fairnessOld }
    }
  }
}

interface FilesProps {
  readonly bench: MakingBench
  readonly requirement: Requirement
  readonly fairness: ReadonlySet<string>
}

function Files({ bench, requirement, fairness }: FilesProps) {
  const words = useWordsOf(submissionWords)
  const { date } = useWords()
  const files = filesFor(bench.state, requirement)
  if (files.length === 0) {
    const { purpose } = requirement
    if (!requirement.required) return `${words.optional}${purpose}`
    return fairness.has(requirement.id) ? words.forFairness(purpose) : purpose
  }
  return files.map(({ id, file, on }) => (
    <span key={id} className={css.file}>
      <Link href={addresses.file(bench.id, file)} target="_blank">
        {file.name}
      </Link>{' '}
      {words.materialOn(date(on))}
    </span>
  ))
}

/** Takes a file and adds it to the document at once: each material is an entry of the log. */
function MaterialUpload({
  bench,
  requirement,
  inTurn,
}: {
  readonly bench: MakingBench
  readonly requirement: Requirement
  readonly inTurn: InTurn
}) {
  const words = useWordsOf(submissionWords)
  const { state, upload, reset } = useUpload({ as: 'material' })
  const command = useCommand('addMaterial')
  const there = filesFor(bench.state, requirement).length > 0

  const add = async (chosen: File) => {
    const taken = await upload(chosen)
    if (!taken) return
    const input = { materialId: newId(), requirement: requirement.id, file: taken.file }
    const answer = await inTurn((expectedSeq) => command.run({ documentId: bench.id, expectedSeq, input }))
    if (answer) reset()
  }
  return (
    <span className={css.upload}>
      <FilePick
        label={there ? words.materialMore : words.materialUpload}
        subject={requirement.name}
        kind={requirement.required && !there ? 'plain' : 'quiet'}
        state={state}
        busy={command.busy}
        onFile={add}
      />
      <CommandTrouble command={command} act={words.materialAct(requirement.name)} onDone={reset} />
    </span>
  )
}
