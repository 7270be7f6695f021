import type { FileRef } from '@fadu/core'
import { Button } from '@fadu/ui'
import { useId, useRef } from 'react'
import { useUpload } from '../app/useUpload.ts'
import css from './UploadButton.module.css'

export interface UploadButtonProps {
  readonly label: string
  /** What the file is for, where several buttons of one name must be told apart. */
  readonly of?: string
  readonly onFile: (file: FileRef) => void
}

/** Takes one file where a whole sheet to drop on would be too much: in a row of a list. */
export function UploadButton({ label, of, onFile }: UploadButtonProps) {
  const name = of ? `${label} ${of}` : label
  const { state, upload } = useUpload({ as: 'material' })
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <span className={css.upload}>
      <label className="visuallyHidden" htmlFor={id}>
        {name}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        className="visuallyHidden"
        tabIndex={-1}
        onChange={async (event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          const taken = file && (await upload(file))
          if (taken) onFile(taken.file)
        }}
      />
      <Button kind="quiet" busy={state.kind === 'uploading'} onClick={() => input.current?.click()} aria-label={name}>
        {label}
      </Button>
      {state.kind === 'failed' && (
        <span className={css.fault} role="alert">
          {state.problem}
        </span>
      )}
    </span>
  )
}
