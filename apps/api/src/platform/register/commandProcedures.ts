import { type CommandType, commandSchemas, legalDateSchema, refuse } from '@fadu/core'
import { z } from 'zod'
import { answer, commandProcedure } from '../http/trpc.ts'
import { act, type CommandRequest } from './act.ts'
import type { Register } from './register.ts'

/** Ids are made by the client: opaque, permanent, and the same when a request is sent again. */
export const idSchema = z.string().regex(/^[0-9a-z-]{8,64}$/, { error: 'id.invalid' })

/** The version of a document that a command is given on; no stream comes near the greatest number that the database counts to. */
export const seqSchema = z.int().nonnegative().max(2_147_483_647)

/** What every command carries over the wire beside its own input. */
export const envelopeSchema = z.strictObject({
  commandId: idSchema,
  documentId: idSchema,
  expectedSeq: seqSchema,
  on: legalDateSchema.optional(),
})

/** The procedure of one command: schema, right, one call. */
export const commandOn =
  (register: Register) =>
  <T extends CommandType>(type: T) =>
    commandProcedure(type)
      .input(envelopeSchema.extend({ input: commandSchemas[type] as (typeof commandSchemas)[T] }))
      .mutation(async ({ ctx, input }) => {
        const request = { ...(input as z.output<typeof envelopeSchema> & { input: CommandRequest<T>['input'] }), type }
        const { documentId } = request
        const named = (request.input as { id?: unknown }).id
        if (type === 'registerDraft' && named !== documentId) return answer(refuse('input.invalid', { where: 'id' }))
        return answer(await act(register, ctx.actor, ctx.today, request as unknown as CommandRequest))
      })
