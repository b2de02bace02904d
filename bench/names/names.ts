import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePeople } from './people.ts'
import { makeQueries } from './queries.ts'

/** What was measured for one engine over `n` people. */
export type NamesRow = {
  readonly what: string
  readonly n: number
  /** The share of queries whose answer is among the first ten. */
  readonly recall: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly buildMs: number
  /** The index: the file's size, or what it takes in memory where it lives there. */
  readonly bytes: number
  /** Resident memory of the process that answers: Node, and what an index in memory was made of. */
  readonly memoryMb: number
  /** How many of each kind of query found nobody that was wanted. */
  readonly missed: Readonly<Record<string, number>>
}

const OURS = 'symmetric delete in SQLite'

/** Slow engines are asked fewer of the same queries, whole rounds of all kinds. */
const ROUNDS = { ours: 400, peers: 30 }
const KINDS = 13

/** The peers that are bearable at this size. Fuse.js compares every name, so only at 10,000. */
export function enginesAt(n: number): readonly string[] {
  const all = [OURS, 'MiniSearch', 'FlexSearch', 'FTS5 trigram + re-rank']
  return n <= 10_000 ? [...all, 'Fuse.js'] : all
}

/**
 * Searches `n` made-up people with each engine, ours first, each in a process of its own, with the
 * same queries. Takes about a minute for 10,000 and five for 100,000.
 */
export function measureNames(n: number, engines = enginesAt(n)): readonly NamesRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-names-'))
  try {
    const queries = makeQueries(makePeople(n), KINDS * ROUNDS.ours).map((query) => ({
      ...query,
      wanted: [...query.wanted],
    }))
    const all = join(folder, 'all.json')
    const few = join(folder, 'few.json')
    writeFileSync(all, JSON.stringify(queries))
    writeFileSync(few, JSON.stringify(queries.slice(0, KINDS * ROUNDS.peers)))
    return engines.map((what) => measure(what, n, folder, what === OURS ? all : few))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measure(what: string, n: number, folder: string, queries: string): NamesRow {
  const file = join(folder, 'index.db')
  const built = what === OURS || what.startsWith('FTS5') ? run('build', what, n, file, '') : {}
  const searched = run('search', what, n, file, queries)
  return { what, n, ...searched, ...built } as NamesRow // `one.ts` prints exactly these.
}

function run(task: string, what: string, n: number, file: string, queries: string): object {
  const program = join(import.meta.dirname, 'one.ts')
  const given = ['--expose-gc', program, task, what, String(n), file, queries]
  // As Vigil starts: without it, stripping the types costs each process another 40 MB.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'vigil-names-code') }
  return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8', env }))
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number)
  for (const n of sizes.length > 0 ? sizes : [10_000, 100_000]) {
    for (const row of measureNames(n)) console.log(JSON.stringify(row))
  }
}
