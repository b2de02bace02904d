import type { Ledger } from '#core/ledger.ts'
import type { Messengers } from '#core/messenger.ts'
import type { Subscription } from '#core/subscription.ts'
import { type ResumeParts, resume } from './resume.ts'

const DAY_MS = 86_400_000

/** On how many days after a pause it is looked whether the permission is there again. */
const PROBED_DAYS = 7

/**
 * Once a day, for seven days, asks the platform whether a channel that refused us takes messages
 * again, and resumes what is paused for that reason. Other pauses end by a command or by the bot’s
 * return: a channel that is gone does not come back by itself.
 */
export function createProbes(
  parts: ResumeParts & {
    readonly ledger: Pick<Ledger, 'paused'>
    readonly messengers: Messengers
  },
): { readonly run: () => Promise<void> } {
  /** The day of the pause on which each was last probed; after a restart it is looked once more. */
  const probed = new Map<string, number>()
  return {
    async run() {
      const at = parts.now().getTime()
      const paused = (await parts.ledger.paused()).filter(
        ({ pause }) => pause?.reason === 'forbidden',
      )
      forget(probed, new Set(paused.map(keyOf)))
      for (const one of paused) {
        const day = Math.floor((at - Date.parse(one.pause?.at ?? '')) / DAY_MS)
        if (day < 1 || day > PROBED_DAYS || probed.get(keyOf(one)) === day) continue
        const messenger = parts.messengers().find(({ platform }) => platform === one.place.platform)
        if (!messenger) continue
        probed.set(keyOf(one), day)
        if ((await messenger.obstacles(one.place)).length > 0) continue
        await resume(one, parts)
        parts.log('info', 'digest.resumed', { count: 1, why: 'permission' })
      }
    },
  }
}

/** A second pause of the same subscription is probed from its own first day on. */
const keyOf = ({ id, pause }: Subscription): string => `${id} ${pause?.at}`

function forget(probed: Map<string, number>, current: ReadonlySet<string>): void {
  for (const key of probed.keys()) if (!current.has(key)) probed.delete(key)
}
