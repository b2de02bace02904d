import { createBench } from '#root/revising/workshop/bench.ts'
import type { Workshop } from '#root/revising/workshop/workshop.ts'

/** A workshop without a process of its own: the same jobs, done here. */
export function workshopHere(): Workshop {
  return {
    open() {
      const bench = createBench()
      return {
        async ask(job) {
          const { findings = [], changes = [], names = [], result } = await bench.work(job)
          if (result.kind === 'failed') throw new Error(result.why)
          return { findings, changes, names, result }
        },
        [Symbol.dispose]: bench.clear,
      }
    },
    [Symbol.dispose]: () => {},
  }
}
