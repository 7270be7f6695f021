import { createHash } from 'node:crypto'
import canonicalizeModule from 'canonicalize'

// The package is CommonJS with an ES-shaped declaration; what Node hands over is the function itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined

/** Deeper nesting than any event of ours has; a hostile import must not exhaust the stack. */
const DEEPEST = 64

/**
 * The bytes of a JSON value in the one form of RFC 8785. Refused by exception, because the callers' schemas have excluded
 * it: numbers that are no safe integers (two readers may print them differently), strings with a lone surrogate (they
 * have no UTF-8), and whatever JSON would leave out or turn into something else. Members that are `undefined` are left out.
 */
export function canonicalBytes(value: unknown): Buffer {
  check(value, '$', 0)
  return Buffer.from(canonicalize(value)!, 'utf8')
}

/**
 * Whether a text is the canonical form of the value that it was parsed to. What JSON.stringify writes is that already but for the
 * order of names; so where it gives the text back and all names stand in order, nothing need be sorted and written again.
 */
export function isCanonicalText(text: string, value: unknown): boolean {
  try {
    check(value, '$', 0)
    if (isInOrder(value) && JSON.stringify(value) === text) return true
    return canonicalize(value) === text
  } catch {
    return false
  }
}

/** Names sorted by UTF-16 code units, at every depth. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let before: string | null = null
  for (const [name, member] of Object.entries(value)) {
    if ((before !== null && name < before) || !isInOrder(member)) return false
    before = name
  }
  return true
}

export const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** SHA-256 (hex) of the canonical form: the digest of a command is that of `{account, type, input}`. */
export const digestOf = (value: unknown): string => sha256(canonicalBytes(value)).toString('hex')

function check(value: unknown, path: string, depth: number): void {
  if (depth > DEEPEST) throw new TypeError(`${path}: nested deeper than ${DEEPEST}`)
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${path}: ${value} is not a safe integer`)
    return
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError(`${path}: lone surrogate`)
    return
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) check(value[index], `${path}[${index}]`, depth + 1)
    return
  }
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${path}: ${typeof value} has no JSON form`)
  for (const [name, member] of Object.entries(value as object)) {
    if (!name.isWellFormed()) throw new TypeError(`${path}: lone surrogate in a name`)
    if (member !== undefined) check(member, `${path}.${name}`, depth + 1)
  }
}
