import type { FairnessConclusion } from '@fadu/core'
import { RadioGroup, shortHash, TextArea } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { ActFormProps } from '../../workbench/act/actForm.ts'
import { CommandForm } from '../../workbench/act/CommandForm.tsx'
import { reviewActWords } from './words.ts'

const conclusions: readonly FairnessConclusion[] = ['compliant', 'excepted', 'notApplicable', 'notCompliant']

/** 公平竞争审查结论, on the text that stands now. All but "compliant" are explained. Source: 公平竞争审查条例第十七条. */
export function ConcludeFairCompetition(props: ActFormProps) {
  const words = useWordsOf(reviewActWords)
  const textHash = props.bench.state.text?.hash ?? ''
  return (
    <CommandForm
      {...props}
      type="concludeFairCompetition"
      start={{ conclusion: '', reason: '' }}
      needed={{ conclusion: words.fairness }}
      check={({ conclusion, reason }) =>
        conclusion !== '' && conclusion !== 'compliant' && reason.trim() === ''
          ? [{ field: 'reason', message: words.reasonNeeded }]
          : []
      }
      input={({ conclusion, reason }) => ({ textHash, conclusion: conclusion as FairnessConclusion, reason })}
    >
      {({ field, values }) => (
        <>
          <RadioGroup
            label={words.fairness}
            hint={words.fairnessHint(shortHash(textHash))}
            choices={conclusions.map((value) => ({
              value,
              label: words.conclusions[value],
              hint: words.conclusionHints[value],
            }))}
            {...field('conclusion')}
          />
          <TextArea
            label={words.fairnessReason}
            hint={words.fairnessReasonHint}
            optional={values.conclusion === 'compliant'}
            most={4000}
            {...field('reason')}
          />
        </>
      )}
    </CommandForm>
  )
}
