import type { FileRef } from '@fadu/core'
import { useWords } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
import css from './FileLink.module.css'

interface FileLinkProps {
  readonly documentId: string
  readonly file: Pick<FileRef, 'hash' | 'name' | 'size'>
  /** It was published: everybody may have it, also who had no part in making the document. */
  readonly published?: boolean
}

/** A file of a document by its name and size; opens beside the desk. */
export function FileLink({ documentId, file, published = false }: FileLinkProps) {
  const ui = useWords()
  const href = published ? addresses.publishedFile(documentId, file) : addresses.file(documentId, file)
  return (
    <span>
      <a className={css.file} href={href} target="_blank" rel="noreferrer">
        {file.name}
      </a>{' '}
      <span className={css.size}>{ui.fileSize(file.size)}</span>
    </span>
  )
}
