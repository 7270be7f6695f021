import { legalDateSchema, refuse, registerCommandSchemas } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { checkPackText } from '../platform/register/checkPackText.ts'
import { idSchema } from '../platform/register/commandProcedures.ts'
import { storePack } from '../platform/register/found.ts'
import type { Register } from '../platform/register/register.ts'
import { compare, readPack, registerRules } from './readPacks.ts'
import { actOnRegister } from './registerActs.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'hash.invalid' })
const commandId = idSchema
/** A pack file as text; the limit of a request's body is stricter than that of a file. */
const text = z.string().min(1).max(900_000)
const { confirmRulePack, rejectRulePack, addHolidayNotice, proposeRulePack } = registerCommandSchemas

export const rulePacksRouter = (deps: { readonly register: Register; readonly files: FileStore; readonly sql: () => Sql }) => {
  const { register, files, sql } = deps
  return router({
    current: procedure('rulePack.read').query(({ ctx }) => registerRules(register, sql(), ctx.today)),
    pack: procedure('rulePack.read')
      .input(z.strictObject({ hash }))
      .query(async ({ input }) => answer(await readPack(register, sql(), input.hash))),
    compare: procedure('rulePack.read')
      .input(z.strictObject({ left: hash, right: hash, on: legalDateSchema }))
      .query(async ({ input }) => answer(await compare(register, sql(), input))),
    /** What is wrong with a pack file, or how many rules it has; nothing is kept. */
    check: procedure('rulePack.manage')
      .input(z.strictObject({ text }))
      .mutation(({ input }) => {
        const checked = checkPackText(input.text)
        return checked.ok
          ? {
              ok: true as const,
              id: checked.pack.id,
              name: checked.pack.name,
              rules: checked.pack.rules.length,
              own: checked.own,
            }
          : checked
      }),
    /** 更换规则包, first person: the file is checked and kept, and named in the log. */
    propose: procedure('rulePack.manage')
      .input(
        z.strictObject({ commandId, text, proposalId: idSchema, ...proposeRulePack.pick({ from: true, reason: true }).shape }),
      )
      .mutation(async ({ ctx, input }) => {
        const { proposalId, from, reason } = input
        const checked = checkPackText(input.text)
        if (!checked.ok) {
          const { line, path, message } = checked.problems[0]!
          return answer(refuse('rulePack.invalid', { path: `第 ${line} 行 ${path}`, problem: message }))
        }
        const kept = await storePack(files, checked.pack)
        const command = { type: 'proposeRulePack', proposalId, hash: kept, pack: checked.pack.id, from, reason } as const
        return answer(await actOnRegister(register.log, ctx.actor, ctx.today, input.commandId, command))
      }),
    /** 更换规则包, second person. */
    confirm: procedure('rulePack.manage')
      .input(z.strictObject({ commandId, ...confirmRulePack.shape }))
      .mutation(async ({ ctx, input: { commandId: id, ...input } }) =>
        answer(await actOnRegister(register.log, ctx.actor, ctx.today, id, { type: 'confirmRulePack', ...input })),
      ),
    reject: procedure('rulePack.manage')
      .input(z.strictObject({ commandId, ...rejectRulePack.shape }))
      .mutation(async ({ ctx, input: { commandId: id, ...input } }) =>
        answer(await actOnRegister(register.log, ctx.actor, ctx.today, id, { type: 'rejectRulePack', ...input })),
      ),
    /** 节假日安排: a year's notice, or a change of single days. */
    addNotice: procedure('calendar.manage')
      .input(z.strictObject({ commandId, ...addHolidayNotice.shape }))
      .mutation(async ({ ctx, input: { commandId: id, ...input } }) =>
        answer(await actOnRegister(register.log, ctx.actor, ctx.today, id, { type: 'addHolidayNotice', ...input })),
      ),
  })
}
