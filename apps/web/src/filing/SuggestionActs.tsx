import { Notice, RadioGroup, TextArea } from '@fadu/ui'
import { useState } from 'react'
import { newId } from '../app/ids.ts'
import { useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import type { ActFormProps, OpenActProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { filingWords } from './words.ts'

/** 接收审查建议: somebody's written request to examine this document. */
export function ReceiveSuggestion(props: OpenActProps) {
  const words = useWordsOf(filingWords)
  const authority = useSession().acting.organ
  const [suggestionId] = useState(newId)
  return (
    <CommandForm
      {...props}
      type="receiveSuggestion"
      start={{ subject: '' }}
      needed={{ subject: words.subject }}
      input={({ subject }) => ({ suggestionId, authority, subject })}
    >
      {({ field }) => <TextArea label={words.subject} hint={words.subjectHint} most={2000} {...field('subject')} />}
    </CommandForm>
  )
}

/** The suggestions to this authority in a stage, to choose one from. */
function useSuggestions({ bench }: ActFormProps, stage: 'received' | 'examined') {
  const authority = useSession().acting.organ
  const open = bench.state.suggestions.filter((held) => held.authority === authority && held.stage === stage)
  return {
    authority,
    open,
    first: open.length === 1 ? open[0]!.id : '',
    choices: open.map((held) => ({ value: held.id, label: held.subject })),
  }
}

/** 不启动审查, with the reason. Source: 上海市人大常委会规范性文件备案审查条例第十八条. */
export function DeclineSuggestion(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const { authority, open, first, choices } = useSuggestions(props, 'received')
  if (open.length === 0) return <Notice>{words.suggestionNone}</Notice>
  return (
    <CommandForm
      {...props}
      type="declineSuggestion"
      start={{ suggestionId: first, reason: '' }}
      needed={{ suggestionId: words.suggestion, reason: words.declineReason }}
      input={({ suggestionId, reason }) => ({ suggestionId, authority, reason })}
    >
      {({ field }) => (
        <>
          <RadioGroup label={words.suggestion} choices={choices} {...field('suggestionId')} />
          <TextArea label={words.declineReason} hint={words.declineHint} most={2000} {...field('reason')} />
        </>
      )}
    </CommandForm>
  )
}

export function ExamineSuggestion(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const { authority, open, first, choices } = useSuggestions(props, 'received')
  if (open.length === 0) return <Notice>{words.suggestionNone}</Notice>
  return (
    <CommandForm
      {...props}
      type="examineSuggestion"
      start={{ suggestionId: first, outcome: '' }}
      needed={{ suggestionId: words.suggestion, outcome: words.outcome }}
      input={({ suggestionId, outcome }) => ({ suggestionId, authority, outcome })}
    >
      {({ field }) => (
        <>
          <RadioGroup label={words.suggestion} choices={choices} {...field('suggestionId')} />
          <TextArea label={words.outcome} most={4000} {...field('outcome')} />
        </>
      )}
    </CommandForm>
  )
}

export function AnswerSuggestion(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const { authority, open, first, choices } = useSuggestions(props, 'examined')
  if (open.length === 0) return <Notice>{words.suggestionNone}</Notice>
  return (
    <CommandForm
      {...props}
      type="answerSuggestion"
      start={{ suggestionId: first, reply: '' }}
      needed={{ suggestionId: words.suggestion, reply: words.reply }}
      input={({ suggestionId, reply }) => ({ suggestionId, authority, reply })}
    >
      {({ field }) => (
        <>
          <RadioGroup label={words.suggestion} choices={choices} {...field('suggestionId')} />
          <TextArea label={words.reply} rows={6} most={8000} {...field('reply')} />
        </>
      )}
    </CommandForm>
  )
}
