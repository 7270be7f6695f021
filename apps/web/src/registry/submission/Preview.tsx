import { ArticleText, lawBlocks, StructureOutline } from '@fadu/ui'
import { useMemo } from 'react'
import { useWordsOf } from '../../app/language.tsx'
import css from './Preview.module.css'
import { outlineNodes, type Structure, structureSpans } from './structure.ts'
import { submissionWords } from './words.ts'

/** What was read out of the file beside the text it was read from, so that a person sees whether it was read rightly. */
export function Preview({ structure }: { readonly structure: Structure }) {
  const words = useWordsOf(submissionWords)
  const blocks = useMemo(() => lawBlocks(structure.tree, structureSpans(structure)), [structure])
  return (
    <div className={css.two}>
      <div className={css.pane}>
        <StructureOutline
          summary={words.structure(structure.counts)}
          nodes={outlineNodes(structure, { range: words.range, remark: ({ rule, params }) => words.remark(rule, params) })}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={css.pane} aria-label={words.readText} tabIndex={0}>
        <p className={css.caption}>{words.readText}</p>
        <ArticleText blocks={blocks} density="desk" headingLevel={3} />
      </section>
    </div>
  )
}
