import type { RecordedChange } from '#core/changes.ts'
import type { Explained, Previewed, Sent } from '#core/digests.ts'
import type { Delivery } from '#core/ledger.ts'
import type { Subscription } from '#core/subscription.ts'
import { judge } from '../select.ts'
import { changesIn, coveredBy, createReadings } from '../tick/gather.ts'
import { asSubscription } from './imagined.ts'
import type { DeskParts } from './parts.ts'
import { sentBy } from './sent.ts'

/** As many deliveries as are looked through for one that told something. */
const DELIVERIES_MAX = 200

/** Explains by the function that decides for the digests themselves. */
export function createExplain(parts: DeskParts) {
  const readingOf = createReadings(parts.facts)
  return async (asked: Previewed | Subscription, id: string): Promise<Explained | undefined> => {
    const of = await asSubscription(asked, parts)
    const to = (await parts.changes.latest())?.seq ?? 0
    const change = await newestOf(id, to, parts)
    if (!change) return undefined
    const told = await toldBy(of, change, parts)
    const covered = coveredBy(of, to)
    const { isIn, steps } = judge(change, of, {
      covered,
      changes: await changesIn(covered, parts.changes),
      watches: await parts.watches.all(),
      read: readingOf(),
    })
    return { change, stages: steps, isIn, told }
  }
}

async function newestOf(
  id: string,
  to: number,
  { changes }: DeskParts,
): Promise<RecordedChange | undefined> {
  return (await changes.between({ after: 0, to })).findLast((one) => one.id === id)
}

/** The deliveries of a subscription that hold a change, however they stand; newest first. */
async function toldBy(
  { id }: Subscription,
  change: RecordedChange,
  parts: DeskParts,
): Promise<readonly Sent[]> {
  const own = await parts.ledger.of(id, DELIVERIES_MAX)
  return own.filter((one) => holds(one, change)).map((one) => sentBy(one, parts))
}

const holds = ({ content, isSkipped }: Delivery, { n }: RecordedChange): boolean =>
  !isSkipped && 'entries' in content && content.entries.some((entry) => entry.n === n)
