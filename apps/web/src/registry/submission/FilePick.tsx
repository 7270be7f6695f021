import { Button, type FileDropState } from '@fadu/ui'
import { useId, useRef } from 'react'
import { useWordsOf } from '../../app/language.tsx'
import css from './FilePick.module.css'
import { submissionWords } from './words.ts'

export interface FilePickProps {
  /** What the button says. */
  readonly label: string
  /** What the file is: where several such buttons stand under each other, it is read out with each. */
  readonly subject?: string
  readonly kind?: 'plain' | 'quiet'
  readonly state: FileDropState
  readonly busy?: boolean
  readonly onFile: (file: File) => void
}

/** A button that takes a file, with how far it is or why it was not taken beside it. For rows; a sheet to drop on is FileDrop. */
export function FilePick({ label, subject, kind = 'quiet', state, busy = false, onFile }: FilePickProps) {
  const words = useWordsOf(submissionWords)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const sending = state.kind === 'uploading'
  return (
    <span className={css.pick}>
      <label className="visuallyHidden" htmlFor={id}>
        {words.fileFor(subject ?? label)}
      </label>
      <input
        ref={input}
        id={id}
        className="visuallyHidden"
        type="file"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file chosen again must be a change again.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <Button
        kind={kind}
        busy={sending || busy}
        aria-label={subject && `${label} ${subject}`}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <span className={css.state} role="status">
        {sending && words.materialUploading(Math.round(state.progress * 100))}
        {busy && !sending && words.materialAdding}
        {state.kind === 'failed' && (
          <span className={css.failed}>
            {state.name} {state.problem}
          </span>
        )}
      </span>
    </span>
  )
}
