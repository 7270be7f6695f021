import { existsSync, readFileSync } from 'node:fs'
import type { Person } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { logReader } from '../platform/log/reader.ts'
import type { NoteVerifier } from '../platform/log/signedNote.ts'
import { type Verification, verify } from '../platform/log/verify.ts'
import { contentHashes } from '../platform/register/contentHashes.ts'

/** Where the last checkpoint lies outside the database, and whose signature it must bear. */
export interface SignedOutside {
  readonly file: string
  readonly verifier: NoteVerifier
}

export interface VerificationState {
  /** A run that goes on: who began it, how far it is, and how many entries there were when it began. */
  readonly running: { readonly by: string; readonly startedAt: string; readonly checked: number; readonly entries: number } | null
  /** The last one that ended since the server started; `failed` where it broke off, which says nothing about the log. */
  readonly last: {
    readonly by: string
    readonly startedAt: string
    readonly endedAt: string
    readonly result: Verification | { readonly outcome: 'failed'; readonly detail: string }
  } | null
}

export interface Verifier {
  readonly state: () => VerificationState
  /** Begins a run and does not wait for it; one at a time. */
  readonly start: (actor: Person) => Promise<VerificationState>
}

/** Verification of the log from the desk: the same check as `fadu verify`, in the background of the server. */
export function logVerifier(deps: {
  readonly sql: () => Sql
  readonly files: FileStore
  readonly signed: SignedOutside | null
}): Verifier {
  let state: VerificationState = { running: null, last: null }

  const run = async (by: string, startedAt: string) => {
    const note = deps.signed && existsSync(deps.signed.file) ? readFileSync(deps.signed.file, 'utf8') : null
    return verify(logReader(deps.sql()), {
      content: { hashesOf: contentHashes, isWhole: async (hash) => (await deps.files.verify(hash)) === 'sound' },
      checkpoints: note !== null && deps.signed ? [{ note, verifier: deps.signed.verifier }] : [],
      onProgress: (checked) => {
        if (state.running) state = { ...state, running: { ...state.running, by, startedAt, checked } }
      },
    })
  }

  return {
    state: () => state,
    start: async (actor) => {
      if (state.running) return state
      const by = actor.name
      const startedAt = new Date().toISOString()
      state = { ...state, running: { by, startedAt, checked: 0, entries: 0 } }
      const end = await logReader(deps.sql()).end()
      state = { ...state, running: { by, startedAt, checked: 0, entries: end ? end.position + 1 : 0 } }
      const done = (result: NonNullable<VerificationState['last']>['result']) => {
        state = { running: null, last: { by, startedAt, endedAt: new Date().toISOString(), result } }
      }
      run(by, startedAt).then(done, (error: Error) => done({ outcome: 'failed', detail: error.message }))
      return state
    },
  }
}
