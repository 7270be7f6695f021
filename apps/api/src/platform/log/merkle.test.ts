import { describe, expect, it } from 'vitest'
import { leafHash } from './entry.ts'
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './merkleProof.ts'
import { growingTree, merkleRoot } from './merkleTree.ts'

// The inputs and roots that Certificate Transparency implementations test with.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = inputs.map((input) => leafHash(Buffer.from(input, 'hex')))
const many = Array.from({ length: 40 }, (_, index) => leafHash(Buffer.from(String(index))))

describe('the Merkle tree (RFC 9162)', () => {
  it.each(roots.map((root, size) => [size, root] as const))('of the first %i known inputs has the known root', (size, root) =>
    expect(merkleRoot(leaves.slice(0, size)).toString('hex')).toBe(root),
  )

  it('proves every leaf of trees of every size up to 40, and no other leaf, place or size', () => {
    for (let size = 1; size <= many.length; size++) {
      const tree = many.slice(0, size)
      const root = merkleRoot(tree)
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(tree, index)
        const at = { leaf: tree[index]!, index, size, root }
        expect(verifyInclusion(at, proof)).toBe(true)
        expect(verifyInclusion({ ...at, leaf: leafHash(Buffer.from('another')) }, proof)).toBe(false)
        if (size > 1) expect(verifyInclusion({ ...at, index: (index + 1) % size }, proof)).toBe(false)
        expect(verifyInclusion(at, [...proof, root])).toBe(false)
      }
    }
  })

  it('proves that every tree is the beginning of every longer one, and of no altered one', () => {
    for (let after = 1; after <= many.length; after++)
      for (let before = 0; before <= after; before++) {
        const old = { size: before, root: merkleRoot(many.slice(0, before)) }
        const now = { size: after, root: merkleRoot(many.slice(0, after)) }
        const proof = consistencyProof(many.slice(0, after), before)
        expect(verifyConsistency(old, now, proof)).toBe(true)
        if (before > 0) expect(verifyConsistency({ ...old, root: leafHash(Buffer.from('another')) }, now, proof)).toBe(false)
      }
  })

  it('has the same root grown leaf by leaf as built at once', () => {
    const tree = growingTree()
    for (const [index, leaf] of many.entries()) {
      tree.push(leaf)
      expect(tree.root().equals(recursiveRoot(many.slice(0, index + 1)))).toBe(true)
    }
  })
})

/** The definition of RFC 9162, 2.1.1, word by word. */
function recursiveRoot(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0]!
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  return merkleRootOfTwo(recursiveRoot(hashes.slice(0, split)), recursiveRoot(hashes.slice(split)))
}
const merkleRootOfTwo = (left: Buffer, right: Buffer) => merkleRoot([left, right])
