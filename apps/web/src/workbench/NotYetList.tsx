import { describeRefusal, type Role } from '@fadu/core'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { appWords } from '../app/words.ts'
import type { MakingBench } from './bench.ts'
import css from './NotYetList.module.css'
import { notYet } from './whyNot.ts'
import { workbenchWords } from './words.ts'

/** On demand: this role's steps that are not possible yet, each with what stands in the way and how to mend it. */
export function NotYetList({ bench, role }: { readonly bench: MakingBench; readonly role: Role }) {
  const words = useWordsOf(workbenchWords)
  const app = useWordsOf(appWords)
  const { language } = useLanguage()
  const barred = notYet(bench.state, role, bench.answer)
  if (barred.length === 0) return null
  return (
    <details className={css.list}>
      <summary>{words.next.notYet}</summary>
      <dl>
        {barred.map(({ command, refusal }) => {
          const { what, remedy } = describeRefusal(refusal, language)
          return (
            <div key={command} className={css.row}>
              <dt>{app.command(command)}</dt>
              <dd>
                {what}
                {remedy}
              </dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
