import type { FileRef } from '@fadu/core'
import { Button, formatFileSize } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import css from './PackageList.module.css'
import { UploadButton } from './UploadButton.tsx'
import { filingWords } from './words.ts'

export interface OtherFilesProps {
  readonly files: readonly FileRef[]
  readonly onAdd: (file: FileRef) => void
  readonly onRemove: (file: FileRef) => void
}

/** 其他材料: what no rule asks for and the authority wants, as the text of the law a document rests on. */
export function OtherFiles({ files, onAdd, onRemove }: OtherFilesProps) {
  const words = useWordsOf(filingWords)
  return (
    <div>
      {files.length > 0 && (
        <ul aria-label={words.otherFiles}>
          {files.map((file) => (
            <li key={file.hash} className={css.other}>
              <span>
                {file.name} {formatFileSize(file.size)}
              </span>
              <Button kind="quiet" onClick={() => onRemove(file)} aria-label={`${words.removeFile} ${file.name}`}>
                {words.removeFile}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <UploadButton label={words.addFile} onFile={onAdd} />
    </div>
  )
}
