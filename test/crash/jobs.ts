import type { Jobs } from '#core/jobs.ts'
import { createLoop, type Loop } from '#root/jobs/loop.ts'

/** Rounds so many milliseconds apart instead of one a minute. */
export function quickJobs(now: () => Date, apartMs: number): Jobs {
  const loops: Loop[] = []
  const wakers: Loop[] = []
  const running = new Set<Promise<unknown>>()
  const repeat = <T>(work: () => Promise<T>, next: (done: T) => Date | undefined): Loop => {
    const loop = createLoop(now, async () => {
      const one = work()
      running.add(one)
      return next(await one.finally(() => running.delete(one)))
    })
    loops.push(loop)
    return loop
  }
  return {
    everyMinute: (_name, work) => void repeat(work, () => new Date(now().getTime() + apartMs)),
    wake() {
      for (const loop of wakers) loop.wake()
    },
    onWake: (work) => void wakers.push(repeat(work, (next) => next)),
    async stop() {
      for (const loop of loops) loop.stop()
      await Promise.allSettled(running)
    },
  }
}
