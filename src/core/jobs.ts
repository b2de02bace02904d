/** What runs by itself. In one process it is a timer and a loop; with a queue, that queue’s workers. */
export type Jobs = {
  /** Runs once a minute, never twice at once; what it throws is reported and does not end it. */
  readonly everyMinute: (name: string, work: () => Promise<void>) => void
  /** Something was planned: the deliveries are looked at now, not at the next minute. */
  readonly wake: () => void
  /**
   * Runs whenever something may be due; gives when it wants to run again at the latest. Never twice
   * at once.
   */
  readonly onWake: (work: () => Promise<Date | undefined>) => void
  /** Begins nothing more, and resolves when what runs is over or the time is up. */
  readonly stop: (graceMs: number) => Promise<void>
}
