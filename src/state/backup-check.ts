import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Answer, Checked, Task } from './backup-worker.ts'

type How = {
  readonly signal?: AbortSignal | undefined
  /** The program need not wait for it when it ends. */
  readonly isIdle?: boolean
}

/**
 * Copies or checks a state file in a thread of its own, and says what it is. A file that is not
 * whole is found in `integrity`, unless it cannot be read at all.
 *
 * @throws Error with SQLite’s or the system’s code when it cannot be read or written; AbortError
 * when the signal came first
 */
export async function inThread(task: Task, { signal, isIdle }: How = {}): Promise<Checked> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: task })
  if (isIdle) worker.unref()
  const ended = once(worker, 'exit')
  try {
    const said = once(worker, 'message', signal ? { signal } : {})
    const answered = await Promise.race([said, ended.then(() => undefined)])
    if (!answered) throw new Error('The thread that checks files ended without an answer')
    const answer = answered[0] as Answer // Its one message.
    if ('checked' in answer) return answer.checked
    throw Object.assign(new Error(answer.message), { code: answer.code, syscall: 'write' })
  } finally {
    await worker.terminate()
    await ended
  }
}
