import { type ScheduledTask, schedule } from 'node-cron'
import { Fault, type Report } from '#core/errors.ts'
import type { Jobs } from '#core/jobs.ts'
import type { Log } from '#core/log.ts'
import { createLoop } from './loop.ts'

type Parts = {
  readonly now: () => Date
  readonly report: Report
  readonly log: Log
}

/** How late a minute may be and still run, in milliseconds: whatever is due then is still due. */
const LATE_MS = 50_000

/**
 * What runs by itself in one process. The clock only ticks: what is due is read from the state file,
 * so that a minute that was slept through loses nothing.
 * https://nodecron.com/api-reference.html
 */
export function createJobs({ now, report, log }: Parts): Jobs {
  const tasks: ScheduledTask[] = []
  const running = new Set<Promise<void>>()
  const reported = (name: string, work: () => Promise<unknown>): Promise<void> => {
    const one: Promise<void> = work()
      .then(
        () => undefined,
        (cause) => void report(new Fault(`${name} was interrupted`, { cause })),
      )
      .finally(() => running.delete(one))
    running.add(one)
    return one
  }
  const loops: ReturnType<typeof createLoop>[] = []
  let isStopped = false
  return {
    everyMinute(name, work) {
      if (isStopped) return
      const task = schedule('* * * * *', () => reported(name, work), {
        name,
        timezone: 'Etc/UTC',
        noOverlap: true,
        missedExecutionTolerance: LATE_MS,
        logger: quietLogger(log, name),
      })
      tasks.push(task)
    },
    wake() {
      for (const loop of loops) loop.wake()
    },
    onWake(work) {
      if (isStopped) return
      loops.push(
        createLoop(now, async () => {
          let next: Date | undefined
          await reported('what is due', async () => {
            next = await work()
          })
          return next
        }),
      )
    },
    async stop(graceMs) {
      isStopped = true
      for (const loop of loops) loop.stop()
      await Promise.all(tasks.map((task) => task.destroy()))
      await within(graceMs, Promise.allSettled(running))
    },
  }
}

/** What node-cron has to say goes where everything else does. */
const quietLogger = (log: Log, name: string) => ({
  info: () => {},
  debug: () => {},
  warn: (message: string) => log('warn', 'jobs.clock', { name, message }),
  error: (message: string | Error) =>
    log('error', 'jobs.clock', { name, message: String(message) }),
})

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([work, promise])
  clearTimeout(timer)
}
