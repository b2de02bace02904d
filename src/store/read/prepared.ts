import type { Database, Statement } from 'better-sqlite3'

/** Named parameters are one object, numbered ones a tuple. */
type Bound<Parameters> = Extract<
  Parameters extends unknown[] ? Parameters : [Parameters],
  unknown[]
>

/** What reading needs of a statement. */
export type Reading<Parameters, Row> = {
  readonly all: (...given: Bound<Parameters>) => Row[]
  readonly get: (...given: Bound<Parameters>) => Row | undefined
}

/**
 * Prepares statements when they are first used: one question needs few of the many a store can
 * answer, and preparing them all costs a short-lived process more than its answer.
 */
export function lazily(db: Database) {
  return <Parameters, Row>(sql: string): Reading<Parameters, Row> => {
    let statement: Statement<unknown[], Row> | undefined
    const ready = () => {
      statement ??= db.prepare<unknown[], Row>(sql)
      return statement
    }
    return { all: (...given) => ready().all(...given), get: (...given) => ready().get(...given) }
  }
}
