import type { FileRef } from '@fadu/core'
import { Button, SectionHeading, TextArea } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { useUpload } from '../app/useUpload.ts'
import css from './ReportEditor.module.css'
import { filingWords } from './words.ts'

export interface ReportEditorProps {
  /** The report as saved. */
  readonly report: string
  readonly fileName: string
  /** What is being written; null while it is only shown. */
  readonly draft: string | null
  readonly onDraft: (draft: string | null) => void
  readonly onSaved: (report: string, file: FileRef) => void
}

/** Where a line stands on the sheet: plain text says it with ideographic spaces, which would break on a narrow screen. */
function placeOf(line: string, index: number): 'title' | 'signature' | 'paragraph' | 'flush' {
  if (index === 0) return 'title'
  const [indent = ''] = line.match(/^\u3000*/) ?? []
  return indent.length > 4 ? 'signature' : indent.length > 0 ? 'paragraph' : 'flush'
}

/** 备案报告 as it is printed, and a way to change its words. What is saved is a file like any other in the package. */
export function ReportEditor({ report, fileName, draft, onDraft, onSaved }: ReportEditorProps) {
  const words = useWordsOf(filingWords)
  const { state, upload } = useUpload({ as: 'material' })
  const save = async () => {
    if (draft === null) return
    const taken = await upload(new File([draft], fileName, { type: 'text/plain' }))
    if (taken) onSaved(draft, taken.file)
  }
  return (
    <section className={css.report}>
      <SectionHeading
        level={3}
        aside={
          draft === null && (
            <Button kind="quiet" onClick={() => onDraft(report)}>
              {words.edit}
            </Button>
          )
        }
      >
        {words.reportPreview}
      </SectionHeading>
      {draft === null ? (
        <article className={css.sheet} aria-label={words.reportPreview} lang="zh-CN">
          {report.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines as printed
            <p key={index} data-place={placeOf(line, index)}>
              {line.trim() || '\u00a0'}
            </p>
          ))}
        </article>
      ) : (
        <>
          <TextArea
            label={words.reportText}
            name="report"
            rows={12}
            value={draft}
            onChange={onDraft}
            error={state.kind === 'failed' ? state.problem : undefined}
          />
          <div className={css.acts}>
            <Button busy={state.kind === 'uploading'} onClick={save}>
              {words.save}
            </Button>
            <Button kind="quiet" onClick={() => onDraft(null)}>
              {words.discard}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
