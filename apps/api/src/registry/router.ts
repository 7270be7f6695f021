import { legalDateSchema, lintLegalText, type Person, roles } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import type { TextReader } from '../platform/files/textReader.ts'
import { answer, commandProcedure, procedure, router } from '../platform/http/trpc.ts'
import { commandOn, idSchema } from '../platform/register/commandProcedures.ts'
import type { Register } from '../platform/register/register.ts'
import { comparedSchema, compareTexts } from './compareTexts.ts'
import { history } from './history.ts'
import { listDocuments } from './lists.ts'
import { listOrgans, listPeople } from './organs.ts'
import { originalOf } from './original.ts'
import { proposeConsolidated, proposeConsolidatedInput } from './proposeConsolidated.ts'
import { reviseText, reviseTextInput } from './reviseText.ts'
import { readScratch, writeScratch } from './scratch.ts'
import { bodyOf, workbench } from './workbench.ts'

export interface RegistryDeps {
  readonly register: Register
  readonly files: FileStore
  /** The desk's connection. */
  readonly sql: () => Sql
  /** Notes a file that the server made for a person, so that the person may name it in a command. */
  readonly recordMade: (actor: Person, file: { hash: string; name: string; size: number }) => Promise<void>
  readonly readOriginal: TextReader['readOriginal']
}

const document = z.strictObject({ id: idSchema })

export const registryRouter = (deps: RegistryDeps) => {
  const command = commandOn(deps.register)
  return router({
    list: procedure('desk.list')
      .input(
        z.strictObject({
          stage: z.enum(['open', 'review', 'issuance', 'published', 'withdrawn']).optional(),
          words: z.string().trim().max(200).optional(),
          after: z.strictObject({ sortDay: legalDateSchema, id: z.string() }).optional(),
          limit: z.int().min(1).max(100).default(20),
        }),
      )
      .query(({ ctx, input }) => listDocuments(deps.sql(), ctx.actor, input)),
    workbench: procedure('desk.list')
      .input(document)
      .query(async ({ ctx, input }) => answer(await workbench(deps.register, deps.sql(), ctx.actor, ctx.today, input.id))),
    body: procedure('desk.list')
      .input(z.strictObject({ id: idSchema, hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'hash.invalid' }) }))
      .query(async ({ ctx, input }) => answer(await bodyOf(deps, deps.sql(), ctx.actor, input.id, input.hash))),
    compare: procedure('desk.list')
      .input(comparedSchema)
      .query(async ({ ctx, input }) => answer(await compareTexts(deps, deps.sql(), ctx.actor, input))),
    /** A file of a document line by line, to hold beside the text that was read from it. */
    original: procedure('desk.list')
      .input(z.strictObject({ id: idSchema, hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'hash.invalid' }) }))
      .query(async ({ ctx, input }) => answer(await originalOf(deps, deps.sql(), ctx.actor, input.id, input.hash))),
    history: procedure('desk.list')
      .input(document)
      .query(async ({ ctx, input }) => answer(await history(deps.sql(), ctx.actor, input.id))),
    /** Remarks on a text that is being prepared; nothing is kept. */
    preview: procedure('desk.upload')
      .input(z.strictObject({ text: z.string().max(2_000_000) }))
      .mutation(({ input }) => ({ remarks: lintLegalText(input.text) })),
    /** 修改后全文 made from an amending decision; nothing is kept. */
    proposeConsolidated: procedure('desk.upload')
      .input(proposeConsolidatedInput)
      .mutation(async ({ ctx, input }) => answer(await proposeConsolidated(deps, deps.sql(), ctx.actor, input))),
    organs: procedure('organ.list').query(() => listOrgans(deps.sql())),
    people: procedure('organ.list')
      .input(z.strictObject({ role: z.enum(roles), organ: z.string().max(100).optional() }))
      .query(({ ctx, input }) => listPeople(deps.sql(), input.role, input.organ, ctx.today)),
    scratch: procedure('desk.scratch')
      .input(z.strictObject({ id: idSchema, kind: z.enum(['submission', 'opinion']) }))
      .query(({ ctx, input }) => readScratch(deps.sql(), ctx.actor.account, input.id, input.kind)),
    saveScratch: procedure('desk.scratch')
      .input(z.strictObject({ id: idSchema, kind: z.enum(['submission', 'opinion']), data: z.json() }))
      .mutation(({ ctx, input }) => writeScratch(deps.sql(), ctx.actor.account, input.id, input.kind, input.data)),

    registerDraft: command('registerDraft'),
    reviseText: commandProcedure('reviseText')
      .input(reviseTextInput)
      .mutation(async ({ ctx, input }) => answer(await reviseText(deps, ctx.actor, ctx.today, input))),
    addMaterial: command('addMaterial'),
    openConsultation: command('openConsultation'),
    closeConsultation: command('closeConsultation'),
    addAssessment: command('addAssessment'),
    proposeSubmission: command('proposeSubmission'),
    returnProposal: command('returnProposal'),
    submit: command('submit'),
    supplyMaterial: command('supplyMaterial'),
    keepWithReasons: command('keepWithReasons'),
    withdraw: command('withdraw'),
    correctRecord: command('correctRecord'),
    confirmCorrection: command('confirmCorrection'),
    declineCorrection: command('declineCorrection'),
    withdrawCorrection: command('withdrawCorrection'),
  })
}
