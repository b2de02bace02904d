/** SQLite takes 32,766 values in one statement: https://sqlite.org/limits.html#max_variable_number */
const ROWS_MAX = 500

/** Rows in as many parts as it takes for one statement each. */
export const inParts = <T>(rows: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_MAX) }, (_, part) =>
    rows.slice(part * ROWS_MAX, (part + 1) * ROWS_MAX),
  )
