import type { Ledger, NewDelivery } from '#core/ledger.ts'
import { placeKey } from '#core/place.ts'
import { createAbsences } from './absence.ts'
import { createLoadEvents } from './on-load.ts'
import type { EventParts } from './parts.ts'

/** What may have been told before, so that it is not told again. */
export type Doubtful = {
  /** How many messages of each kind of content; kinds that have none are left out. */
  readonly kinds: Readonly<Record<string, number>>
  /** Where, as `placeKey` writes it. */
  readonly places: readonly string[]
}

/**
 * For a state that was set back to an earlier time. The facts that serve now are recorded as loaded,
 * with everything that this would set off at once: alerts, news of cases, replies that correct
 * something, and silences. Whether the lost hours told it cannot be known, so each of these messages
 * is planned as `skipped`: it stands in the ledger, it is not sent, and nothing plans it again.
 * Digests cover it, since their windows did not move.
 *
 * Edits are planned and sent: one that was made before looks the same when it is made again, and one
 * that was not must not be left out, for the message says something wrong until then.
 *
 * What is loaded later is told as always.
 */
export async function settleDoubtful(
  parts: EventParts & { readonly ledger: Ledger },
): Promise<Doubtful> {
  const { changes, ledger, facts, now } = parts
  const doubted: NewDelivery[] = []
  const doubting: Ledger = {
    ...ledger,
    async plan(deliveries, steps) {
      const planned = deliveries.map((one) =>
        one.act === 'post' ? { ...one, isSkipped: true } : one,
      )
      const ids = new Set(await ledger.plan(planned, steps))
      doubted.push(...planned.filter(({ id, isSkipped }) => isSkipped && ids.has(id)))
      return [...ids]
    },
  }
  await changes.record(facts(), now())
  await createLoadEvents({ ...parts, ledger: doubting }).catchUp()
  await createAbsences({ ...parts, ledger: doubting }).run()
  return {
    kinds: Object.fromEntries(
      [...Map.groupBy(doubted, ({ content }) => content.kind)].map(([kind, those]) => [
        kind,
        those.length,
      ]),
    ),
    places: [...new Set(doubted.map(({ place }) => placeKey(place)))].toSorted(),
  }
}
