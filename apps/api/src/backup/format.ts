import { z } from 'zod'

/** Tables outside the log that a backup keeps, each before those that refer to it. */
export const keptTables = [
  'auth.user',
  'auth.account',
  'auth.one_time_password',
  'desk.upload',
  'desk.scratch',
  'desk.looked',
] as const

/** Who is signed in now and what the sign-in remembers of tries and devices: that does not come back. */
export const leftOutTables = ['auth.session', 'auth.verification', 'auth.failed_sign_in', 'auth.known_device'] as const

/** Files of the data folder that a backup keeps. The key that signs checkpoints is sealed apart, and asked for after a restore. */
export const keptFiles = ['checkpoint', 'checkpoint.pub'] as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** backup.json: what is in the backup, written last. */
export const backupSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Names of the migrations that its tables are as. */
  migrations: z.array(z.string()),
  entries: z.int().nonnegative(),
  /** Hash of the last entry. */
  head: sha256.nullable(),
  /** Content-addressed files under files/. */
  files: z.array(sha256),
  /** SHA-256 of each file of lines. */
  sums: z.record(z.string(), sha256),
})

export type BackupContents = z.output<typeof backupSchema>

export const tableFile = (table: string) => `${table}.jsonl`
