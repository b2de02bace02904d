import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commands } from '#commands/index.ts'
import type { Asker } from '#core/command.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { openLoading } from '#root/loading.ts'
import { openCurrent } from '#root/opened.ts'
import { lazyState } from '#root/state/lazy-state.ts'
import { printTable } from '../measure.ts'
import { type Asked, askAtRate, summed } from './rate.ts'

const ADMIN: Asker = { id: 'discord:1', access: 'admin' }
const PER_SECOND = 200
/** How long it is quiet between two loads. */
const QUIET_MS = 2_000

/** The one line in which the two revisions differ; its claim is shown by `who` and `source`. */
const FILE = 'people/qin-gang.yaml'
const LINE =
  'Removed as foreign minister by the NPC Standing Committee and replaced by Wang Yi; no reason was given.'
const OTHER = 'Removed as foreign minister and replaced by Wang Yi; no reason was given.'

/**
 * Loads two revisions of the shipped pack in turn while 200 questions a second are answered, and
 * holds the answers against those of the quiet times between: how long they took, whether any failed, and
 * whether any names one revision and shows the other.
 */
export async function benchReseed(times: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'vigil-bench-'))
  try {
    await run(home, times)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function run(home: string, times: number): Promise<void> {
  for (const [folder, line] of [
    ['data', LINE],
    ['packs/other', OTHER],
  ] as const) {
    cpSync('data', join(home, folder), { recursive: true })
    const file = join(home, folder, FILE)
    const text = readFileSync(file, 'utf8')
    if (!text.includes(LINE)) throw new Error(`${FILE} does not hold the line that is altered`)
    writeFileSync(file, text.replace(LINE, line))
  }
  const now = () => new Date()
  const report = (fault: Error) => {
    console.error(fault.message, fault.cause)
    return 'F-1'
  }
  await using lazy = lazyState(join(home, 'state.sqlite'), now)
  const config = { home, data: join(home, 'data') }
  using serving = await openCurrent(config, report, process, lazy)
  const state = await lazy.open()
  using loading = openLoading({ config, serving, state, log: () => {}, report, now })
  const { revisions, changes, answering } = loading
  await changes.record(serving.facts(), now())
  const newsroom = openNewsroom({
    ...{ commands, facts: serving.facts, words: () => en, now, report, changes: answering },
    watches: state.watches,
    around: (_, work) => serving.during(work),
  })

  const shown = new Map([[serving.revision(), LINE]])
  const reseed = async (n: number): Promise<void> => {
    const source = { kind: 'bundled', name: n % 2 === 0 ? 'other' : 'data' } as const
    const prepared = await revisions.prepare(source, ADMIN, en)
    if (prepared.kind !== 'plan') throw new Error(`A load came to ${prepared.kind}`)
    shown.set(prepared.plan.revision, source.name === 'other' ? OTHER : LINE)
    await revisions.confirm(prepared.plan.id, undefined, ADMIN, en)
  }

  // Both ways once before anything is measured: code that was never run is slow the first time.
  for (const n of [0, 1]) await reseed(n)
  const ask = (work: () => Promise<void>) => askAtRate(newsroom, PER_SECOND, work, shown)
  await ask(async () => await wait(3_000))
  const before = memory()
  const quiet: Asked[] = []
  const during: Asked[] = []
  const startedMs = performance.now()
  // In turn, so that whatever else the machine does meets both alike.
  for (let n = 0; n < times; n += 1) {
    quiet.push(await ask(async () => await wait(QUIET_MS)))
    during.push(await ask(async () => await reseed(n)))
  }
  const seconds = (performance.now() - startedMs) / 1000
  // What was replaced is let go some seconds later.
  await wait(6_000)
  const after = memory()

  console.log(`\n${times} loads in ${seconds.toFixed(0)} s, ${PER_SECOND} questions a second`)
  printTable(
    ['ms', 'asked', 'p50', 'p99', 'worst', 'failed', 'mixed'],
    [row('quiet', summed(quiet)), row('while loading', summed(during))],
  )
  const ratio = summed(during).p99 / summed(quiet).p99
  console.log(`p99 while loading / quiet: ${ratio.toFixed(2)} (at most 2)`)
  console.log(
    `memory: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after, ${((after / before - 1) * 100).toFixed(1)} % more (at most 10)`,
  )
}

const row = (what: string, { asked, p50, p99, worst, failed, mixed }: ReturnType<typeof summed>) =>
  [what, asked, p50, p99, worst, failed, mixed] as const

/** What the process holds once all that is over was given back, in MB. */
function memory(): number {
  for (let n = 0; n < 4; n += 1) globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}
