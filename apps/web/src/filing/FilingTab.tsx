import { EmptyState } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { QueryView } from '../app/QueryView.tsx'
import tabCss from '../workbench/tabs/Tab.module.css'
import type { WorkbenchTabProps } from '../workbench/tabs/tabProps.ts'
import { AuthorityTable } from './AuthorityTable.tsx'
import { FilingNotes } from './FilingNotes.tsx'
import { useFilingPackage } from './filingPackage.ts'
import { filingsIn } from './filingsIn.ts'
import { PackageList } from './PackageList.tsx'
import { SentPackages } from './SentPackages.tsx'
import { filingWords } from './words.ts'

/** 备案: what goes up or went up, to whom, by when, and how each answered. */
export function FilingTab({ bench, acting }: WorkbenchTabProps) {
  const words = useWordsOf(filingWords)
  const { state, answer } = bench
  const unsent = filingsIn(state, 'due', 'returned')[0]
  const sends = answer.available.includes('sendFiling') || answer.available.includes('resendFiling')
  if (state.filings.length === 0) return <EmptyState>{state.publication ? words.tableNone : words.tableNotYet}</EmptyState>
  return (
    <div className={tabCss.tab}>
      {sends && unsent && !acting && <Prepared bench={bench} authority={unsent.authority} />}
      <AuthorityTable bench={bench} />
      <FilingNotes bench={bench} />
      <SentPackages bench={bench} />
    </div>
  )
}

/** What the office would send now, before it opens the form. */
function Prepared({ bench, authority }: Pick<WorkbenchTabProps, 'bench'> & { readonly authority: string }) {
  const query = useFilingPackage(bench.answer.id, authority)
  return <QueryView query={query}>{({ items }) => <PackageList bench={bench} items={items} replaced={{}} level={2} />}</QueryView>
}
