import { findClassifiedMark, refuse } from '@fadu/core'
import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { cleanFileName } from '../files/cleanFileName.ts'
import { MOST_BYTES, receiveFile } from './receiveFile.ts'
import { type AnyRefusal, RefusalError, type WireRefusal, wireRefusal } from './refusals.ts'
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

/** The answer to an upload. A file is kept, also where it cannot be a document's text; not where it bears a secrecy mark. */
export interface UploadAnswer<Text> {
  readonly file: UploadedFile
  readonly text: Text | null
  readonly refusal: WireRefusal | null
}

const unread = (refusal: Extract<Reading<unknown>, { ok: false }>['refusal']): AnyRefusal => ({
  refused: true,
  source: null,
  ...refusal,
})

/** Characters among which the first page ends; a mark stands at its head. */
const HEAD = 20_000

/** Each holds its whole file in memory while it is read and stored. */
const AT_ONCE = 4
const MOST_WAITING = 32

/**
 * `POST /desk/upload`: one file in a multipart form, with the header `x-fadu-upload`. Read as a text, stored, and noted as the organ's;
 * with `?as=material` its text is not told. Whatever it is, a file with a secrecy mark at its head is refused at the door, and nothing of
 * it is kept; one whose words cannot be read (a scan, a table) is taken for what its bearer says. Source: 保守国家秘密法第三十一条.
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
          const reading = await deps.readUploadedText(received.bytes, name)
          // Not looked at yet is not the same as without a mark.
          if (!reading.ok && reading.refusal.code === 'converter.busy') throw new RefusalError(unread(reading.refusal))
          const mark = reading.ok ? findClassifiedMark(reading.text.slice(0, HEAD)) : null
          if (mark) throw new RefusalError(refuse('text.classified', { mark: mark.text }, '保守国家秘密法第三十一条'))
          const { hash, size } = await deps.files.put(received.bytes)
          const file = { name, hash, size }
          await deps.uploads().record(actor!, file)
          if (request.query.as === 'material') return { file, text: null, refusal: null }
          if (!reading.ok) return { file, text: null, refusal: wireRefusal(unread(reading.refusal), request.language) }
          const { ok: _, ...text } = reading
          return { file, text: text as unknown as Text, refusal: null }
        }),
    )
  })
}
