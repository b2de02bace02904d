import type { Asker } from '#core/command.ts'
import type { Digests } from '#core/digests.ts'
import { isSamePlace, type Place, placeOfPerson } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import { planCard } from '../events/follow.ts'
import { calendarsOf } from '../when/quiet.ts'
import { nextRuns } from '../when/runs.ts'
import { sayWhen } from '../when/say.ts'
import { readSchedule, readZone } from '../when/schedule.ts'
import { startOfDay } from '../when/wall-time.ts'
import { suggestZones } from '../when/zones.ts'
import { createExplain } from './explain.ts'
import { createKeep } from './keep.ts'
import { createLook } from './look.ts'
import type { DeskParts } from './parts.ts'
import { createRecalled } from './recalled.ts'
import { sentBy } from './sent.ts'
import { shortId } from './short-id.ts'

/** As many zones as are offered while somebody types. */
const ZONES_MAX = 25

/** What the commands do with digests: sets them up, looks ahead, and tells what became of them. */
export function createDigests(parts: DeskParts): Digests {
  const { subscriptions, follows, ledger, facts, messengers, now, newId, wake } = parts
  const known = createKnown(parts)
  const keep = createKeep(parts)
  return {
    zone: parts.zone,
    find: subscriptions.find,
    at: subscriptions.at,
    inSpace: subscriptions.inSpace,
    ofAsker: (asker) => ofAsker(asker, parts),
    known: known.list,

    readWhen: readSchedule,
    sayWhen,
    readZone,
    suggestZones: (typed) => suggestZones(typed, ZONES_MAX),
    runs: (of, after, count) => nextRuns(of, after, count, calendarsOf(facts())),
    startOf: startOfDay,
    obstacles: async (place) =>
      (await messengers()
        .find(({ platform }) => platform === place.platform)
        ?.obstacles(place)) ?? [],

    subscribe: known.after(keep.subscribe),
    edit: known.after(keep.edit),
    pause: known.after(keep.pause),
    mute: known.after(keep.mute),
    resume: known.after(keep.resume),
    remove: known.after(keep.remove),
    restore: known.after(keep.restore),

    ...createLook(parts),
    explain: createExplain(parts),
    history: async (id, limit) => (await ledger.of(id, limit)).map((one) => sentBy(one, parts)),
    findDelivery: ledger.find,
    show: async (delivery, page, language) => {
      const { id } = delivery
      const edits = await ledger.corrections(id)
      // What it says now is what the newest edit of it says.
      const { content } = edits.find(({ act }) => act === 'edit') ?? delivery
      return await parts.compose({ id, content, language, page })
    },

    async follow(caseId: string, place: Place, asker: Asker) {
      const follow = {
        id: shortId(),
        place,
        caseId,
        createdBy: asker.id,
        createdAt: now().toISOString(),
      }
      if (!(await follows.add(follow))) return undefined
      await planCard(follow, asker.language ?? 'en', { ledger, newId })
      wake()
      return follow
    },
    follows: follows.at,
    unfollow: follows.drop,
    recalled: createRecalled(parts),
  }
}

async function ofAsker(
  asker: Asker,
  { subscriptions }: DeskParts,
): Promise<readonly Subscription[]> {
  const own = placeOfPerson(asker.id)
  return (await subscriptions.all()).filter(
    ({ createdBy, place }) => createdBy === asker.id || (own && isSamePlace(place, own)),
  )
}

/**
 * The subscriptions as they were when it was last looked. Suggestions are asked for at every key, and
 * must not wait for the disk; they are looked up anew after each change, and at the first question.
 */
function createKnown({ subscriptions }: DeskParts) {
  let all: readonly Subscription[] = []
  let isRead = false
  const look = async () => {
    all = await subscriptions.all()
  }
  return {
    list() {
      if (!isRead) {
        isRead = true
        // When it cannot be read there is nothing to offer, and the next key tries again.
        look().catch(() => {
          isRead = false
        })
      }
      return all
    },
    after:
      <Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        const result = await work(...args)
        await look()
        return result
      },
  }
}
