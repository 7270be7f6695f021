import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCheckpoint, signedCheckpoint } from './checkpoint.ts'
import { formatVerifier, noteSigner, openNote, parseVerifier, signNote } from './signedNote.ts'

const signer = noteSigner('fadu.example/log', generateKeyPairSync('ed25519').privateKey)

describe('signed notes (C2SP)', () => {
  it('reads the example of the reference implementation', () => {
    const verifier = parseVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`
    expect(openNote(note, verifier)).toBe(text)
    expect(openNote(note.replace('answer', 'Answer'), verifier)).toBeNull()
  })

  it('gives the key in a form that reads back', () => {
    const verifier = parseVerifier(formatVerifier(signer))!
    expect(openNote(signNote('one line\n', signer), verifier)).toBe('one line\n')
    expect(parseVerifier(formatVerifier(signer).replace('fadu', 'fado'))).toBeNull()
  })

  it('passes over the signature of another key and finds its own', () => {
    const other = noteSigner('witness', generateKeyPairSync('ed25519').privateKey)
    const line = signNote('text\n', other).split('\n\n')[1]!
    expect(openNote(signNote('text\n', signer) + line, signer)).toBe('text\n')
    expect(openNote(signNote('text\n', other), signer)).toBeNull()
  })
})

describe('checkpoints (C2SP)', () => {
  const root = Buffer.alloc(32, 7)

  it('are origin, size and root, a line each', () => {
    const note = signedCheckpoint({ origin: signer.name, size: 1066, root }, signer)
    expect(note.split('\n').slice(0, 4)).toEqual(['fadu.example/log', '1066', root.toString('base64'), ''])
    expect(openCheckpoint(note, signer)).toEqual({ origin: signer.name, size: 1066, root })
  })

  it('of another origin than the key names are not taken', () =>
    expect(openCheckpoint(signNote(`other\n1\n${root.toString('base64')}\n`, signer), signer)).toBeNull())

  it.each(['01', '-1', '1.5', ''])('of size "%s" are not taken', (size) =>
    expect(openCheckpoint(signNote(`${signer.name}\n${size}\n${root.toString('base64')}\n`, signer), signer)).toBeNull(),
  )
})
