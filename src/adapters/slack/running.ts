import type { Log } from '#core/log.ts'

/** The work under way, so that a stop can wait for it. */
export type Running = {
  /** Runs the work and keeps it until it is done. What it throws is logged, never thrown on. */
  readonly add: (work: () => Promise<void>) => Promise<void>
  /** Acknowledges; when that does not arrive, the question is answered all the same. */
  readonly acknowledge: (ack: () => Promise<void>) => Promise<void>
  /** Resolves when nothing is running any more. */
  readonly drain: () => Promise<void>
}

/** Keeps count of the work under way, from its acknowledgement to its last message. */
export function trackRunning(log: Log): Running {
  const running = new Set<Promise<void>>()
  return {
    async add(work) {
      const mine = work().catch((error: unknown) => {
        const name = error instanceof Error ? error.name : typeof error
        log('error', 'slack.handler.failed', { name })
      })
      running.add(mine)
      await mine
      running.delete(mine)
    },
    async acknowledge(ack) {
      try {
        await ack()
      } catch {
        log('warn', 'slack.ack.lost')
      }
    },
    async drain() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
