import type { FileRef, Filing } from '@fadu/core'
import { Notice } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { QueryView } from '../app/QueryView.tsx'
import type { ActFormProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { ForAuthority } from './ForAuthority.tsx'
import { missingOf, type PreparedPackage, packageOf, type Replacements, useFilingPackage } from './filingPackage.ts'
import { filingsIn } from './filingsIn.ts'
import { OtherFiles } from './OtherFiles.tsx'
import { PackageList } from './PackageList.tsx'
import { ReportEditor } from './ReportEditor.tsx'
import { filingWords } from './words.ts'

const reportRequirement = 'filingReport'

interface PackageFormProps extends ActFormProps {
  readonly type: 'sendFiling' | 'resendFiling'
  readonly filing: Filing
  readonly prepared: PreparedPackage
}

function PackageForm({ filing, prepared, ...props }: PackageFormProps) {
  const words = useWordsOf(filingWords)
  const { bench, type } = props
  const name = bench.organName(filing.authority)
  const { items } = prepared
  return (
    <CommandForm
      {...props}
      type={type}
      start={{
        replaced: {} as Replacements,
        others: [] as readonly FileRef[],
        report: prepared.report,
        draft: null as string | null,
      }}
      reasons={({ replaced, draft }) => {
        const missing = missingOf(items, replaced)
        return [
          ...(missing.length > 0 ? [words.stillMissing(missing.join('、'))] : []),
          ...(draft === null ? [] : [words.unsaved]),
        ]
      }}
      said={words.sent(name)}
      input={({ replaced, others }) => ({ authority: filing.authority, package: packageOf(items, replaced, others) })}
    >
      {({ values, set }) => (
        <>
          {type === 'resendFiling' && filing.returnReason && (
            <Notice tone="due" title={words.returnedBecause(name)}>
              {filing.returnReason}
            </Notice>
          )}
          <PackageList
            bench={bench}
            items={items}
            replaced={values.replaced}
            onReplace={(requirement, replacement) =>
              set((before) => ({ replaced: { ...before.replaced, [requirement]: replacement } }))
            }
          />
          <OtherFiles
            files={values.others}
            onAdd={(file) => set((before) => ({ others: [...before.others.filter(({ hash }) => hash !== file.hash), file] }))}
            onRemove={(file) => set((before) => ({ others: before.others.filter(({ hash }) => hash !== file.hash) }))}
          />
          {values.replaced[reportRequirement]?.how !== 'uploaded' && (
            <ReportEditor
              report={values.report}
              fileName={items.find((item) => item.requirement === reportRequirement)?.file?.name ?? `${words.report}.txt`}
              draft={values.draft}
              onDraft={(draft) => set({ draft })}
              onSaved={(report, file) =>
                set((before) => ({
                  report,
                  draft: null,
                  replaced: { ...before.replaced, [reportRequirement]: { file, how: 'edited' } },
                }))
              }
            />
          )}
        </>
      )}
    </CommandForm>
  )
}

function Prepared(props: Omit<PackageFormProps, 'prepared'>) {
  const query = useFilingPackage(props.bench.answer.id, props.filing.authority)
  return <QueryView query={query}>{(prepared) => <PackageForm {...props} prepared={prepared} />}</QueryView>
}

/** 报送备案: the package drawn up for one authority, the report to read and to change, then the act. */
export function SendFiling(props: ActFormProps) {
  const { state, organName } = props.bench
  return (
    <ForAuthority filings={filingsIn(state, 'due')} authority={props.authority} organName={organName}>
      {(filing) => <Prepared {...props} key={filing.authority} type="sendFiling" filing={filing} />}
    </ForAuthority>
  )
}

/** 补正后重新报送, under what the authority wants supplied. */
export function ResendFiling(props: ActFormProps) {
  const { state, organName } = props.bench
  return (
    <ForAuthority filings={filingsIn(state, 'returned')} authority={props.authority} organName={organName}>
      {(filing) => <Prepared {...props} key={filing.authority} type="resendFiling" filing={filing} />}
    </ForAuthority>
  )
}
