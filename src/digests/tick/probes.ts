import type { Ledger } from '#core/ledger.ts'
import type { Messenger, Messengers } from '#core/messenger.ts'
import { placeKey } from '#core/place.ts'
import type { PauseReason, Subscription } from '#core/subscription.ts'
import { type ResumeParts, resume } from './resume.ts'

const DAY_MS = 86_400_000

/** On how many days after a pause it is looked whether the permission is there again. */
const PROBED_DAYS = 7

type Paused = Subscription & { readonly pause: NonNullable<Subscription['pause']> }

/** What is asked of a platform about one reason for a pause. */
type Probe = {
  readonly days: number
  /** Pauses of the same key end, or do not, by the same answer. */
  readonly keyOf: (one: Paused) => string
  readonly isWorthIt: (one: Paused) => boolean
  /** True only when the reason is surely gone. */
  readonly isOver: (one: Paused, messenger: Messenger) => Promise<boolean>
  readonly why: string
}

/** Other pauses end by a command: a channel that is gone does not come back by itself. */
const PROBES: Partial<Record<PauseReason, Probe>> = {
  forbidden: {
    days: PROBED_DAYS,
    keyOf: ({ place }) => placeKey(place),
    // Whether a person takes messages again only shows when one is posted.
    isWorthIt: ({ place }) => place.kind === 'channel',
    isOver: async ({ place }, messenger) => (await messenger.obstacles(place))?.length === 0,
    why: 'permission',
  },
  'space-gone': {
    days: Number.POSITIVE_INFINITY,
    keyOf: ({ place }) => `${place.platform} ${place.space}`,
    isWorthIt: ({ place }) => place.space !== '',
    isOver: async ({ place }, { isIn }) => (await isIn?.(place.space)) === true,
    why: 'space',
  },
}

export type Probes = {
  /** Waits for the platform's answers, one after another: not a part of a minute's work. */
  readonly run: () => Promise<void>
  /** Asks nothing more, and ends no pause. */
  readonly stop: () => void
}

/**
 * Once a day asks the platform whether what it refused us for is over, and resumes what is paused for
 * that: for seven days, whether a channel takes messages again; until it is, whether the bot is back
 * in a server or workspace. A pause that cannot be told about stays.
 */
export function createProbes(
  parts: ResumeParts & {
    readonly ledger: Pick<Ledger, 'paused'>
    readonly messengers: Messengers
  },
): Probes {
  /** The day of the pause on which each was last probed; after a restart it is looked once more. */
  const probed = new Map<string, number>()
  /** When a probe last ended a pause of a subscription. */
  const resumed = new Map<string, string>()
  let isStopped = false

  async function paused(): Promise<readonly Paused[]> {
    return (await parts.ledger.paused()).filter(
      (one): one is Paused => one.pause !== undefined && one.pause.reason in PROBES,
    )
  }

  const messengerOf = ({ place }: Paused): Messenger | undefined =>
    parts.messengers().find(({ platform }) => platform === place.platform)

  const dayOf = ({ pause }: Paused): number =>
    Math.floor((parts.now().getTime() - Date.parse(pause.at)) / DAY_MS)

  function isDue(one: Paused, { days, isWorthIt }: Probe): boolean {
    const day = dayOf(one)
    const isToday = day >= 1 && day <= days && probed.get(markOf(one)) !== day
    return isToday && isWorthIt(one) && !isMisled(one)
  }

  /**
   * What was refused again although nothing seemed to be in the way is not asked about again, or
   * somebody would be told of a new pause every day.
   */
  function isMisled({ id, pause, lastSentAt = '' }: Paused): boolean {
    const at = resumed.get(id)
    return pause.reason === 'forbidden' && at !== undefined && lastSentAt < at
  }

  /** Those that are still paused for the same: somebody may have decided otherwise meanwhile. */
  async function end(those: readonly Paused[], why: string): Promise<void> {
    const marks = new Set(those.map(markOf))
    const still = (await paused()).filter((one) => marks.has(markOf(one)))
    for (const one of still) {
      await resume(one, parts)
      resumed.set(one.id, parts.now().toISOString())
    }
    if (still.length > 0) parts.log('info', 'digest.resumed', { count: still.length, why })
  }

  return {
    async run() {
      const all = await paused()
      forget(probed, new Set(all.map(markOf)))
      for (const [reason, probe] of Object.entries(PROBES)) {
        const due = all.filter((one) => one.pause.reason === reason && isDue(one, probe))
        for (const those of Map.groupBy(due, probe.keyOf).values()) {
          const [first] = those
          const messenger = first && messengerOf(first)
          if (isStopped || !first || !messenger) continue
          for (const one of those) probed.set(markOf(one), dayOf(one))
          if ((await probe.isOver(first, messenger)) && !isStopped) await end(those, probe.why)
        }
      }
    },
    stop() {
      isStopped = true
    },
  }
}

/** A second pause of the same subscription is probed from its own first day on. */
const markOf = ({ id, pause }: Paused): string => `${id} ${pause.at}`

function forget(probed: Map<string, number>, current: ReadonlySet<string>): void {
  for (const mark of probed.keys()) if (!current.has(mark)) probed.delete(mark)
}
