import type { ReactNode } from 'react'
import { ShownWithinPage } from '../PageMain/PageMain.tsx'
import type { Lang } from '../words/formats.ts'
import { WordsProvider } from '../words/useWords.tsx'
import type { Example, ExampleSet } from './exampleSet.ts'
import css from './Gallery.module.css'
import { exampleSets } from './sets.ts'

const anchorOf = (set: ExampleSet) => `gallery-${set.component}`

function Specimen({ example, lang }: { readonly example: Example; readonly lang: Lang }) {
  const spoken = example.lang ?? lang
  return (
    <div className={css.specimen} data-width={example.width}>
      <p className={css.name}>{example.name}</p>
      <div
        className={css.stage}
        data-theme={example.theme ?? (example.contrast && 'light')}
        data-text={example.text}
        data-contrast={example.contrast}
        lang={spoken === 'en' ? 'en' : undefined}
      >
        <WordsProvider lang={spoken}>
          <ShownWithinPage>{example.render()}</ShownWithinPage>
        </WordsProvider>
      </div>
    </div>
  )
}

export interface GalleryProps {
  /** Only this component: for a screenshot of one. */
  readonly only?: string | undefined
  /** Of the components' own words, where an example does not say. */
  readonly lang?: Lang
  /** Switches that show all of it in another face: dark, large print. */
  readonly tools?: ReactNode
}

/** Every component in every state, on one page. */
export function Gallery({ only, lang = 'zh', tools }: GalleryProps) {
  const shown = only ? exampleSets.filter((set) => set.component === only) : exampleSets
  return (
    <div className={css.page}>
      <nav className={css.index} aria-label="部件">
        <ul>
          {exampleSets.map((set) => (
            <li key={set.component}>
              <a href={only ? `?only=${set.component}` : `#${anchorOf(set)}`}>{set.component}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={css.main}>
        <h1 className={css.title}>部件图册</h1>
        <p className={css.lead}>每个部件的每种状态。数据是虚构的禾川县。</p>
        {tools && <div className={css.tools}>{tools}</div>}
        {shown.map((set) => (
          <section key={set.component} id={anchorOf(set)} className={css.set}>
            <h2 className={css.component}>{set.component}</h2>
            <p className={css.purpose}>{set.purpose}</p>
            {set.examples.map((example) => (
              <Specimen key={example.name} example={example} lang={lang} />
            ))}
          </section>
        ))}
      </main>
    </div>
  )
}
