import { FactList, TextArea, useWords } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { ActFormProps } from '../../workbench/act/actForm.ts'
import { CommandForm } from '../../workbench/act/CommandForm.tsx'
import { reviewActWords } from './words.ts'

/** 提出顾问意见, under the question that was asked. */
export function GiveCounsel(props: ActFormProps) {
  const words = useWordsOf(reviewActWords)
  const ui = useWords()
  const { account } = useSession()
  const asked = props.bench.state.counsel.find((request) => request.counsel === account.id && !request.answer)
  return (
    <CommandForm
      {...props}
      type="giveCounsel"
      start={{ text: '' }}
      needed={{ text: words.counselText }}
      said={words.counselGiven}
      input={({ text }) => ({ text })}
    >
      {({ field }) => (
        <>
          {asked && (
            <FactList
              facts={[
                { term: words.counselQuestion, value: asked.question },
                { term: words.wantedBy, value: ui.date(asked.wantedBy) },
              ]}
            />
          )}
          <TextArea label={words.counselText} rows={8} most={8000} {...field('text')} />
        </>
      )}
    </CommandForm>
  )
}
