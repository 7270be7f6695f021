import { EmptyState, FactList, Notice, SectionHeading, shortHash, useWords } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { MakingBench } from '../bench.ts'
import { DocumentText } from '../DocumentText.tsx'
import { workbenchWords } from '../words.ts'
import { EffectList } from './EffectList.tsx'
import css from './Tab.module.css'
import { VersionSource } from './VersionSource.tsx'

/** The text the document stands on now: which one it is, where it came from, what it will do, and the text itself. */
export function TextTab({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { state } = bench
  // Once amended, the present text is that of the last version; the document's own text is the first.
  const version = state.versions.length > 1 ? state.versions.at(-1) : undefined
  const { text } = state
  const shown = version ?? (text ? { title: text.title, body: text.body, textHash: text.hash } : state.versions.at(-1))
  const source = version ?? (text && { textHash: text.hash, by: null, annexes: text.annexes })
  if (!shown) return <EmptyState>{words.text.none}</EmptyState>
  return (
    <div className={css.tab}>
      <section>
        <SectionHeading
          aside={
            <span className={css.aside} title={shown.textHash}>
              {words.text.facts(shortHash(shown.textHash))}
            </span>
          }
        >
          {state.publication ? words.text.published : words.text.heading}
        </SectionHeading>
        {text && !version && text.blanks.length > 0 && <Notice tone="due">{words.text.blanks(text.blanks.length)}</Notice>}
        {text && !version && (
          <FactList facts={[{ term: words.text.handedIn, value: words.text.revised(text.by, ui.date(text.on)) }]} />
        )}
        {source && <VersionSource state={state} version={source} />}
      </section>
      {text && text.effects.length > 0 && <EffectList effects={text.effects} />}
      <section className={css.law}>
        <h3 className={css.lawTitle}>{shown.title}</h3>
        <DocumentText documentId={state.id} bodyHash={shown.body} />
      </section>
    </div>
  )
}
