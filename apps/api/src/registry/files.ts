import type { FileRef } from '@fadu/core'
import { refuse } from '@fadu/core'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sqlOf } from '../platform/database/sql.ts'
import { contentDisposition } from '../platform/http/contentDisposition.ts'
import { sendRefusal } from '../platform/http/sendRefusal.ts'
import { filesOf } from '../platform/register/documentFiles.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import type { PublicView } from '../platform/register/publicView.ts'
import { registerTextComparisons } from './comparisonFiles.ts'
import { readable } from './workbench.ts'

const sendFile = async (reply: FastifyReply, open: OpenRegister, file: FileRef | undefined) => {
  const bytes = file && (await open.files.get(file.hash))
  if (!file || !bytes) return sendRefusal(reply, refuse('file.unknown'))
  // Plain text is shown; anything a browser might run is only handed out.
  const plain = /\.(txt|md|json)$/i.test(file.name)
  return reply
    .header('content-disposition', contentDisposition(file.name, plain ? 'inline' : 'attachment'))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(plain ? 'text/plain; charset=utf-8' : 'application/octet-stream')
    .send(Buffer.from(bytes))
}

/**
 * A file is read through a document that contains it, by the right to read that document; its address alone gives nothing, and no
 * route lists files.
 */
export function registerDocumentFiles(server: FastifyInstance, open: OpenRegister): void {
  registerTextComparisons(server, open)
  server.get<{ Params: { id: string; hash: string } }>(
    '/desk/files/:id/:hash',
    { config: { action: 'desk.list' } },
    async (request, reply) => {
      const { actor } = await request.identify()
      const { id, hash } = request.params
      const found = actor ? await readable(open.sql(), actor, id) : refuse('document.unknown')
      if ('refused' in found || !found.making) return sendRefusal(reply, refuse('file.unknown'))
      return sendFile(
        reply,
        open,
        filesOf(found.state).find((file) => file.hash === hash),
      )
    },
  )
  server.get<{ Params: { id: string; hash: string } }>(
    '/d/:id/files/:hash',
    { config: { action: 'portal.read' } },
    async (request, reply) => {
      const { id, hash } = request.params
      const [row] = await sqlOf(open.database.reads.fork())<{ view: PublicView }>('select view from publication where id = $1', [
        id,
      ])
      return sendFile(
        reply,
        open,
        row?.view.versions.flatMap((version) => version.files).find((file) => file.hash === hash),
      )
    },
  )
}
