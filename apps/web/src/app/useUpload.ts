import type { FileDropState } from '@fadu/ui'
import { useRef, useState } from 'react'
import { useWordsOf } from './language.tsx'
import { useSignedOut } from './signedOut.ts'
import { type UploadOptions, type UploadOutcome, uploadFile } from './upload.ts'
import { appWords } from './words.ts'

type Taken = Extract<UploadOutcome, { ok: true }>

export interface Upload {
  /** For FileDrop. */
  readonly state: FileDropState
  /** Sends a file. Answers null where it was refused, lost or cancelled; `state` says which. */
  readonly upload: (file: File) => Promise<Taken | null>
  readonly cancel: () => void
  readonly reset: () => void
}

/** One place where a file can be given. As a text, a file from which none can be read counts as refused. */
export function useUpload({ as = 'text' }: Pick<UploadOptions, 'as'> = {}): Upload {
  const words = useWordsOf(appWords)
  const [, setSignedOut] = useSignedOut()
  const [state, setState] = useState<FileDropState>({ kind: 'empty' })
  const running = useRef<AbortController | null>(null)

  const upload = async (file: File) => {
    const mine = new AbortController()
    running.current?.abort()
    running.current = mine
    setState({ kind: 'uploading', name: file.name, progress: 0 })
    const onProgress = (progress: number) => setState({ kind: 'uploading', name: file.name, progress })
    const outcome = await uploadFile(file, { as, onProgress, signal: mine.signal })
    if (mine.signal.aborted) return null

    const refusal = outcome.ok ? outcome.refusal : outcome.problem.refusal
    if (outcome.ok && !refusal) {
      setState({ kind: 'kept', name: outcome.file.name, size: outcome.file.size })
      return outcome
    }
    if (refusal?.code === 'session.missing') setSignedOut(true)
    setState({ kind: 'failed', name: file.name, problem: refusal ? `${refusal.what}${refusal.remedy}` : words.uploadLost })
    return null
  }

  return {
    state,
    upload,
    cancel: () => {
      running.current?.abort()
      setState({ kind: 'empty' })
    },
    reset: () => setState({ kind: 'empty' }),
  }
}
