import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../Button/Button.tsx'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './FileDrop.module.css'

export type FileDropState =
  | { readonly kind: 'empty' }
  /** `progress` from 0 to 1. */
  | { readonly kind: 'uploading'; readonly name: string; readonly progress: number }
  | {
      readonly kind: 'kept'
      readonly name: string
      /** Bytes. */
      readonly size: number
      /** What was noticed: 含修订痕迹 12 处，按接受后的文本处理. */
      readonly remarks?: readonly string[]
      /** Where the original can be had, byte for byte. */
      readonly href?: string
    }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: string }

export interface FileDropProps {
  /** What is wanted: 送审稿. */
  readonly label: string
  readonly hint?: string
  /** As in `<input accept>`: .docx,.doc,.pdf,.txt. */
  readonly accept?: string
  /** Most bytes; more is refused here, with words, before anything is sent. */
  readonly most?: number
  readonly state: FileDropState
  readonly onFile: (file: File) => void
  readonly onCancel?: () => void
  readonly id?: string
}

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes one file, by drag or by choice; shows that the original is kept, and lets another take its place. */
export function FileDrop({ label, hint, accept, most, state, onFile, onCancel, id }: FileDropProps) {
  const words = useWords()
  const own = useId()
  const inputId = id ?? own
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const fault = problem ?? (state.kind === 'failed' ? state.problem : null)

  const take = (file: File | undefined) => {
    if (!file) return
    const tooLarge = most !== undefined && file.size > most
    setProblem(tooLarge ? words.fileTooLarge(most) : null)
    if (!tooLarge) onFile(file)
  }
  const chooseLabel = fault ? words.fileRetry : state.kind === 'kept' ? words.fileReplace : words.fileChoose

  return (
    <section
      className={css.drop}
      aria-label={label}
      data-over={over || undefined}
      data-wrong={fault ? true : undefined}
      data-kind={state.kind}
      onDragOver={(event) => {
        if (!holdsFiles(event) || state.kind === 'uploading') return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        if (state.kind !== 'uploading') take(event.dataTransfer.files[0])
      }}
    >
      <label className="visuallyHidden" htmlFor={inputId}>
        {label}
      </label>
      <input
        ref={input}
        id={inputId}
        className="visuallyHidden"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-describedby={`${own}state`}
        onChange={(event) => {
          take(event.target.files?.[0])
          // The same file chosen again must be a change again.
          event.target.value = ''
        }}
      />
      <div id={`${own}state`} className={css.state}>
        {over ? (
          <p>{words.fileRelease}</p>
        ) : state.kind === 'uploading' ? (
          <p>
            {words.fileUploading(state.name)}
            <progress className={css.progress} max={1} value={state.progress} aria-label={words.fileUploading(state.name)} />
          </p>
        ) : state.kind === 'kept' ? (
          <p>
            <b>{state.name}</b>{' '}
            <span className={css.facts}>
              {[words.fileSize(state.size), words.fileKept, ...(state.remarks ?? [])].join(words.between)}
              {state.href && (
                <>
                  {words.between}
                  <Link href={state.href} download>
                    {words.fileDownload}
                  </Link>
                </>
              )}
            </span>
          </p>
        ) : (
          <p>{state.kind === 'failed' ? <b>{state.name}</b> : words.fileDropHere}</p>
        )}
        {fault && (
          <p className={css.fault} role="alert">
            <span className="visuallyHidden">{words.errorPrefix}</span>
            {fault}
          </p>
        )}
        {hint && state.kind === 'empty' && <p className={css.facts}>{hint}</p>}
      </div>
      {state.kind === 'uploading' ? (
        onCancel && <Button onClick={onCancel}>{words.fileCancel}</Button>
      ) : (
        <Button onClick={() => input.current?.click()} aria-describedby={`${own}state`}>
          {chooseLabel}
        </Button>
      )}
    </section>
  )
}
