import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { NewChange } from '#core/load-diff.ts'
import type { NameChange } from '#core/revisions.ts'
import { createTurns, type Turns } from '#core/turns.ts'
import type { Job, Result, Said } from './jobs.ts'

/** Everything a job came to. */
export type Answer = {
  readonly findings: readonly string[]
  readonly changes: readonly NewChange[]
  readonly names: readonly NameChange[]
  readonly result: Exclude<Result, { kind: 'failed' }>
}

/** A child process that does jobs one after another until it is let go. */
export type Session = Disposable & {
  /** @throws Error when the job fails, takes too long, or the process ends before it is done */
  readonly ask: (job: Job) => Promise<Answer>
}

/** Where what takes long is done, so that questions are answered meanwhile. */
export type Workshop = Disposable & { readonly open: () => Session }

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))

/** A pack of a hundred thousand people takes two minutes; nobody waits longer for an answer. */
const JOB_MS = 300_000

/** How much of what a child wrote before it fell is kept for the log, in characters. */
const TAIL = 2_000

/** How many jobs that take long are done at once; each takes a processor and its own memory. */
const AT_ONCE = 2

/**
 * Most megabytes of objects one has in memory, which makes 460 of all it takes: the largest file that
 * can be given stays below that, and the shipped pack takes 260 in all.
 */
const MEMORY = 384

/** Those that take a moment, which nobody waits for behind others. */
const SHORT: readonly Job['kind'][] = ['inspect', 'seal', 'record', 'draft']

/** Opens nothing yet: each session has a process of its own from its first job on, until it ends. */
export function createWorkshop({ jobMs = JOB_MS, child = CHILD } = {}): Workshop {
  const sessions = new Set<Session>()
  const inTurn = createTurns(AT_ONCE)
  return {
    open() {
      const session = openSession(child, jobMs, inTurn, () => sessions.delete(session))
      sessions.add(session)
      return session
    },
    [Symbol.dispose]() {
      for (const session of sessions) session[Symbol.dispose]()
    },
  }
}

function openSession(path: string, jobMs: number, inTurn: Turns, whenOver: () => void): Session {
  let started: ReturnType<typeof start> | undefined
  let isOver = false
  async function work(job: Job): Promise<Answer> {
    if (isOver) throw new Error('The process for loading has ended')
    started ??= start(path)
    return await answered(started.child, job, jobMs, started.tail)
  }
  return {
    ask: (job) => (SHORT.includes(job.kind) ? work(job) : inTurn(() => work(job))),
    [Symbol.dispose]() {
      if (isOver) return
      isOver = true
      whenOver()
      if (!started) return
      const { child } = started
      // Asked first, so that it clears its bench; one that is busy does so when it is through.
      if (child.connected) child.disconnect()
      child.unref()
      child.stderr?.destroy()
    },
  }
}

function start(path: string): { readonly child: ChildProcess; readonly tail: () => string } {
  // It gets no settings and no secrets: what it needs is in the job.
  const child = fork(path, [], {
    execPath: process.execPath,
    execArgv: [`--max-old-space-size=${MEMORY}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let tail = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-TAIL)
  })
  // It is told to whoever waits for an answer; when nobody does, nothing is lost with it.
  child.on('error', () => {})
  return { child, tail: () => tail }
}

async function answered(
  child: ChildProcess,
  job: Job,
  jobMs: number,
  tail: () => string,
): Promise<Answer> {
  const findings: string[] = []
  const changes: NewChange[] = []
  const names: NameChange[] = []
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const hear = (said: Said): void => {
    if (said.of === 'findings') findings.push(...said.items)
    else if (said.of === 'changes') changes.push(...said.items)
    else if (said.of === 'names') names.push(...said.items)
    else if (said.result.kind === 'failed') {
      const { why, code, syscall } = said.result
      reject(Object.assign(new Error(why), { code, syscall }))
    } else resolve({ findings, changes, names, result: said.result })
  }
  const fell = (code: number | null, signal: string | null): void => {
    const why = `The process for loading ended with ${signal ?? code}. ${tail()}`.trim()
    // V8 aborts then, and says so in front of a long stack; the code is Node’s for a worker’s end.
    const isFull = signal === 'SIGABRT' || /JavaScript heap out of memory/.test(tail())
    reject(Object.assign(new Error(why), isFull ? { code: 'ERR_WORKER_OUT_OF_MEMORY' } : {}))
  }
  const tooLong = setTimeout(() => {
    child.kill('SIGKILL')
    reject(new Error(`A ${job.kind} took longer than ${jobMs} ms`))
  }, jobMs)
  child.on('message', hear).on('exit', fell).on('error', reject)
  try {
    child.send(job, (error) => error && reject(error))
    return await promise
  } finally {
    clearTimeout(tooLong)
    child.off('message', hear).off('exit', fell).off('error', reject)
  }
}
