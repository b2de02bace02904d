import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The whole program as `npm start` runs it. */
export type Service = AsyncDisposable & {
  readonly process: ChildProcess
  /** Everything it has printed so far, to both streams. */
  readonly output: () => string
  /** Resolves when it has printed something that fits; rejects with all it said when it ends first. */
  readonly printed: (words: RegExp) => Promise<void>
  /** Its exit code, once it has ended by itself or was stopped. */
  readonly ended: Promise<number | null>
  /** Asks it to stop and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Starts `vigil start`, or with other words, with these settings and no others; `node` are options of
 * Node itself.
 */
export function startService(
  env: Readonly<Record<string, string>>,
  node: readonly string[] = [],
  words: readonly string[] = ['start'],
): Service {
  const child = spawn(process.execPath, [...node, 'src/main.mjs', ...words], {
    cwd: ROOT,
    // Several run at once: each takes a free port, and makes no backup, unless it is told otherwise.
    env: { VIGIL_OPS_PORT: '0', VIGIL_BACKUP_AT: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const heard = new EventTarget()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      heard.dispatchEvent(new Event('more'))
    })
  }
  const ended = once(child, 'close').then(([code]) => {
    heard.dispatchEvent(new Event('more'))
    return code as number | null // The first argument of `close`.
  })
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    return await ended
  }
  return {
    process: child,
    output: () => said,
    async printed(words) {
      while (!words.test(said)) {
        if (child.exitCode !== null) throw new Error(`The service ended and said:\n${said}`)
        await once(heard, 'more')
      }
    },
    ended,
    stop,
    async [Symbol.asyncDispose]() {
      await stop()
    },
  }
}
