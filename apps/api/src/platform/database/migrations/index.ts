import type { MigrationObject } from '@mikro-orm/postgresql'
import { Log } from './0001-log.ts'
import { IdentityTables } from './0002-identity.ts'
import { Uploads } from './0003-uploads.ts'
import { Scratch } from './0004-scratch.ts'
import { OneTimePasswords } from './0005-one-time-passwords.ts'
import { Looked } from './0006-looked.ts'

/**
 * Every migration, in order. A migration goes forward only, says why, and never touches entries of the log. Tables that can
 * be rebuilt from the log are no business of migrations: their projector owns them (`platform/log/projector.ts`).
 */
export const migrations: MigrationObject[] = [
  { name: '0001-log', class: Log },
  { name: '0002-identity', class: IdentityTables },
  { name: '0003-uploads', class: Uploads },
  { name: '0004-scratch', class: Scratch },
  { name: '0005-one-time-passwords', class: OneTimePasswords },
  { name: '0006-looked', class: Looked },
]
