import { readFileSync } from 'node:fs'
import { ENGINES } from './engines.ts'
import { makePeople } from './people.ts'
import type { Query } from './queries.ts'

/**
 * Measures one engine in a process of its own, so that no other's memory or warm code counts:
 * `node one.ts build|search <engine> <people> <index file> <queries file>`. Prints one line of JSON.
 */
const [task = '', name = '', count = '0', file = '', queriesFile = ''] = process.argv.slice(2)
const engine = await ENGINES[name]?.()
if (engine === undefined) throw new RangeError(`no engine is called ${name}`)

const people = task === 'search' && engine.build ? [] : makePeople(Number(count))
const start = performance.now()
if (task === 'build') {
  const bytes = (await engine.build?.(people, file)) ?? 0
  print({ buildMs: performance.now() - start, bytes })
} else {
  globalThis.gc?.()
  const before = inUse()
  const search = await engine.open(people, file)
  const buildMs = performance.now() - start
  globalThis.gc?.()
  const bytes = inUse() - before
  print({ buildMs, bytes, ...askAll(search, readQueries()) })
}

function readQueries(): readonly Query[] {
  const read: readonly (Omit<Query, 'wanted'> & { wanted: readonly number[] })[] = JSON.parse(
    readFileSync(queriesFile, 'utf8'),
  )
  return read.map((query) => ({ ...query, wanted: new Set(query.wanted) }))
}

function askAll(
  search: (query: Query) => readonly number[],
  queries: readonly Query[],
): Readonly<Record<string, unknown>> {
  for (const query of queries.slice(0, 26)) search(query)
  const missed: Record<string, number> = {}
  for (const query of queries) {
    if (search(query).some((subject) => query.wanted.has(subject))) continue
    missed[query.what] = (missed[query.what] ?? 0) + 1
  }
  const misses = Object.values(missed).reduce((a, b) => a + b, 0)
  const ms = timeAll(search, queries).toSorted((a, b) => a - b)
  return {
    recall: 1 - misses / queries.length,
    p50Ms: ms[Math.floor(ms.length * 0.5)],
    p99Ms: ms[Math.floor(ms.length * 0.99)],
    memoryMb: process.memoryUsage().rss / 2 ** 20,
    missed,
  }
}

/**
 * What each query takes in ms: the median of three passes over all, so that what else the machine
 * does at a moment is not charged to a query. The slow ones, above 10 s a pass, get one.
 */
function timeAll(
  search: (query: Query) => readonly number[],
  queries: readonly Query[],
): readonly number[] {
  const pass = (): readonly number[] =>
    queries.map((query) => {
      const asked = performance.now()
      search(query)
      return performance.now() - asked
    })
  const first = pass()
  if (first.reduce((a, b) => a + b, 0) > 10_000) return first
  const [second, third] = [pass(), pass()]
  return first.map((ms, i) => [ms, second[i] ?? ms, third[i] ?? ms].sort((a, b) => a - b)[1] ?? ms)
}

/** What lives on the heap and beside it; pages of an index file are not counted. */
function inUse(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function print(result: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
