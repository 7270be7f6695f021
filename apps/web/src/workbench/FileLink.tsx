import type { FileRef } from '@fadu/core'
import { useWords } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
import css from './FileLink.module.css'

/** A file of a document by its name and size; opens beside the desk. */
export function FileLink({ documentId, file }: { readonly documentId: string; readonly file: FileRef }) {
  const ui = useWords()
  return (
    <span>
      <a className={css.file} href={addresses.file(documentId, file)} target="_blank" rel="noreferrer">
        {file.name}
      </a>{' '}
      <span className={css.size}>{ui.fileSize(file.size)}</span>
    </span>
  )
}
