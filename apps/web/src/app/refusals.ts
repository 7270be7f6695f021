import type { Role } from '@fadu/core'

/** An entry that somebody else appended meanwhile. */
export interface ChangedEntry {
  readonly position: number
  readonly seq: number
  readonly type: string
  readonly legalDate: string
  readonly recordedAt: string
  readonly actor: { readonly name: string; readonly organName?: string | undefined; readonly role?: Role | string | undefined }
}

/** A "no" of the server in the page's language: what is wrong, and how to mend it. */
export interface WireRefusal {
  readonly code: string
  readonly what: string
  readonly remedy: string
  readonly source: string | null
  readonly params: Readonly<Record<string, string | number>>
  readonly changed?: readonly ChangedEntry[] | undefined
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly what: string }[] | undefined
}

interface ErrorData {
  readonly httpStatus?: number
  readonly id?: string
  readonly refusal?: WireRefusal
}

const dataOf = (error: unknown): ErrorData | null => {
  const data = (error as { data?: unknown } | null)?.data
  return typeof data === 'object' ? (data as ErrorData | null) : null
}

/** The refusal an error carries; null where no answer came at all. */
export const refusalOf = (error: unknown): WireRefusal | null => dataOf(error)?.refusal ?? null

/**
 * Nobody knows what became of the request: the network went, or the server broke off while it worked. Only the same command id
 * again can tell.
 */
export function isLost(error: unknown): boolean {
  const data = dataOf(error)
  return !data?.refusal || (data.httpStatus ?? 500) >= 500
}

/** The session has ended, or there never was one. */
export const isSignedOut = (error: unknown): boolean => refusalOf(error)?.code === 'session.missing'

/** Something that for this person does not exist: an unknown address, or what is none of their business. */
export const isUnknown = (error: unknown): boolean => dataOf(error)?.httpStatus === 404
