import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { Driver, PostgresDialect } from 'kysely'

/**
 * The driver of MikroORM, mended in one place. When the server goes away in the middle of a transaction, ROLLBACK fails as
 * well, and Kysely 0.29 then never gives the connection back to the pool (kysely-org/kysely#1990): after as many losses as
 * the pool has places every request waits for ever. A transaction whose connection is lost is rolled back by the server,
 * so a failed ROLLBACK needs no mention; what matters is that the place in the pool becomes free.
 */
export class SturdyDriver extends PostgreSqlDriver {
  protected override readonly connection = new SturdyConnection(this.config)
}

class SturdyConnection extends PostgreSqlConnection {
  override createKyselyDialect(...overrides: Parameters<PostgreSqlConnection['createKyselyDialect']>): PostgresDialect {
    const dialect = super.createKyselyDialect(...overrides)
    const createDriver = dialect.createDriver.bind(dialect)
    return Object.assign(dialect, { createDriver: () => mended(createDriver()) })
  }
}

function mended(driver: Driver): Driver {
  const begin = driver.beginTransaction.bind(driver)
  const rollback = driver.rollbackTransaction.bind(driver)
  return Object.assign(driver, {
    beginTransaction: async (...[connection, settings]: Parameters<Driver['beginTransaction']>) => {
      try {
        await begin(connection, settings)
      } catch (error) {
        await driver.releaseConnection(connection)
        throw error
      }
    },
    rollbackTransaction: async (connection: Parameters<Driver['rollbackTransaction']>[0]) => {
      await rollback(connection).catch(() => {})
    },
  })
}
