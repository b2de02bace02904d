/** Runs work for channels: one piece at a time in each, and all channels beside one another. */
export type Lanes = {
  /**
   * Runs the work when it is the channel's turn. When Slack says to wait, or cannot be reached for
   * a moment, only this channel waits.
   *
   * @throws whatever the work throws; LaneFull when too much is waiting in that channel
   */
  readonly run: <T>(channel: string, work: () => Promise<T>) => Promise<T>
  /** Resolves when everything that was accepted is done. */
  readonly drain: () => Promise<void>
}

export type LanesParts = {
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
  /** The seconds after which what failed so may be tried again; undefined when it must not be. */
  readonly againAfter: (error: unknown) => number | undefined
}

/** More than this is waiting in one channel. */
export class LaneFull extends Error {
  override readonly name = 'LaneFull'
}

/** About one message a second and channel goes out, so this is more than a minute of waiting. */
const WAITING_MAX = 100
/** As often as one message is offered again; Slack's waits are up to a minute each. */
const TRIES_MAX = 5

/** Slack limits posting by channel: https://docs.slack.dev/apis/web-api/rate-limits/ */
export function createLanes({ wait, againAfter }: LanesParts): Lanes {
  const lanes = new Map<string, { last: Promise<unknown>; waiting: number }>()

  async function persist<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work()
      } catch (error) {
        const seconds = againAfter(error)
        if (seconds === undefined || tries >= TRIES_MAX) throw error
        await wait(seconds * 1000)
      }
    }
  }

  return {
    async run(channel, work) {
      const lane = lanes.get(channel) ?? { last: Promise.resolve(), waiting: 0 }
      if (lane.waiting >= WAITING_MAX) throw new LaneFull(`Over ${WAITING_MAX} messages wait`)
      lanes.set(channel, lane)
      lane.waiting += 1
      const mine = lane.last.then(() => persist(work))
      lane.last = mine.catch(() => undefined)
      try {
        return await mine
      } finally {
        lane.waiting -= 1
        if (lane.waiting === 0) lanes.delete(channel)
      }
    },
    async drain() {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map(({ last }) => last))
    },
  }
}
