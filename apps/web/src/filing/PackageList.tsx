import { Link, type MaterialRow, MaterialsChecklist, SectionHeading, shortHash, useWords } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { missingOf, type PackageItem, type Replacement, type Replacements } from './filingPackage.ts'
import css from './PackageList.module.css'
import { UploadButton } from './UploadButton.tsx'
import { filingWords } from './words.ts'

export interface PackageListProps {
  readonly bench: MakingBench
  readonly items: readonly PackageItem[]
  readonly replaced: Replacements
  /** Left out: the list is only shown. */
  readonly onReplace?: (requirement: string, replacement: Replacement) => void
  /** Where the report that was made just now can be read: it is no file of the document before it is sent. */
  readonly previewHref?: string
  readonly level?: 2 | 3
}

/** 报送材料: what is there and where it comes from, what is missing, and a way to bring or replace each. */
export function PackageList({ bench, items, replaced, onReplace, previewHref, level = 3 }: PackageListProps) {
  const words = useWordsOf(filingWords)
  const ui = useWords()
  const { publication } = bench.state
  const missing = missingOf(items, replaced)
  const present = items.filter((item) => item.held || item.file || replaced[item.requirement]).length

  const noteOf = (item: PackageItem) => {
    const replacement = replaced[item.requirement]
    if (replacement) return `${replacement.how === 'edited' ? words.editedNote : words.replacedNote}：${replacement.file.name}`
    if (item.made) return words.madeNote
    if (item.requirement === 'filingText' && publication)
      return words.textNote(ui.date(publication.publishedOn), shortHash(publication.textHash))
    if (item.held) return words.heldNote
    if (item.file) return item.file.name
    return item.required ? `${words.missingNote}。${item.purpose}` : words.optionalNote
  }
  const rows = items.map((item): MaterialRow => {
    const file = replaced[item.requirement]?.file ?? item.file
    return {
      name: item.name,
      state: file || item.held ? 'present' : item.required ? 'missing' : 'optional',
      note: noteOf(item),
      action: (
        <span className={css.actions}>
          {item.file && !item.made && !replaced[item.requirement] && (
            <a
              href={addresses.file(bench.answer.id, item.file)}
              target="_blank"
              rel="noreferrer"
              aria-label={`${words.view} ${item.name}`}
            >
              {words.view}
            </a>
          )}
          {item.made && previewHref && <Link href={previewHref}>{words.preview}</Link>}
          {!item.held && onReplace && (
            <UploadButton
              label={file ? words.replace : words.upload}
              of={item.name}
              onFile={(given) => onReplace(item.requirement, { file: given, how: 'uploaded' })}
            />
          )}
        </span>
      ),
    }
  })
  return (
    <section>
      <SectionHeading level={level} aside={missing.length > 0 ? words.lacking(missing.length) : words.ready(present)}>
        {words.package}
      </SectionHeading>
      <MaterialsChecklist label={words.package} rows={rows} />
    </section>
  )
}
