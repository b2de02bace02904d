import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer, Checked, Task } from './backup-worker.ts'

type How = {
  readonly signal?: AbortSignal | undefined
  /** The program need not wait for it when it ends. */
  readonly isIdle?: boolean
}

const WORKER = fileURLToPath(new URL('backup-worker.ts', import.meta.url))

/**
 * Copies or checks a state file in a process of its own, and says what it is. A file that is not
 * whole is found in `integrity`, unless it cannot be read at all. However large the file, the process
 * is over when the signal comes or the program ends.
 *
 * @throws Error with SQLite’s or the system’s code when it cannot be read or written; AbortError
 * when the signal came first
 */
export async function beside(task: Task, { signal, isIdle }: How = {}): Promise<Checked> {
  signal?.throwIfAborted()
  // Nothing of the environment: it holds secrets, and this takes none of it.
  const child = fork(WORKER, [], {
    execArgv: [],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const { promise: ended, resolve: end } = Promise.withResolvers<string>()
  child
    .on('close', (code, by) => end(by ?? `code ${code}`))
    .on('error', ({ message }) => end(message))
  if (isIdle) {
    child.unref()
    child.channel?.unref()
  }
  try {
    const said = once(child, 'message', signal ? { signal } : {})
    // Whoever cannot be sent anything does not answer either.
    child.send(task, () => {})
    const answered = await Promise.race([said, ended])
    if (typeof answered === 'string')
      throw new Error(`The process that checks files gave no answer: ${answered}`)
    const answer = answered[0] as Answer // Its one message.
    if ('checked' in answer) return answer.checked
    throw Object.assign(new Error(answer.message), { code: answer.code, syscall: 'write' })
  } finally {
    kill()
    await ended
    process.off('exit', kill)
  }
}
