import type { Database } from 'better-sqlite3'
import { withLiveClaims } from './claim-json.ts'

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
 * answer, and preparing them all costs a short-lived process more than its answer. Claims are read
 * as the cards written at build time, and put together anew only where `known` is given.
 */
export function lazily(db: Database) {
  return <Parameters, Row>(sql: string): Reading<Parameters, Row> => {
    const asWritten = once(() => db.prepare<unknown[], Row>(sql))
    const asKnown = once(() => db.prepare<unknown[], Row>(withLiveClaims(sql)))
    const ready = ([first]: readonly unknown[]) => (hasKnown(first) ? asKnown() : asWritten())
    return {
      all: (...given) => ready(given).all(...given),
      get: (...given) => ready(given).get(...given),
    }
  }
}

const hasKnown = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && 'known' in given && given.known !== null

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
