import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sha256 } from './canonical.ts'

/** Signed notes with Ed25519 as C2SP describes them (c2sp.org/signed-note): text, an empty line, signature lines. */

const ED25519 = 0x01
/** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Whose signature is looked for: a name, and the public key behind it. */
export interface NoteVerifier {
  readonly name: string
  readonly keyId: Buffer
  readonly publicKey: KeyObject
}

export interface NoteSigner extends NoteVerifier {
  readonly privateKey: KeyObject
}

const rawKey = (publicKey: KeyObject): Buffer => publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI_PREFIX.length)

const keyIdOf = (name: string, raw: Buffer): Buffer => sha256(`${name}\n`, Uint8Array.of(ED25519), raw).subarray(0, 4)

export const noteSigner = (name: string, privateKey: KeyObject): NoteSigner => {
  const publicKey = createPublicKey(privateKey)
  return { name, privateKey, publicKey, keyId: keyIdOf(name, rawKey(publicKey)) }
}

/** `name+id+key`, the form in which a public key is handed on and pinned. */
export const formatVerifier = ({ name, keyId, publicKey }: NoteVerifier): string =>
  `${name}+${keyId.toString('hex')}+${Buffer.concat([Uint8Array.of(ED25519), rawKey(publicKey)]).toString('base64')}`

/** Reads `name+id+key`; null unless it is an Ed25519 key whose id fits. */
export function parseVerifier(text: string): NoteVerifier | null {
  const [, name, id, key] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(key ?? '', 'base64')
  if (!name || !id || bytes[0] !== ED25519 || bytes.length !== 33) return null
  const raw = bytes.subarray(1)
  const keyId = keyIdOf(name, raw)
  if (keyId.toString('hex') !== id) return null
  return { name, keyId, publicKey: createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' }) }
}

/** The text with one signature line. `text` ends with a line feed. */
export function signNote(text: string, signer: NoteSigner): string {
  const signature = sign(null, Buffer.from(text, 'utf8'), signer.privateKey)
  return `${text}\n— ${signer.name} ${Buffer.concat([signer.keyId, signature]).toString('base64')}\n`
}

/** The text of a note if it bears a right signature of that key, else null. Signatures of other keys are passed over. */
export function openNote(note: string, verifier: NoteVerifier): string | null {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, split + 1)
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
    if (!name || !encoded) return null
    const bytes = Buffer.from(encoded, 'base64')
    if (name !== verifier.name || !bytes.subarray(0, 4).equals(verifier.keyId)) continue
    return verify(null, Buffer.from(text, 'utf8'), verifier.publicKey, bytes.subarray(4)) ? text : null
  }
  return null
}
