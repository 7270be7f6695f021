import type { FastifyRequest } from 'fastify'
import { type AnyRefusal, refuseByServer } from './refusals.ts'

const MB = 1024 * 1024

/** Bytes of one uploaded file. The body of a form is not held to the limit of other requests, so this is the only one. */
export const MOST_BYTES = 50 * MB

/** What a form has around its file: boundaries and a few short fields. */
const MOST_AROUND = 64 * 1024

export interface ReceivedFile {
  /** As the browser sent it: UTF-8 bytes, read as such (RFC 7578 has no `filename*`). */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The one file of a multipart form, whole; or why not. A refused form is read to its end and nothing of it is kept. */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile | AnyRefusal> {
  const tooLarge: AnyRefusal = { refused: true, code: 'file.tooLarge', source: null, params: { limit: `${MOST_BYTES / MB} MB` } }
  if (!request.isMultipart()) return refuseByServer('upload.noFile')
  // Told beforehand, so that nobody need send it all to learn that.
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES + MOST_AROUND) return tooLarge
  const received: ReceivedFile[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue
      received.push({ name: part.filename ?? '', bytes: await part.toBuffer() })
    }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return refuseByServer('upload.severalFiles')
    return refuseByServer('upload.broken')
  }
  if (received.length > 1) return refuseByServer('upload.severalFiles')
  const [file] = received
  if (!file) return refuseByServer('upload.noFile')
  return file.bytes.byteLength === 0 ? { refused: true, code: 'file.empty', source: null, params: {} } : file
}
