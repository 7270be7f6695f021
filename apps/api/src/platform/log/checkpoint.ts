import { type NoteSigner, type NoteVerifier, openNote, signNote } from './signedNote.ts'

/** How long the log is and what it says, in one hash. Source: c2sp.org/tlog-checkpoint. */
export interface Checkpoint {
  readonly origin: string
  /** Number of entries. */
  readonly size: number
  /** Merkle root over them (RFC 9162). */
  readonly root: Buffer
}

/** The signed note of a checkpoint: origin, size and root, a line each; no further lines. */
export const signedCheckpoint = ({ origin, size, root }: Checkpoint, signer: NoteSigner): string =>
  signNote(`${origin}\n${size}\n${root.toString('base64')}\n`, signer)

/** Reads a signed checkpoint; null unless it is signed by that key and its origin is the key's name. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint | null {
  const text = openNote(note, verifier)
  const [, origin, size, root] = /^(\S+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n$/.exec(text ?? '') ?? []
  if (!origin || !size || !root || origin !== verifier.name) return null
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') }
}
