import { findClassifiedMark, refuse } from '@fadu/core'
import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { cleanFileName } from '../files/cleanFileName.ts'
import { MOST_BYTES, receiveFile } from './receiveFile.ts'
import { RefusalError, type WireRefusal, wireRefusal } from './refusals.ts'
import { takeTurns } from './turns.ts'
import type { UploadedFile, Uploads } from './uploads.ts'

/** What came out of reading a file as a text; `platform/files` does it. */
export type Reading<Text> =
  | ({ readonly ok: true } & Text)
  | {
      readonly ok: false
      readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, string | number>> }
    }

export interface UploadDependencies<Text> {
  readonly files: { readonly put: (content: Uint8Array) => Promise<{ readonly hash: string; readonly size: number }> }
  readonly readUploadedText: (bytes: Uint8Array, fileName: string) => Promise<Reading<Text>>
  readonly uploads: () => Uploads
}

/** The answer to an upload. The file is kept, also where it cannot be a document's text; not where it bears a secrecy mark. */
export interface UploadAnswer<Text> {
  readonly file: UploadedFile
  readonly text: Text | null
  readonly refusal: WireRefusal | null
}

/** Each holds its whole file in memory while it is read and stored. */
const AT_ONCE = 4
const MOST_WAITING = 32

/**
 * `POST /desk/upload`: one file in a multipart form, with the header `x-fadu-upload`. Read as a text, stored, and noted as the organ's;
 * with `?as=material` it is not read. A text with a secrecy mark at its head is refused at the door and nothing of it is kept.
 * Source: 保守国家秘密法第三十一条.
 */
export async function registerUpload<Text extends { readonly text: string }>(
  server: FastifyInstance,
  deps: UploadDependencies<Text>,
): Promise<void> {
  const inTurn = takeTurns(AT_ONCE, MOST_WAITING)
  await server.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { files: 1, fields: 5, fieldSize: 1000, fieldNameSize: 100, parts: 6, fileSize: MOST_BYTES },
    })
    scope.post<{ Querystring: { as?: string } }>(
      '/desk/upload',
      { config: { action: 'desk.upload' } },
      async (request): Promise<UploadAnswer<Text>> =>
        inTurn(async () => {
          const received = await receiveFile(request)
          if ('refused' in received) throw new RefusalError(received)
          const { actor } = await request.identify()
          const name = cleanFileName(received.name)
          const reading = request.query.as === 'material' ? null : await deps.readUploadedText(received.bytes, name)
          const mark = reading?.ok ? findClassifiedMark(reading.text) : null
          if (mark) throw new RefusalError(refuse('text.classified', { mark: mark.text }, '保守国家秘密法第三十一条'))
          const { hash, size } = await deps.files.put(received.bytes)
          const file = { name, hash, size }
          await deps.uploads().record(actor!, file)
          if (!reading) return { file, text: null, refusal: null }
          if (!reading.ok)
            return {
              file,
              text: null,
              refusal: wireRefusal({ refused: true, source: null, ...reading.refusal }, request.language),
            }
          const { ok: _, ...text } = reading
          return { file, text: text as unknown as Text, refusal: null }
        }),
    )
  })
}
