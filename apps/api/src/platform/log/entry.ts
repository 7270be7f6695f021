import type { Actor, LegalDate } from '@fadu/core'
import { canonicalBytes, sha256 } from './canonical.ts'

/** Version of the format of entries, not of the data in them. */
export const ENTRY_FORMAT = 1

/** The act that brought an entry about: an id chosen by who asked, and the digest of what was asked. */
export interface CommandRef {
  readonly id: string
  /** SHA-256 (hex) of the canonical `{account, type, input}`. */
  readonly digest: string
}

/** What is hashed: one event with everything that makes it this entry at this place of the log. */
export interface EntryBody<Data extends object = Record<string, unknown>> {
  readonly v: number
  /** Place in the log, from 0, without gaps. */
  readonly position: number
  /** `document/<id>`, `organ/<id>`, `account/<id>`, `register` … */
  readonly stream: string
  /** Place in the stream, from 1, without gaps. */
  readonly seq: number
  readonly type: string
  /** Version of the shape of `data`. */
  readonly schema: number
  /** The day on which it has effect in law. */
  readonly legalDate: LegalDate
  /** When it was recorded: UTC with milliseconds, `2026-11-24T03:04:05.678Z`; never falls from entry to entry. */
  readonly recordedAt: string
  readonly actor: Actor
  readonly onBehalfOf: Actor | null
  readonly command: CommandRef
  readonly data: Data
  /** Hash (hex) of the entry before, null for entry 0. */
  readonly prev: string | null
}

/** An entry as read: its data already in today's shape, and its own hash. */
export interface Entry<Data extends object = Record<string, unknown>> extends EntryBody<Data> {
  readonly hash: string
}

/** A row of `log.entry` as stored. */
export interface EntryRow {
  readonly position: number
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly legalDate: string
  readonly recordedAt: string
  readonly commandId: string
  readonly bytes: Buffer
  readonly hash: Buffer
}

/** Hash of an entry: the leaf of the Merkle tree (RFC 9162, 2.1.1) and the `prev` of the next entry. */
export const leafHash = (bytes: Uint8Array): Buffer => sha256(LEAF, bytes)
const LEAF = Uint8Array.of(0)

/** The row of an entry: its bytes, its hash, and the columns derived from them. */
export function rowOf(body: EntryBody<object>): EntryRow {
  const bytes = canonicalBytes(body)
  return {
    position: body.position,
    stream: body.stream,
    seq: body.seq,
    type: body.type,
    legalDate: body.legalDate,
    recordedAt: body.recordedAt,
    commandId: body.command.id,
    bytes,
    hash: leafHash(bytes),
  }
}

/** Brings the data of an older schema to the next one: `upcasts[type][schema](data)` gives the data of `schema + 1`. */
export type Upcasts = Readonly<
  Record<string, Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>>
>

/** Reads a stored row. The bytes decide; the columns are there for finding only. */
export function entryOf(row: Pick<EntryRow, 'bytes' | 'hash'>, upcasts: Upcasts): Entry {
  const body = JSON.parse(row.bytes.toString('utf8')) as EntryBody
  let { schema, data } = body
  for (let upcast = upcasts[body.type]?.[schema]; upcast; upcast = upcasts[body.type]?.[schema]) {
    data = upcast(data)
    schema += 1
  }
  return { ...body, schema, data, hash: row.hash.toString('hex') }
}
