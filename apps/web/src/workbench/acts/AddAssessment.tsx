import { RadioGroup, TextArea } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm } from '../act/CommandForm.tsx'
import { workbenchActWords } from './words.ts'

const kinds = ['expertReview', 'riskAssessment', 'hearing'] as const

/** 论证, 风险评估, 听证 of a 重大行政决策. Source: 重大行政决策程序暂行条例第十九条至第二十四条. */
export function AddAssessment(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  return (
    <CommandForm
      {...props}
      type="addAssessment"
      start={{ kind: '', summary: '' }}
      needed={{ kind: words.kind, summary: words.summary }}
      input={({ kind, summary }) => ({ kind: kind as (typeof kinds)[number], summary })}
    >
      {({ field }) => (
        <>
          <RadioGroup
            label={words.kind}
            inline
            choices={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            {...field('kind')}
          />
          <TextArea label={words.summary} most={2000} {...field('summary')} />
        </>
      )}
    </CommandForm>
  )
}
