import { WordsProvider } from '../words/useWords.tsx'
import type { Example, ExampleSet } from './exampleSet.ts'
import css from './Gallery.module.css'
import { exampleSets } from './sets.ts'

const anchorOf = (set: ExampleSet) => `gallery-${set.component}`

function Specimen({ example }: { readonly example: Example }) {
  return (
    <div className={css.specimen} data-width={example.width}>
      <p className={css.name}>{example.name}</p>
      <div
        className={css.stage}
        data-theme={example.theme ?? (example.contrast && 'light')}
        data-text={example.text}
        data-contrast={example.contrast}
        lang={example.lang === 'en' ? 'en' : undefined}
      >
        <WordsProvider lang={example.lang ?? 'zh'}>{example.render()}</WordsProvider>
      </div>
    </div>
  )
}

export interface GalleryProps {
  /** Only this component: for a screenshot of one. */
  readonly only?: string
}

/** Every component in every state, on one page. */
export function Gallery({ only }: GalleryProps) {
  const shown = only ? exampleSets.filter((set) => set.component === only) : exampleSets
  return (
    <div className={css.page}>
      <nav className={css.index} aria-label="部件">
        <ul>
          {exampleSets.map((set) => (
            <li key={set.component}>
              <a href={`#${anchorOf(set)}`}>{set.component}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={css.main}>
        <h1 className={css.title}>部件图册</h1>
        <p className={css.lead}>每个部件的每种状态。数据是虚构的禾川县。</p>
        {shown.map((set) => (
          <section key={set.component} id={anchorOf(set)} className={css.set}>
            <h2 className={css.component}>{set.component}</h2>
            <p className={css.purpose}>{set.purpose}</p>
            {set.examples.map((example) => (
              <Specimen key={example.name} example={example} />
            ))}
          </section>
        ))}
      </main>
    </div>
  )
}
