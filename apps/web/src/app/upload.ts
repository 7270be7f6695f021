import type { FileRef, UploadNotice } from '@fadu/core'
import type { WireRefusal } from './refusals.ts'
import { requestHeaders } from './requestFacts.ts'

/** Files that can be read as a text, for the choice of a file; the server looks at what is in them. */
export const textFiles = '.docx,.doc,.wps,.pdf,.md,.txt'

/** A file that was read as a text. */
export interface UploadedText {
  readonly title: string | null
  /** Normalised. */
  readonly text: string
  readonly kind: 'docx' | 'doc' | 'pdf' | 'md' | 'txt'
  readonly notices: readonly UploadNotice[]
}

/** Why a file was not taken, and what to do; `lost`: no answer came, nothing is known. */
export type UploadProblem =
  | { readonly lost: false; readonly refusal: WireRefusal }
  | { readonly lost: true; readonly refusal: null }

export type UploadOutcome =
  | {
      readonly ok: true
      readonly file: FileRef
      /** Null for a material, and where the file is kept but no text could be read from it: then `refusal` says why. */
      readonly text: UploadedText | null
      readonly refusal: WireRefusal | null
    }
  | { readonly ok: false; readonly problem: UploadProblem }

export interface UploadOptions {
  /** `text`: to be read as the document's text. `material`: kept as it is. */
  readonly as?: 'text' | 'material'
  /** From 0 to 1, of the sending. */
  readonly onProgress?: (progress: number) => void
  readonly signal?: AbortSignal
}

const lost: UploadOutcome = { ok: false, problem: { lost: true, refusal: null } }

/** Sends one file. Answers with what became of it; never throws. XMLHttpRequest, since `fetch` tells no progress. */
export function uploadFile(file: File, { as = 'text', onProgress, signal }: UploadOptions = {}): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', as === 'material' ? '/desk/upload?as=material' : '/desk/upload')
    request.responseType = 'json'
    request.setRequestHeader('x-fadu-upload', '1')
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(outcomeOf(request.status, request.response)))
    for (const end of ['error', 'abort', 'timeout'] as const) request.addEventListener(end, () => resolve(lost))
    signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}

function outcomeOf(status: number, answer: unknown): UploadOutcome {
  const { file, text, refusal } = (answer ?? {}) as { file?: FileRef; text?: UploadedText | null; refusal?: WireRefusal | null }
  if (status < 300 && file) return { ok: true, file, text: text ?? null, refusal: refusal ?? null }
  return refusal ? { ok: false, problem: { lost: false, refusal } } : lost
}
