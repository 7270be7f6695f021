import { isCanonicalText } from './canonical.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import { ENTRY_FORMAT, type EntryBody, type EntryRow, leafHash } from './entry.ts'
import { growingTree } from './merkleTree.ts'
import type { LogReader } from './reader.ts'
import type { NoteVerifier } from './signedNote.ts'

export interface VerifyOptions {
  /** Signed checkpoints from outside the database (a file, a receipt, a witness), with the key each must be signed by. */
  readonly checkpoints?: readonly { readonly note: string; readonly verifier: NoteVerifier }[] | undefined
  /** Files that entries name by hash: which, and whether the store gives back bytes of that hash. */
  readonly content?:
    | { readonly hashesOf: (entry: EntryBody) => readonly string[]; readonly isWhole: (hash: string) => Promise<boolean> }
    | undefined
  readonly onProgress?: ((entriesChecked: number) => void) | undefined
}

/** What was found. Always says how many entries were checked: a check that checked nothing is no good news. */
export type Verification =
  | {
      readonly outcome: 'sound'
      readonly entries: number
      readonly root: string
      readonly contents: number
      readonly checkpoints: number
    }
  | { readonly outcome: 'empty'; readonly entries: 0 }
  | { readonly outcome: 'broken'; readonly entries: number; readonly fault: VerifyFault }

export interface VerifyFault {
  readonly code:
    | 'missing' // no entry is stored at this position
    | 'unreadable' // the bytes are no entry
    | 'format' // of an entry format this build does not know
    | 'notCanonical' // the bytes are not the one canonical form of what they say
    | 'hash' // the bytes do not have the stored hash
    | 'column' // a derived column says something else than the bytes
    | 'replaced' // the next entry was chained to another entry at this position
    | 'seq' // not the next of its stream
    | 'recordedAt' // earlier than the entry before
    | 'content' // a file it names is missing or altered
    | 'checkpointSignature'
    | 'checkpointShorter'
    | 'checkpointRoot'
  /** The first bad position; null where a checkpoint and no entry is at fault. */
  readonly position: number | null
  /** In words, e.g. `column seq is 4, the entry says 3`. */
  readonly detail: string
}

/**
 * Recomputes the whole log from its stored bytes: positions, hashes, chain, streams, times, derived columns, canonical
 * form, the Merkle root, and the files it names. Stops at the first bad place and names it. The cost is one pass in
 * batches; memory grows with the number of streams and files only.
 */
export async function verify(reader: LogReader, options: VerifyOptions = {}): Promise<Verification> {
  const checkpoints: Checkpoint[] = []
  for (const { note, verifier } of options.checkpoints ?? []) {
    const checkpoint = openCheckpoint(note, verifier)
    if (!checkpoint)
      return broken(0, {
        code: 'checkpointSignature',
        position: null,
        detail: `the checkpoint is not signed by ${verifier.name} with the key given`,
      })
    checkpoints.push(checkpoint)
  }

  const tree = growingTree()
  const seqs = new Map<string, number>()
  const wholeContents = new Set<string>()
  let before: { hash: string; recordedAt: string } | null = null
  for await (const row of reader.rowsFrom(undefined, { batch: 1000 })) {
    const entries = tree.size()
    const read = readRow(row, entries, before, seqs)
    if ('code' in read) return broken(read.code === 'replaced' ? entries - 1 : entries, read)
    const missing = await missingContent(read.body, options.content, wholeContents)
    if (missing)
      return broken(entries, { code: 'content', position: entries, detail: `the file ${missing} is missing or altered` })
    seqs.set(read.body.stream, read.body.seq)
    before = { hash: read.hash.toString('hex'), recordedAt: read.body.recordedAt }
    tree.push(read.hash)
    for (const checkpoint of checkpoints)
      if (checkpoint.size === tree.size() && !checkpoint.root.equals(tree.root()))
        return broken(tree.size(), {
          code: 'checkpointRoot',
          position: null,
          detail: `the first ${checkpoint.size} entries are not those that were signed`,
        })
    if (tree.size() % 1000 === 0) options.onProgress?.(tree.size())
  }

  const entries = tree.size()
  const longest = Math.max(0, ...checkpoints.map((checkpoint) => checkpoint.size))
  if (longest > entries)
    return broken(entries, {
      code: 'checkpointShorter',
      position: entries,
      detail: `shorter than the checkpoint (${entries} < ${longest})`,
    })
  if (entries === 0) return { outcome: 'empty', entries: 0 }
  return {
    outcome: 'sound',
    entries,
    root: tree.root().toString('base64'),
    contents: wholeContents.size,
    checkpoints: checkpoints.length,
  }
}

const broken = (entries: number, fault: VerifyFault): Verification => ({ outcome: 'broken', entries, fault })

/** One row at the place where entry `position` belongs, or what is wrong with it. */
function readRow(
  row: EntryRow,
  position: number,
  before: { hash: string; recordedAt: string } | null,
  seqs: ReadonlyMap<string, number>,
): { body: EntryBody; hash: Buffer } | VerifyFault {
  const fault = (code: VerifyFault['code'], detail: string): VerifyFault => ({ code, position, detail })
  if (row.position !== position)
    return fault('missing', `no entry is stored at this position; the next one is at ${row.position}`)
  const read = parse(row.bytes)
  if (!read) return fault('unreadable', 'the stored bytes are no entry')
  const { text, body } = read
  const hash = leafHash(row.bytes)
  if (!hash.equals(row.hash)) return fault('hash', 'the stored bytes do not have the stored hash')
  if (body.v !== ENTRY_FORMAT) return fault('format', `entry format ${body.v} is unknown`)
  const derived = derivedColumns(body)
  for (const column of columns)
    if (row[column] !== derived[column])
      return fault('column', `column ${column} is ${row[column]}, the entry says ${derived[column]}`)
  if (!isCanonicalText(text, body)) return fault('notCanonical', 'the stored bytes are not in canonical form')
  // The entry after vouches for the one before, so a broken link tells against the one before.
  if (body.prev !== (before?.hash ?? null))
    return before
      ? {
          code: 'replaced',
          position: position - 1,
          detail: `entry ${position} was chained to another entry than the one stored here`,
        }
      : fault('missing', 'the first entry says that there was one before it')
  const seq = (seqs.get(body.stream) ?? 0) + 1
  if (body.seq !== seq) return fault('seq', `number ${body.seq} of stream ${body.stream}, where ${seq} comes next`)
  if (before && body.recordedAt < before.recordedAt)
    return fault('recordedAt', `recorded at ${body.recordedAt}, before the entry that precedes it (${before.recordedAt})`)
  return { body, hash }
}

const columns = ['position', 'stream', 'seq', 'type', 'legalDate', 'recordedAt', 'commandId'] as const

const derivedColumns = (body: EntryBody): Record<(typeof columns)[number], unknown> => ({ ...body, commandId: body.command?.id })

// A byte order mark is kept, so that it is found: nothing but the bytes themselves may be the entry.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function parse(bytes: Buffer): { text: string; body: EntryBody } | null {
  try {
    const text = decoder.decode(bytes)
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { text, body: body as EntryBody } : null
  } catch {
    return null
  }
}

/** The first file of an entry that the store does not give back whole; each file is read once. */
async function missingContent(body: EntryBody, content: VerifyOptions['content'], whole: Set<string>): Promise<string | null> {
  if (!content) return null
  for (const hash of content.hashesOf(body)) {
    if (whole.has(hash)) continue
    if (!(await content.isWhole(hash))) return hash
    whole.add(hash)
  }
  return null
}

/** 0 when nothing is wrong (an empty log included, which `verificationLine` names as such), else 1. */
export const exitCodeOf = (verification: Verification): 0 | 1 => (verification.outcome === 'broken' ? 1 : 0)

/** The result as one line. */
export function verificationLine(verification: Verification): string {
  if (verification.outcome === 'empty') return 'nothing to check: the log is empty, 0 entries checked'
  if (verification.outcome === 'sound') {
    const files = verification.contents > 0 ? `, ${verification.contents} files read back` : ''
    const signed = verification.checkpoints > 0 ? `, ${verification.checkpoints} checkpoints kept` : ''
    return `ok, ${verification.entries} checked${files}${signed}; root ${verification.root}`
  }
  const { code, position, detail } = verification.fault
  const at = position === null || code === 'checkpointShorter' ? '' : ` at ${position}`
  return `fails${at}: ${detail}; ${verification.entries} entries before that were sound`
}
