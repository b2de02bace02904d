import { constants, getPriority, setPriority } from 'node:os'
import { createBench } from './bench.ts'
import type { Job, Result, Said } from './jobs.ts'

/** How far below the service it is, in steps of `nice`. */
const STEP = 10

/** How many items of a list are sent at once: whoever reads them answers questions in between. */
const PART = 50

/**
 * The child process of a workshop: does one job after another, as its parent sends them. It leaves
 * nothing behind when that goes, however it goes.
 */
export function listen(): void {
  const bench = createBench()
  process.on('exit', bench.clear)
  process.on('disconnect', () => process.exit(0))
  let last: Promise<void> = Promise.resolve()
  process.on('message', (job: Job) => {
    // Whoever asks questions goes first; but nobody who waits for the state file is kept waiting.
    if (['prepare', 'trial', 'weigh', 'compare'].includes(job.kind)) stepBack()
    last = last.then(() => doIt(job, bench))
  })
}

function stepBack(): void {
  try {
    setPriority(Math.min(getPriority() + STEP, constants.priority.PRIORITY_LOW))
  } catch {
    // Where that is not allowed, it only takes longer for others.
  }
}

async function doIt(job: Job, bench: ReturnType<typeof createBench>): Promise<void> {
  try {
    const { findings = [], changes = [], names = [], result } = await bench.work(job)
    for (const items of partsOf(findings)) await say({ of: 'findings', items })
    for (const items of partsOf(changes)) await say({ of: 'changes', items })
    for (const items of partsOf(names)) await say({ of: 'names', items })
    await say({ of: 'result', result })
  } catch (error) {
    await say({ of: 'result', result: failedBy(error) })
  }
}

function failedBy(error: unknown): Result {
  if (!(error instanceof Error)) return { kind: 'failed', why: String(error) }
  const { code, syscall } = error as { code?: unknown; syscall?: unknown } // Whatever is there.
  return { kind: 'failed', why: error.stack ?? error.message, code, syscall }
}

const partsOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / PART) }, (_, i) =>
    items.slice(i * PART, (i + 1) * PART),
  )

const say = (said: Said): Promise<void> =>
  new Promise((resolve) => {
    if (process.connected) process.send?.(said, () => resolve())
    else process.exit(0)
  })
