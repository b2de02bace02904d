import type { RecordedChange } from '#core/changes.ts'
import type { Content } from '#core/content.ts'
import type { Delivery, NewDelivery } from '#core/ledger.ts'
import { correctEntry, entriesOf, withEntries } from './correct-entry.ts'
import { toldIdsOf } from './corrects.ts'
import { carriedBy, type EventParts, slotOfLoad } from './parts.ts'

/** What edits and replies that correct a delivery come of. */
export const recallOrigin = (delivery: string): string => `recall:${delivery}`

/** What is only mended, and not taken back, is put right in messages of so many days. */
const ROUTINE_DAYS = 30
const DAY_MS = 86_400_000

/** How many deliveries are planned in one transaction. */
const PLANNED_AT_ONCE = 200

type RecallParts = Pick<EventParts, 'changes' | 'ledger' | 'facts' | 'now' | 'newId'>

/**
 * Plans what puts right the messages that told something in a form these changes ended: one edit a
 * message, with all its corrections so far, and a reply below it where something was taken back.
 * Gives how many messages that are. May be repeated: what is planned is found, and left alone.
 *
 * @param which `late`: only messages that told a form which ended within these changes, for looking
 * again after all others were found
 * @param seen ids of messages that were looked at for these changes; they are passed over, and those
 * looked at now are added
 */
export async function planRecalls(
  changes: readonly RecordedChange[],
  which: 'all' | 'late',
  parts: RecallParts,
  seen = new Set<string>(),
): Promise<number> {
  const ended = endedIn(changes)
  // Nobody was told wrongly of something new, unless it was taken out just before.
  const newest = newestOf(changes).filter(({ kind, id }) => kind !== 'added' || ended.has(id))
  const wronged = await findWronged(newest, parts, which === 'all' ? undefined : ended)
  const told = createTold(parts)
  let planned: NewDelivery[] = []
  let count = 0
  for (const [id, candidates] of wronged) {
    if (seen.has(id)) continue
    seen.add(id)
    const root = await parts.ledger.find(id)
    const deliveries = root ? await recallOf(root, candidates, told, parts) : []
    if (deliveries.length > 0) count += 1
    planned.push(...deliveries)
    if (planned.length < PLANNED_AT_ONCE) continue
    await parts.ledger.plan(planned)
    planned = []
  }
  if (planned.length > 0) await parts.ledger.plan(planned)
  return count
}

/** Of several changes of one thing only the last one counts. */
const newestOf = (changes: readonly RecordedChange[]): readonly RecordedChange[] => [
  ...new Map(changes.map((change) => [`${change.of} ${change.id}`, change])).values(),
]

/** The forms of claims and cases that changes ended, by their ids; none of what is only new. */
function endedIn(changes: readonly RecordedChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ended = new Map<string, Set<string>>()
  for (const { id, beforeHash } of changes) {
    if (beforeHash === undefined) continue
    ended.set(id, (ended.get(id) ?? new Set()).add(beforeHash))
  }
  return ended
}

/**
 * Ids of messages that told something the changes are about, each with the changes that concern it.
 * The messages themselves are read again one by one: of thousands, none has to be held.
 */
async function findWronged(
  changes: readonly RecordedChange[],
  { ledger, facts }: RecallParts,
  ended: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): Promise<ReadonlyMap<string, readonly RecordedChange[]>> {
  async function carrying(id: string): Promise<readonly Delivery[]> {
    const hashes = ended?.get(id)
    // A step of a case that went back was told in the form it still has.
    if (!hashes) return await ledger.carrying(id)
    return (await Promise.all([...hashes].map((hash) => ledger.carrying(id, hash)))).flat()
  }
  const stepsOf = (caseId: string) =>
    facts()
      .claimsAbout(caseId, {})
      .claims.map(({ id }) => id)
  const roots = new Map<string, RecordedChange[]>()
  for (const change of changes) {
    for (const id of toldIdsOf(change, stepsOf)) {
      for (const root of await carrying(id)) {
        if (root.act !== 'post' || !isTold(root.content)) continue
        const known = roots.get(root.id)
        if (!known) roots.set(root.id, [change])
        else if (!known.includes(change)) known.push(change)
      }
    }
  }
  return roots
}

/** Whether it says something of the record that can be put right. */
export const isTold = ({ kind }: Content): boolean =>
  ['digest', 'alert', 'event', 'stage', 'correction', 'absence'].includes(kind)

/** Changes by their numbers, each read once. */
function createTold({ changes }: Pick<RecallParts, 'changes'>) {
  const known = new Map<number, RecordedChange>()
  return async (ns: readonly number[]): Promise<ReadonlyMap<number, RecordedChange>> => {
    const unknown = ns.filter((n) => !known.has(n))
    if (unknown.length > 0) {
      for (const change of await changes.byNumber(unknown)) known.set(change.n, change)
    }
    return known
  }
}

async function recallOf(
  root: Delivery,
  candidates: readonly RecordedChange[],
  told: ReturnType<typeof createTold>,
  parts: RecallParts,
): Promise<readonly NewDelivery[]> {
  const edits = await parts.ledger.corrections(root.id)
  const last = edits.find(({ act }) => act === 'edit')
  if (root.content.kind === 'absence') return absenceRecall(root, last, candidates, parts)
  const entries = entriesOf(last?.content) ?? entriesOf(root.content) ?? []
  const numbers = entries.flatMap(({ n, corrected }) => [n, ...(corrected ? [corrected] : [])])
  const known = await told(numbers)
  const isRecent =
    Date.parse(root.sentAt ?? root.plannedAt) > parts.now().getTime() - ROUTINE_DAYS * DAY_MS
  const corrected = entries.map((entry) => correctEntry(entry, candidates, known, isRecent))
  const fresh = corrected.filter(({ isNew }) => isNew)
  if (fresh.length === 0) return []
  const by = fresh.flatMap((one) => one.by ?? [])
  const base = { ...sameAs(root, Math.max(...by.map(({ seq }) => seq))), carries: carriedBy(by) }
  const edit: NewDelivery = {
    ...base,
    id: parts.newId(),
    act: 'edit',
    content: withEntries(
      root.content,
      corrected.map(({ entry }) => entry),
    ),
  }
  const isSerious = fresh.some((one) => one.isSerious) && root.content.kind !== 'correction'
  if (!isSerious) return [edit]
  const freshEntries = fresh.map(({ entry }) => entry)
  const content = { kind: 'correction', of: root.id, entries: freshEntries } as const
  return [edit, { ...base, id: parts.newId(), act: 'post', content }]
}

/** The last visible public event of somebody was mended: the message is written anew from it. */
function absenceRecall(
  root: Delivery,
  last: Delivery | undefined,
  candidates: readonly RecordedChange[],
  { newId }: RecallParts,
): readonly NewDelivery[] {
  const [by] = candidates
  const shown = (last ?? root).carries.find(({ id }) => id === by?.id)?.hash
  if (!by || by.kind === 'added' || (by.afterHash ?? by.beforeHash) === shown) return []
  return [
    {
      ...sameAs(root, by.seq),
      id: newId(),
      act: 'edit',
      content: root.content,
      carries: carriedBy([by]),
    },
  ]
}

const sameAs = ({ id, place, language }: Delivery, seq: number) => ({
  origin: recallOrigin(id),
  slot: slotOfLoad(seq),
  place,
  language,
  below: id,
})
