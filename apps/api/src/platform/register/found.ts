import { createHash } from 'node:crypto'
import { type LegalDate, type RulePack, readRulePack, serverActor } from '@fadu/core'
import type { FileStore } from '../files/fileStore.ts'
import { canonicalBytes, digestOf } from '../log/canonical.ts'
import { isLogRefusal } from '../log/refusal.ts'
import { type LogDependencies, transact } from '../log/transact.ts'
import { type RulePacks, rulePacks } from './rulePacks.ts'
import { registerStream } from './streams.ts'

/** Packs as the log names them: by the hash of their canonical form, read from the content-addressed store. */
export const storedPacks = (files: FileStore): RulePacks =>
  rulePacks(async (hash) => {
    const bytes = await files.get(hash)
    if (!bytes) throw new Error(`the rule pack ${hash} is missing from the file store`)
    const loaded = readRulePack(JSON.parse(new TextDecoder().decode(bytes)))
    if (!loaded.ok)
      throw new Error(`the rule pack ${hash} does not load any more: ${loaded.problems[0]?.path} ${loaded.problems[0]?.message}`)
    return loaded.pack
  })

/** Keeps a pack where the log can name it: its canonical form under its hash, which is answered. */
export async function storePack(files: FileStore, pack: RulePack): Promise<string> {
  const bytes = Buffer.from(canonicalBytes(pack))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { hash: stored } = await files.put(bytes)
  if (stored !== hash) throw new Error('the file store names a file by another hash than SHA-256')
  return hash
}

/**
 * Adopts a pack in an empty register, from its first day on; in a register that has one it does nothing. Later packs are adopted
 * on the admin page.
 */
export async function foundRegister(
  deps: { log: LogDependencies; files: FileStore },
  pack: RulePack,
  from: LegalDate,
): Promise<'founded' | 'was there'> {
  const hash = await storePack(deps.files, pack)
  return transact(deps.log, async (log) => {
    if ((await log.seqOf(registerStream)) > 0) return 'was there'
    const data = { hash, pack: pack.id, from }
    const entries = await log.append({
      command: {
        id: `found-${hash.slice(0, 16)}`,
        digest: digestOf({ account: serverActor.account, input: data, type: 'adoptRulePack' }),
      },
      actor: serverActor,
      events: [{ stream: registerStream, expectedSeq: 0, type: 'RulePackAdopted', schema: 1, legalDate: from, data }],
    })
    if (isLogRefusal(entries)) throw new Error(`the register cannot be founded: ${entries.code}`)
    return 'founded'
  })
}
