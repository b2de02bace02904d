import { Fault } from '#core/errors.ts'
import type { Delivery } from '#core/ledger.ts'
import type { Messenger } from '#core/messenger.ts'
import type { ChatPlatform } from '#core/place.ts'
import { attempt } from './attempt.ts'
import { createBudget } from './budget.ts'
import { PACE } from './pace.ts'
import type { SenderParts } from './parts.ts'

/** Sends what is due. */
export type Sender = {
  /** Sends until nothing more is due; gives when it wants to run again, if anything waits. */
  readonly run: () => Promise<Date | undefined>
  /** Takes nothing more, and resolves when what is under way is over, or after so many milliseconds. */
  readonly stop: (graceMs: number) => Promise<void>
}

/** One sender for all platforms. Only one `run` at a time. */
export function createSender(parts: SenderParts): Sender {
  const { ledger, messengers, now, report } = parts
  const pace = parts.pace ?? PACE
  const wait = parts.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  const budget = createBudget({ pace, now, wait })
  const { onBlind = 'resend', random = Math.random } = parts
  const sending = { ...parts, onBlind, random, pace, budget }
  const halts = new Map<ChatPlatform, Date>()
  const underWay = new Set<Promise<void>>()
  let isStopping = false

  const isHalted = ({ platform }: Messenger): boolean => (halts.get(platform) ?? now()) > now()

  async function deliver(delivery: Delivery, messenger: Messenger): Promise<void> {
    try {
      const verdict = await attempt(delivery, { ...sending, messenger })
      if (verdict?.next !== 'again' || !verdict.halt) return
      halts.set(messenger.platform, verdict.halt)
      const until = verdict.halt.toISOString()
      parts.log('error', 'delivery.halted', { platform: messenger.platform, until })
    } catch (cause) {
      // It stays held until its lease ends, and is then taken up from what is on disk.
      report(new Fault(`A delivery was interrupted (${delivery.id})`, { cause }))
    }
  }

  /** Keeps so many under way until nothing is due on the platform. */
  async function drain(messenger: Messenger): Promise<void> {
    const mine = new Set<Promise<void>>()
    for (;;) {
      const free = pace.inFlight - mine.size
      // Several at a time: each time is a transaction.
      const mayTake = free >= pace.inFlight / 2 && !isStopping && !isHalted(messenger)
      const claimed = mayTake
        ? await ledger.claim({
            platforms: [messenger.platform],
            limit: free,
            leaseMs: pace.leaseMs,
          })
        : []
      for (const delivery of claimed) {
        const work = deliver(delivery, messenger).finally(() => {
          mine.delete(work)
          underWay.delete(work)
        })
        mine.add(work)
        underWay.add(work)
      }
      if (mine.size === 0) return
      await Promise.race(mine)
    }
  }

  async function nextRun(connected: readonly Messenger[]): Promise<Date | undefined> {
    const times = await Promise.all(
      connected.map(async (messenger) => {
        const at = await ledger.nextAt([messenger.platform])
        const halt = halts.get(messenger.platform)
        return at && halt && halt > at ? halt : at
      }),
    )
    return times.flatMap((at) => at ?? []).sort((a, b) => a.getTime() - b.getTime())[0]
  }

  return {
    async run() {
      const connected = messengers()
      await Promise.all(connected.map(drain))
      return isStopping ? undefined : await nextRun(connected)
    },
    async stop(graceMs) {
      isStopping = true
      let timer: ReturnType<typeof setTimeout> | undefined
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs)
      })
      await Promise.race([grace, Promise.allSettled(underWay)])
      clearTimeout(timer)
    },
  }
}
