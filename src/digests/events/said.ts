import type { RecordedChange } from '#core/changes.ts'
import type { Delivery } from '#core/ledger.ts'
import { type Place, placeKey } from '#core/place.ts'
import { alertOrigin } from './alerts.ts'
import { NEVER_CAME } from './follow.ts'
import { type EventParts, slotOfLoad } from './parts.ts'

type SaidParts = Pick<EventParts, 'ledger' | 'follows'>

/** Whether news of the same loads say all of these changes in a place: a reply would only repeat them. */
export type IsSaid = (place: Place, changes: readonly RecordedChange[]) => Promise<boolean>

/** So many newest deliveries are looked through: more than are ever planned of a follow at once. */
const DELIVERIES_MAX = 100

/** Made anew for each look at the record; what was planned in a place is read once. */
export function createSaid({ ledger, follows }: SaidParts): IsSaid {
  const read = new Map<string, Promise<readonly Delivery[]>>()
  async function newsIn(place: Place): Promise<readonly Delivery[]> {
    const here = (await follows.all()).filter((one) => placeKey(one.place) === placeKey(place))
    const origins = [alertOrigin(place), ...here.map(({ id }) => id)]
    const all = await Promise.all(origins.map((origin) => ledger.of(origin, DELIVERIES_MAX)))
    return all.flat().filter(({ act, state }) => act === 'post' && !NEVER_CAME.includes(state))
  }
  return async (place, changes) => {
    const key = placeKey(place)
    const news = read.get(key) ?? newsIn(place)
    read.set(key, news)
    const planned = await news
    return changes.every((change) =>
      planned.some(
        ({ slot, carries }) =>
          slot === slotOfLoad(change.seq) && carries.some(({ id }) => idsOf(change).includes(id)),
      ),
    )
  }
}

/** A case that only reached a stage, or lost it, is told by the claim that states it. */
const idsOf = (change: RecordedChange): readonly string[] =>
  change.of === 'claim'
    ? [change.id]
    : [change.id, ...[change.before, change.after].flatMap((one) => one?.reached.id ?? [])]
