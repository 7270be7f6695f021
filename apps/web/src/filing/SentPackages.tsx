import { SectionHeading } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { FileLink } from '../workbench/FileLink.tsx'
import css from '../workbench/tabs/Tab.module.css'
import { filingWords } from './words.ts'

/** What was sent to each authority, file by file. */
export function SentPackages({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(filingWords)
  const sent = bench.state.filings.filter((filing) => filing.package.length > 0)
  return sent.map((filing) => (
    <section key={filing.authority}>
      <SectionHeading count={filing.package.length}>{words.sentPackage(bench.organName(filing.authority))}</SectionHeading>
      <ul className={css.rows}>
        {filing.package.map((entry) => (
          <li key={`${entry.requirement} ${entry.file.hash}`} className={css.row}>
            <FileLink documentId={bench.answer.id} file={entry.file} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
