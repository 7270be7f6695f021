import type { EntityManager } from '@mikro-orm/postgresql'
import { CompiledQuery } from 'kysely'

/**
 * Runs one SQL statement with parameters `$1`, `$2` … bound by the server (never written into the text), inside the
 * transaction of the entity manager it was made for, or on its pool.
 */
export type Sql = <Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>

export const sqlOf = (em: EntityManager): Sql => {
  const kysely = em.getKysely()
  return async <Row>(text: string, parameters: readonly unknown[] = []) => {
    const { rows } = await kysely.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]) as CompiledQuery<Row>)
    return rows
  }
}

/** A name as an SQL identifier. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
