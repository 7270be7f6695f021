import { merkleRoot, nodeHash } from './merkleTree.ts'

/** The largest power of two below `size`: where RFC 9162 splits a tree. */
function splitOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

const half = (value: number) => Math.floor(value / 2)
const isOdd = (value: number) => value % 2 === 1

/** Hashes that lead from leaf `index` to the root over all `leaves` (hashes). Source: RFC 9162, 2.1.3.1. */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...inclusionProof(left, index), merkleRoot(right)]
    : [...inclusionProof(right, index - split), merkleRoot(left)]
}

/** True when the proof leads from that leaf at that place to the root of a tree of that size. Source: RFC 9162, 2.1.3.2. */
export function verifyInclusion(
  at: { leaf: Buffer; index: number; size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (at.index < 0 || at.index >= at.size) return false
  let node = at.index
  let last = at.size - 1
  let hash = at.leaf
  for (const step of proof) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      hash = nodeHash(step, hash)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hash = nodeHash(hash, step)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && hash.equals(at.root)
}

/** Hashes that show the tree of the first `size` leaves to be the beginning of the tree of all. Source: RFC 9162, 2.1.4.1. */
export function consistencyProof(leaves: readonly Buffer[], size: number): Buffer[] {
  return size === 0 || size === leaves.length ? [] : subProof(leaves, size, true)
}

function subProof(leaves: readonly Buffer[], size: number, whole: boolean): Buffer[] {
  if (size === leaves.length) return whole ? [] : [merkleRoot(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return size <= split
    ? [...subProof(left, size, whole), merkleRoot(right)]
    : [...subProof(right, size - split, false), merkleRoot(left)]
}

interface Tree {
  readonly size: number
  readonly root: Buffer
}

/** True when the proof shows `before` to be the beginning of `after`. Source: RFC 9162, 2.1.4.2. */
export function verifyConsistency(before: Tree, after: Tree, proof: readonly Buffer[]): boolean {
  if (before.size > after.size || before.size < 0) return false
  if (before.size === after.size) return proof.length === 0 && before.root.equals(after.root)
  if (before.size === 0) return proof.length === 0
  let node = before.size - 1
  let last = after.size - 1
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  // A perfect tree is a node of the larger one, so its root is not repeated in the proof.
  const [start, ...steps] = Number.isInteger(Math.log2(before.size)) ? [before.root, ...proof] : proof
  if (!start) return false
  let [old, now] = [start, start]
  for (const step of steps) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      ;[old, now] = [nodeHash(step, old), nodeHash(step, now)]
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      now = nodeHash(now, step)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && old.equals(before.root) && now.equals(after.root)
}
