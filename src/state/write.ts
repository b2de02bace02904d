import type { Database } from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteDialect,
  type Transaction,
} from 'kysely'
import type { StateDb, Tables } from './tables.ts'

/**
 * Does what `work` does as a whole or not at all, and no other process writes meanwhile: what is
 * read in it is still so when it is written. On disk when it resolves.
 */
export const write = <T>(db: StateDb, work: (within: Transaction<Tables>) => Promise<T>) =>
  db.transaction().execute(work)

/**
 * SQLite whose transactions take the write lock when they begin. One that began as a reader is
 * refused its first write, without any waiting, when another process has written meanwhile.
 *
 * @see https://sqlite.org/lang_transaction.html#deferred_immediate_and_exclusive_transactions
 */
export function writerDialect(file: Database): Dialect {
  const sqlite = new SqliteDialect({ database: file })
  return {
    createAdapter: () => sqlite.createAdapter(),
    createIntrospector: (db) => sqlite.createIntrospector(db),
    createQueryCompiler: () => sqlite.createQueryCompiler(),
    createDriver: () =>
      Object.assign(sqlite.createDriver(), {
        beginTransaction: async (connection: DatabaseConnection) => {
          await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        },
        // A full or failing disk ends a transaction by itself; that error is the one to be told.
        rollbackTransaction: async (connection: DatabaseConnection) => {
          if (file.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
        },
      }),
  }
}
