import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Orders, Start } from './child.ts'

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))
const LEAN = new URL('lean.ts', import.meta.url).href

/** A sending process that has loaded what it needs. */
export type Member = {
  /** Lets it begin. */
  readonly go: (start: Start) => void
  /** Ends it as a failing machine would: at once, and without a word. */
  readonly kill: () => Promise<void>
  /** Its exit code, when it ends by itself. */
  readonly ended: Promise<number | null>
}

/** Sending processes, some of them loaded before they are needed, since that takes longest. */
export type Herd = AsyncDisposable & {
  readonly next: () => Promise<Member>
  /** What all of them had to complain about. */
  readonly complaints: () => string
}

export function createHerd(orders: Orders, ahead: number, cache: string): Herd {
  const loading: Promise<Member>[] = []
  const all = new Set<ChildProcess>()
  let said = ''
  const load = async (): Promise<Member> => {
    const child = spawn(process.execPath, ['--import', LEAN, CHILD, JSON.stringify(orders)], {
      stdio: ['pipe', 'pipe', 'pipe'],
      // What is compiled once is read by all that follow: it halves how long they take to load.
      env: { NODE_COMPILE_CACHE: cache },
    })
    all.add(child)
    child.stdin.on('error', () => {})
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const ended = once(child, 'close').then(([code]) => {
      all.delete(child)
      return code as number | null // The first argument of `close`.
    })
    await Promise.race([once(child.stdout, 'data'), ended])
    if (child.exitCode !== null) throw new Error(`A process did not load:\n${said}`)
    return {
      go: (start) => void child.stdin.write(`${JSON.stringify(start)}\n`),
      async kill() {
        child.kill('SIGKILL')
        await ended
      },
      ended,
    }
  }
  return {
    next() {
      while (loading.length <= ahead) loading.push(load())
      return loading.shift() ?? load()
    },
    complaints: () => said,
    async [Symbol.asyncDispose]() {
      await Promise.allSettled(loading)
      await Promise.all(
        [...all].map(async (child) => {
          const ended = once(child, 'close')
          child.kill('SIGKILL')
          await ended
        }),
      )
    },
  }
}
