import { sha256 } from './canonical.ts'

const NODE = Uint8Array.of(1)

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). Source: RFC 9162, 2.1.1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right)

/** A Merkle tree that grows leaf by leaf and keeps only what its root needs: one hash for each power of two in its size. */
export interface GrowingTree {
  readonly size: () => number
  /** Adds a leaf hash. */
  readonly push: (leaf: Buffer) => void
  /** Root of the tree as it stands; of no leaves, SHA-256 of nothing. */
  readonly root: () => Buffer
}

export function growingTree(): GrowingTree {
  let size = 0
  // Roots of perfect subtrees, largest first; their sizes are the powers of two in `size`.
  const peaks: Buffer[] = []
  return {
    size: () => size,
    push: (leaf) => {
      let node = leaf
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(peaks.pop()!, node)
      peaks.push(node)
      size += 1
    },
    root: () => (peaks.length === 0 ? sha256() : peaks.reduceRight((right, left) => nodeHash(left, right))),
  }
}

/** Root over leaf hashes. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const tree = growingTree()
  for (const leaf of leaves) tree.push(leaf)
  return tree.root()
}
