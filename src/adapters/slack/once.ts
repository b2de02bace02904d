/**
 * Does work once: the same again is left out while it is under way, and for a while after it
 * succeeded. What failed may be tried again at once.
 */
export type Once = (id: string, work: () => Promise<boolean>) => Promise<void>

const REMEMBERED_MAX = 1_000

/** Leaves the same out for so many milliseconds; `now` is in milliseconds too. */
export function createOnce(forMs: number, now: () => number): Once {
  const done = new Map<string, number>()
  return async (id, work) => {
    if ((done.get(id) ?? 0) > now()) return
    done.delete(id)
    done.set(id, Number.POSITIVE_INFINITY)
    if (done.size > REMEMBERED_MAX) done.delete(done.keys().next().value ?? '')
    let isDone = false
    try {
      isDone = await work()
    } finally {
      if (isDone) done.set(id, now() + forMs)
      else done.delete(id)
    }
  }
}
