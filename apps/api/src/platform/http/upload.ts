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

/** The answer to an upload. The file is kept in any case; whether it can be a document's text is another question. */
export interface UploadAnswer<Text> {
  readonly file: UploadedFile
  readonly text: Text | null
  readonly refusal: WireRefusal | null
}

/** Each holds its whole file in memory while it is read and stored. */
const AT_ONCE = 4
const MOST_WAITING = 32

/**
 * `POST /desk/upload`: one file in a multipart form, with the header `x-fadu-upload`. Stored, noted as the organ's, and read as a
 * text; with `?as=material` it is not read.
 */
export async function registerUpload<Text extends object>(
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
          const { hash, size } = await deps.files.put(received.bytes)
          const file = { name, hash, size }
          await deps.uploads().record(actor!, file)
          if (request.query.as === 'material') return { file, text: null, refusal: null }
          const reading = await deps.readUploadedText(received.bytes, name)
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
