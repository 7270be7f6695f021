import { RadioGroup, TextArea } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm } from '../act/CommandForm.tsx'
import { workbenchActWords } from './words.ts'

const proposals = ['keep', 'amend', 'repeal', 'lapse'] as const

/** 后评估: what should become of the document. The decision on it is a document of its own. */
export function Evaluate(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  return (
    <CommandForm
      {...props}
      type="evaluate"
      start={{ proposal: '', summary: '' }}
      needed={{ proposal: words.proposal, summary: words.evaluation }}
      input={({ proposal, summary }) => ({ proposal: proposal as (typeof proposals)[number], summary })}
    >
      {({ field }) => (
        <>
          <RadioGroup
            label={words.proposal}
            choices={proposals.map((value) => ({ value, label: words.proposals[value], hint: words.proposalHints[value] }))}
            {...field('proposal')}
          />
          <TextArea label={words.evaluation} rows={6} most={8000} {...field('summary')} />
        </>
      )}
    </CommandForm>
  )
}
