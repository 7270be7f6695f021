import type { EntityManager } from '@mikro-orm/postgresql'
import type { Sql } from '../database/sql.ts'
import type { Entry } from './entry.ts'

/** Where a projector writes: the transaction of the append. Tables are named without a schema. */
export interface ProjectionTx {
  readonly em: EntityManager
  readonly sql: Sql
  /**
   * Folded states by stream, as this transaction has read them under the log's lock. A projector that keeps the same state may take
   * it from here instead of reading it again, and must then leave nothing of it behind.
   */
  readonly known?: Map<string, unknown> | undefined
}

/**
 * Keeps some tables that follow from the log. The tables belong to the projector alone and can be built anew from the
 * log at any time; so no migration changes them: raise `version` and the next start builds them again.
 */
export interface Projector {
  readonly name: string
  /** Raise it with every change of `ddl` or of what `apply` writes. */
  readonly version: number
  /** Its tables, in an order in which they can be created and compared. */
  readonly tables: readonly string[]
  /** Those of them the public pages may read: nothing unpublished, no person's data. */
  readonly publicTables?: readonly string[]
  /**
   * Statements that create the tables in an empty schema of that (quoted) name. No sequences and no `now()`: a second
   * building must give the same rows. Columns of a type without equality (`json`, `xml`) cannot be compared; use `jsonb`.
   */
  readonly ddl: (schema: string) => readonly string[]
  /** Writes what one entry changes. Called once for each entry, in order; must depend on the entry and its own tables only. */
  readonly apply: (tx: ProjectionTx, entry: Entry) => Promise<void>
}
