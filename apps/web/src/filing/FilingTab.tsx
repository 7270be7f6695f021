import type { Filing } from '@fadu/core'
import { EmptyState } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
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
      {sends && unsent && !acting && <Prepared bench={bench} filing={unsent} />}
      <AuthorityTable bench={bench} />
      <FilingNotes bench={bench} />
      <SentPackages bench={bench} />
    </div>
  )
}

/** What the office would send now, before it opens the form. */
function Prepared({ bench, filing }: Pick<WorkbenchTabProps, 'bench'> & { readonly filing: Filing }) {
  const { id } = bench.answer
  const query = useFilingPackage(id, filing.authority)
  const act = new URLSearchParams({
    tab: 'filing',
    act: filing.stage === 'due' ? 'sendFiling' : 'resendFiling',
    authority: filing.authority,
  })
  return (
    <QueryView query={query}>
      {({ items }) => (
        <PackageList bench={bench} items={items} replaced={{}} previewHref={`${addresses.document(id)}?${act}`} level={2} />
      )}
    </QueryView>
  )
}
