import { TextArea } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm } from '../act/CommandForm.tsx'
import css from './KeepWithReasons.module.css'
import { workbenchActWords } from './words.ts'

/** 未完全采纳审核意见的说明: beside what the opinion asks for. Only on the very text it was given on. Source: 115号（六）. */
export function KeepWithReasons(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  const { opinion, text } = props.bench.state
  return (
    <CommandForm
      {...props}
      type="keepWithReasons"
      start={{ reasons: '' }}
      needed={{ reasons: words.reasons }}
      input={({ reasons }) => ({ textHash: text?.hash ?? '', reasons })}
    >
      {({ field }) => (
        <>
          {opinion && opinion.findings.length > 0 && (
            <section>
              <h3>{words.asked(opinion.round)}</h3>
              <ol className={css.findings}>
                {opinion.findings.map((finding) => (
                  <li key={`${finding.where} ${finding.problem}`}>
                    <b>{finding.where}</b> {finding.problem}
                  </li>
                ))}
              </ol>
            </section>
          )}
          <TextArea label={words.reasons} hint={words.reasonsHint} rows={6} most={8000} {...field('reasons')} />
        </>
      )}
    </CommandForm>
  )
}
