import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '../database/sql.ts'
import { type Checkpoint, openCheckpoint, signedCheckpoint } from './checkpoint.ts'
import { type EntryBody, leafHash } from './entry.ts'
import { growingTree } from './merkleTree.ts'
import { logReader } from './reader.ts'
import type { NoteSigner } from './signedNote.ts'

export interface SignedCheckpoint extends Checkpoint {
  readonly note: string
}

/** Why nothing is signed: what the database holds is not the continuation of what was signed before. */
export interface CheckpointRefusal {
  readonly refused: true
  readonly code: 'checkpoint.shorter' | 'checkpoint.contradicts' | 'checkpoint.brokenEntry' | 'checkpoint.forged'
  readonly source: null
  readonly params: Readonly<Record<string, string | number>>
}

const refuse = (code: CheckpointRefusal['code'], params: CheckpointRefusal['params']): CheckpointRefusal => ({
  refused: true,
  code,
  source: null,
  params,
})

export interface Checkpointer {
  /** Signs the log as committed now; null while it is empty. Gives the last one again if nothing was added. */
  readonly sign: () => Promise<SignedCheckpoint | CheckpointRefusal | null>
}

/**
 * Signs checkpoints, each only after it was found to continue the last one: one wrong bit in a checkpoint and nobody could
 * trust the log again. The last one is kept in the database and, against a database set back, as a file in `folder`.
 * Entries are read back and hashed anew; those signed once are not read again while the process runs, which is what
 * `verify` is for.
 */
export function checkpointer(deps: { sql: Sql; signer: NoteSigner; folder: string }): Checkpointer {
  const { sql, signer, folder } = deps
  const file = join(folder, 'checkpoint')
  let tree = growingTree()
  let prev: string | null = null
  let signing: Promise<unknown> = Promise.resolve()

  const lastSigned = async (): Promise<SignedCheckpoint | CheckpointRefusal | null> => {
    const [row] = await sql<{ note: string }>('select note from log.checkpoint order by size desc limit 1')
    const notes = [row?.note, existsSync(file) ? readFileSync(file, 'utf8') : undefined].filter((note) => note !== undefined)
    const opened = notes.map((note) => ({ note, checkpoint: openCheckpoint(note, signer) }))
    let last: SignedCheckpoint | null = null
    for (const { note, checkpoint } of opened) {
      if (!checkpoint) return refuse('checkpoint.forged', { note })
      if (!last || checkpoint.size > last.size) last = { ...checkpoint, note }
    }
    return last
  }

  /** Reads what was added, and on the way compares the root at the size of `last`. */
  const readOn = async (last: Checkpoint | null): Promise<CheckpointRefusal | null> => {
    // Another process may have signed a longer log; a shorter one than we read lies behind us and is read again.
    if (last && last.size < tree.size()) [tree, prev] = [growingTree(), null]
    if (last && last.size === tree.size() && !last.root.equals(tree.root())) [tree, prev] = [growingTree(), null]
    for await (const row of logReader(sql).rowsFrom(tree.size(), { batch: 1000 })) {
      const hash = leafHash(row.bytes)
      const isNext =
        row.position === tree.size() &&
        hash.equals(row.hash) &&
        (JSON.parse(row.bytes.toString('utf8')) as EntryBody).prev === prev
      if (!isNext) return refuse('checkpoint.brokenEntry', { position: tree.size() })
      tree.push(hash)
      prev = hash.toString('hex')
      if (last && last.size === tree.size() && !last.root.equals(tree.root()))
        return refuse('checkpoint.contradicts', { size: last.size })
    }
    return null
  }

  const sign = async (): Promise<SignedCheckpoint | CheckpointRefusal | null> => {
    const last = await lastSigned()
    if (last && 'refused' in last) return last
    const end = await logReader(sql).end()
    const size = end ? end.position + 1 : 0
    const known = Math.max(last?.size ?? 0, tree.size())
    if (size < known) return refuse('checkpoint.shorter', { size, signed: known })
    if (size === 0) return null
    const broken = await readOn(last)
    if (broken) {
      ;[tree, prev] = [growingTree(), null]
      return broken
    }
    if (last && last.size === tree.size()) return last
    const checkpoint: Checkpoint = { origin: signer.name, size: tree.size(), root: tree.root() }
    const note = signedCheckpoint(checkpoint, signer)
    await sql('insert into log.checkpoint (size, note) values ($1, $2) on conflict do nothing', [checkpoint.size, note])
    await keep(folder, file, note)
    return { ...checkpoint, note }
  }

  return {
    // One after the other: they share the tree.
    sign: () => {
      const next = signing.then(sign, sign)
      signing = next.catch(() => {})
      return next
    },
  }
}

/** Written beside, synced and renamed: a power cut leaves the old one or the new one. */
async function keep(folder: string, file: string, note: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const handle = await open(`${file}.new`, 'w', 0o644)
  try {
    await handle.writeFile(note)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
}
