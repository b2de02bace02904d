/** The longest sleep, in milliseconds: a clock that was set does not keep anything waiting. */
const LONGEST_MS = 60_000

export type Loop = {
  /** Runs now, or once more when it is running. */
  readonly wake: () => void
  /** Begins nothing more. */
  readonly stop: () => void
}

/**
 * Runs the work at once, and again when it said it wants to, is woken, or a minute has passed. Never
 * twice at once. The work does not reject.
 */
export function createLoop(now: () => Date, work: () => Promise<Date | undefined>): Loop {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isWoken = false
  let isStopped = false

  async function run(): Promise<void> {
    clearTimeout(timer)
    isRunning = true
    let next: Date | undefined
    do {
      isWoken = false
      next = await work()
    } while (isWoken && !isStopped)
    isRunning = false
    if (!isStopped) sleep(next)
  }

  function sleep(next: Date | undefined): void {
    const ms = next ? next.getTime() - now().getTime() : LONGEST_MS
    timer = setTimeout(() => void run(), Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS))
  }

  void run()
  return {
    wake() {
      isWoken = true
      if (!isRunning && !isStopped) void run()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

/** The shortest sleep, in milliseconds: work that is due but cannot be done must not spin. */
const SHORTEST_MS = 50
