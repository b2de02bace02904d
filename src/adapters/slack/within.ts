import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What the work gives, or undefined when it takes longer than so many milliseconds, or somebody
 * gives up before. The work itself goes on.
 *
 * @throws what the work throws by then
 */
export async function within<T>(
  ms: number,
  work: Promise<T>,
  givenUp?: AbortSignal,
): Promise<T | undefined> {
  const done = new AbortController()
  const signal = AbortSignal.any([done.signal, givenUp].flatMap((one) => one ?? []))
  const patience = sleep(ms, undefined, { signal }).catch(() => undefined)
  try {
    return await Promise.race([work, patience])
  } finally {
    done.abort()
  }
}
