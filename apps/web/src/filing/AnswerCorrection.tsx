import { TextArea } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { ActFormProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { FindingList } from '../workbench/findings/FindingList.tsx'
import { ForAuthority } from './ForAuthority.tsx'
import { filingsIn } from './filingsIn.ts'
import { filingWords } from './words.ts'

/** 答复纠错, under what the authority found. */
export function AnswerCorrection(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const { state, organName } = props.bench
  return (
    <ForAuthority filings={filingsIn(state, 'correctionAsked')} authority={props.authority} organName={organName}>
      {(filing) => (
        <CommandForm
          {...props}
          key={filing.authority}
          type="answerCorrection"
          start={{ answer: '' }}
          needed={{ answer: words.answer }}
          input={({ answer }) => ({ authority: filing.authority, answer })}
        >
          {({ field }) => (
            <>
              <FindingList
                heading={words.correctionAsked(organName(filing.authority))}
                findings={filing.correction?.findings ?? []}
              />
              <TextArea label={words.answer} hint={words.answerHint} rows={6} most={8000} {...field('answer')} />
            </>
          )}
        </CommandForm>
      )}
    </ForAuthority>
  )
}
