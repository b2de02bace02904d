import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { matches } from '#core/filter/evaluate.ts'
import { savedNames } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import type { Traits } from '#core/traits.ts'
import { en } from '#core/words-en.ts'
import { createMatcher, type MatchRule } from '#digests/match.ts'
import { printTable } from '../measure.ts'
import { seeded } from '../names/random.ts'
import { madeUpChanges, madeUpFilters } from './made-up.ts'

const SUBSCRIPTIONS = 10_000
const CHANGES = 500
const RUNS = 20
/** Queries are all alike, so that some of them say what all would take. */
const QUERIES = 500
const SHARE_MAX = 0.02

/**
 * Who is told what of a revision: one query a subscription, every filter over every change, and
 * changes matched to filters; then whether doing it again and again takes more memory.
 */
export function benchMatch(): void {
  const random = seeded(4)
  const texts = madeUpFilters(SUBSCRIPTIONS, random)
  const changes = madeUpChanges(CHANGES, random)
  const [rules, readMs] = timed(() =>
    texts.map((text, i) => ({ id: String(i), filter: parseFilter(text, savedNames, en) })),
  )
  const [queried, queriedMs] = queryEach(rules.slice(0, QUERIES), changes)
  const queryMs = (queriedMs * SUBSCRIPTIONS) / QUERIES
  const [scanned, scanMs] = timed(() => scan(rules, changes))
  for (let i = 0; i < 3; i += 1) createMatcher(rules)
  const [match, buildMs] = timed(() => createMatcher(rules))
  const [matched, matchMs] = timed(() => changes.map((traits) => match(traits)))
  const inAll = matched.reduce((sum, ids) => sum + ids.length, 0)
  if (inAll !== scanned || count(matched, QUERIES) !== queried) throw new Error('They differ')

  console.log(
    `\n${SUBSCRIPTIONS.toLocaleString('en')} filters over ${CHANGES} changes, ${inAll.toLocaleString('en')} matches; filters read in ${readMs.toFixed(0)} ms`,
  )
  const ours = buildMs + matchMs
  printTable(
    ['', 'ms', 'share'],
    [
      [`one query a subscription (${QUERIES} measured)`, queryMs, '100%'],
      ['every filter over every change', scanMs, percent(scanMs / queryMs)],
      ['built and matched', ours, percent(ours / queryMs)],
      ['  of that built', buildMs, percent(buildMs / queryMs)],
    ],
  )
  console.log(
    verdict(ours / queryMs <= SHARE_MAX, `at most ${percent(SHARE_MAX)} of one query each`),
  )
  benchMemory(rules, changes)
}

function benchMemory(rules: readonly MatchRule[], changes: readonly Traits[]): void {
  const run = () => {
    const match = createMatcher(rules)
    for (const traits of changes) match(traits)
  }
  run()
  const beforeMb = heapMb()
  for (let i = 0; i < RUNS; i += 1) run()
  const afterMb = heapMb()
  console.log(
    `heap: ${beforeMb.toFixed(1)} MB before, ${afterMb.toFixed(1)} MB after ${RUNS} more runs; ${verdict(afterMb - beforeMb < 1, 'flat')}`,
  )
}

/** As it would be with no matcher: what changed is read for each subscription, and judged. */
function queryEach(
  rules: readonly MatchRule[],
  changes: readonly Traits[],
): readonly [found: number, ms: number] {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-match-'))
  const db = new Database(join(folder, 'changes.sqlite'))
  try {
    db.exec('CREATE TABLE change (n INTEGER PRIMARY KEY, seq INTEGER, traits TEXT)')
    db.exec('CREATE INDEX change_seq ON change (seq)')
    const insert = db.prepare('INSERT INTO change (seq, traits) VALUES (2, ?)')
    db.transaction(() => {
      for (const traits of changes) insert.run(JSON.stringify(traits))
    })()
    const select = db.prepare<[number, number], { traits: string }>(
      'SELECT traits FROM change WHERE seq > ? AND seq <= ? ORDER BY n',
    )
    return timed(() => {
      let found = 0
      for (const { filter } of rules) {
        for (const { traits } of select.iterate(1, 2)) {
          if (matches(filter, JSON.parse(traits) as Traits)) found += 1 // It was written above.
        }
      }
      return found
    })
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function scan(rules: readonly MatchRule[], changes: readonly Traits[]): number {
  let found = 0
  for (const { filter } of rules) {
    for (const traits of changes) if (matches(filter, traits)) found += 1
  }
  return found
}

const count = (matched: readonly (readonly string[])[], below: number): number =>
  matched.reduce((sum, ids) => sum + ids.filter((id) => Number(id) < below).length, 0)

function timed<T>(run: () => T): readonly [result: T, ms: number] {
  const startedMs = performance.now()
  const result = run()
  return [result, performance.now() - startedMs]
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

export const verdict = (holds: boolean, target: string): string =>
  `${holds ? 'holds' : 'DOES NOT HOLD'}: ${target}`

function heapMb(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
