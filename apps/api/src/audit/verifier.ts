import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
  /** The last one that was begun here and ended; `failed` where it broke off, which says nothing about the log. */
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
  /** Where the last result is kept over a restart: outside the log, which it judges. */
  readonly keptIn: string
}): Verifier {
  let state: VerificationState = { running: null, last: lastKept(deps.keptIn) }

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
        const last = { by, startedAt, endedAt: new Date().toISOString(), result }
        state = { running: null, last }
        keep(deps.keptIn, last)
      }
      run(by, startedAt).then(done, (error: Error) => done({ outcome: 'failed', detail: error.message }))
      return state
    },
  }
}

type Last = VerificationState['last']

/** Null where nothing was verified yet, or what is kept cannot be read: then one verifies again. */
function lastKept(file: string): Last {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function keep(file: string, last: Last): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(last), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch {
    // It still stands in memory: a full disk takes away no more than that a restart remembers it.
  }
}
