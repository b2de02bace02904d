import type { Asker } from '#core/command.ts'
import type { Digests, FirstDigest } from '#core/digests.ts'
import { addDays, type Day, dayOf } from '#core/edtf.ts'
import { Fault } from '#core/errors.ts'
import type { Subscription, SubscriptionSettings } from '#core/subscription.ts'
import { calendarsOf } from '../when/quiet.ts'
import { nextDueOf } from '../when/turn.ts'
import { startOfDay } from '../when/wall-time.ts'
import type { DeskParts } from './parts.ts'
import { shortId } from './short-id.ts'

/** With how many past days a first digest begins that is to begin with some. */
const FIRST_DAYS = 7

type Keep = Pick<Digests, 'subscribe' | 'edit' | 'pause' | 'mute' | 'resume' | 'remove' | 'restore'>

/** Sets subscriptions up and changes them. What was told, and up to where, is never touched. */
export function createKeep(parts: DeskParts): Keep {
  const { subscriptions, changes, facts, now } = parts
  const dueOf = (one: Pick<Subscription, 'schedule' | 'zone' | 'quiet' | 'mutedUntil'>) =>
    nextDueOf(one, now(), calendarsOf(facts()))

  async function change(id: string, to: Partial<Omit<Subscription, 'id'>>): Promise<Subscription> {
    await subscriptions.change(id, to)
    const changed = await subscriptions.find(id)
    if (!changed) throw new Fault(`The subscription ${id} is gone`)
    return changed
  }

  /** Changes it, and reckons when it is due next; what is stopped is due at no time. */
  async function reckon(id: string, to: Partial<Omit<Subscription, 'id'>>): Promise<Subscription> {
    const changed = await change(id, to)
    const isStopped = changed.pause !== undefined || changed.removedAt !== undefined
    return await change(id, { nextDue: isStopped ? undefined : dueOf(changed) })
  }

  async function subscribe(
    settings: SubscriptionSettings,
    asker: Asker,
    first: FirstDigest,
  ): Promise<Subscription> {
    const at = now()
    // What is loaded already is nobody’s news, so the record must know it before the window begins.
    const { seq } = await changes.record(facts(), at)
    const made: Subscription = {
      ...settings,
      id: await freeId(parts),
      createdBy: asker.id,
      createdAt: at.toISOString(),
      coveredTo: seq,
      sinceDay: first === 'week' ? addDays(dayOf(at), -FIRST_DAYS) : undefined,
      nextDue: dueOf(settings),
      failStreak: 0,
    }
    await subscriptions.add(made)
    return made
  }

  return {
    subscribe,
    edit: (id, to) => reckon(id, to),
    pause: (id, { id: by }) =>
      change(id, {
        pause: { reason: 'asked', at: now().toISOString(), by },
        nextDue: undefined,
      }),
    async mute(id: string, until: Day) {
      const zone = (await subscriptions.find(id))?.zone ?? parts.zone
      return await reckon(id, { mutedUntil: startOfDay(until, zone).toISOString() })
    },
    resume: (id) => reckon(id, { pause: undefined, mutedUntil: undefined, failStreak: 0 }),
    remove: (id) => change(id, { removedAt: now().toISOString(), nextDue: undefined }),
    restore: (id) => reckon(id, { removedAt: undefined }),
  }
}

/** An id nobody has, whether or not it is in use at present. */
async function freeId({ subscriptions }: DeskParts): Promise<string> {
  for (;;) {
    const id = shortId()
    if (!(await subscriptions.find(id))) return id
  }
}
