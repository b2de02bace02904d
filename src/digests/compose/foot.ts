import type { Action, Line } from '#core/brief.ts'
import type { Changes } from '#core/changes.ts'
import type { DigestHead } from '#core/content.ts'
import type { Subscription } from '#core/subscription.ts'
import type { Words } from '#core/words.ts'
import { filterWords } from './filter-words.ts'
import { momentIn } from './moments.ts'
import type { Telling } from './parts.ts'

/** More loads than are ever between a message and its last correction. */
const LOADS_MAX = 10_000

/** The revision that was loaded at a moment, ISO 8601 in UTC; or that of a load. */
export async function revisionAt(
  changes: Changes,
  at: string | number,
): Promise<string | undefined> {
  const latest = await changes.latest()
  const isIt = (load: { readonly seq: number; readonly loadedAt: string }) =>
    typeof at === 'number' ? load.seq <= at : load.loadedAt <= at
  if (!latest || isIt(latest)) return latest?.revision
  return (await changes.loads(LOADS_MAX)).find(isIt)?.revision
}

/** "4 changes · 4 sources · next digest 21 Nov 2026, 08:00 (…)", and what is told here, and in which revision. */
export async function digestFooter(
  head: DigestHead,
  counts: { readonly changes: number; readonly sources: number } | undefined,
  { changes, subscriptions, facts, words }: Telling,
  of?: string,
): Promise<readonly Line[]> {
  const said = words.digests
  const subscription = await subscriptions.find(head.subscription)
  const revision = of ?? (await revisionAt(changes, head.to))
  const first = [
    ...(counts ? [said.counts(counts.changes, counts.sources)] : []),
    ...(head.next ? [said.next(momentIn(head.next, head.zone, words))] : []),
  ]
  const isFiltered = head.topic === 'changes' || head.filter !== ''
  const filter = isFiltered ? [said.filter(filterWords(head.filter, facts, words))] : []
  const last = [
    ...policyOf(head, subscription, words),
    ...(revision ? [said.revision(revision)] : []),
  ]
  const gone = head.gone?.length ? [said.filterGone(head.gone)] : []
  return [first, filter, gone, last]
    .filter((parts) => parts.length > 0)
    .map((parts) => [parts.join(' · ')])
}

/** What happens when nothing is new; of a list of debts there is always something to say. */
const policyOf = (
  { topic }: DigestHead,
  subscription: Subscription | undefined,
  { digests }: Words,
): readonly string[] =>
  topic === 'changes' && subscription ? [digests.policy[subscription.empty]] : []

/** What can be done about a digest from any of its messages. */
export const digestActions = (
  { subscription }: Pick<DigestHead, 'subscription'>,
  { digests }: Words,
): readonly Action[] =>
  subscription === ''
    ? []
    : [
        { label: digests.settings, command: `digest edit ${subscription}` },
        { label: digests.pause, command: `digest pause ${subscription}` },
      ]
