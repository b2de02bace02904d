import type { RecordedChange } from '#core/changes.ts'
import type { Content, Entry } from '#core/content.ts'
import type { Delivery, NewDelivery } from '#core/ledger.ts'
import { breathe } from '../breathe.ts'
import {
  type Corrected,
  candidatesOf,
  correctEntry,
  entriesOf,
  numbersIn,
  withEntries,
} from './correct-entry.ts'
import { toldIdsOf } from './corrects.ts'
import { carriedBy, type EventParts } from './parts.ts'
import { createPlanner } from './planner.ts'
import { isRecent, sameAs } from './putting-right.ts'
import { absenceRecall } from './recall-absence.ts'
import { debtRecall } from './recall-debt.ts'
import { createSaid, type IsSaid } from './said.ts'

type RecallParts = Pick<EventParts, 'changes' | 'ledger' | 'follows' | 'facts' | 'now' | 'newId'>

/**
 * Plans what puts right the messages that told something in another form than these changes gave
 * it: one edit a message, with all its corrections so far, and a reply below it where something was
 * taken back. A message that is still on its way is corrected when it is there. Gives how many
 * messages that are. May be repeated: what is planned is found, and left alone.
 */
export async function planRecalls(
  changes: readonly RecordedChange[],
  parts: RecallParts,
): Promise<number> {
  const told = createTold(parts)
  const isSaid = createSaid(parts)
  const planner = createPlanner(parts.ledger)
  let count = 0
  for (const [id, candidates] of await findConcerned(newestOf(changes), parts)) {
    await breathe()
    const root = await parts.ledger.find(id)
    if (!root || !isTold(root.content)) continue
    const deliveries = await recallOf(root, [...candidates], told, isSaid, parts)
    if (deliveries.length > 0) count += 1
    await planner.add(deliveries)
  }
  await planner.end()
  return count
}

/** Of several changes of one thing only the last one counts. */
const newestOf = (changes: readonly RecordedChange[]): readonly RecordedChange[] => [
  ...new Map(changes.map((change) => [`${change.of} ${change.id}`, change])).values(),
]

/**
 * Ids of messages that told something the changes are about, each with the changes that concern it.
 * The messages themselves are read one by one: of thousands, none has to be held. What is only new
 * may have been told before it was taken out for a time.
 */
async function findConcerned(
  changes: readonly RecordedChange[],
  { ledger, facts }: RecallParts,
): Promise<ReadonlyMap<string, ReadonlySet<RecordedChange>>> {
  const stepsOf = (caseId: string) =>
    facts()
      .claimsAbout(caseId, {})
      .claims.map(({ id }) => id)
  const concerned = new Map<string, Set<RecordedChange>>()
  for (const change of changes) {
    for (const told of toldIdsOf(change, stepsOf)) {
      await breathe()
      for (const id of await ledger.carryingIds(told)) {
        const known = concerned.get(id)
        if (known) known.add(change)
        else concerned.set(id, new Set([change]))
      }
    }
  }
  return concerned
}

/** Whether it says something of the record that can be put right. */
export const isTold = ({ kind }: Content): boolean =>
  ['digest', 'alert', 'event', 'stage', 'correction', 'absence', 'debt'].includes(kind)

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
  isSaid: IsSaid,
  parts: RecallParts,
): Promise<readonly NewDelivery[]> {
  const edits = await parts.ledger.corrections(root.id)
  const last = edits.find(({ act }) => act === 'edit')
  if (root.content.kind === 'absence') {
    return await absenceRecall(root, root.content, last, candidates, parts)
  }
  if (root.content.kind === 'debt') return debtRecall(root, edits, candidates, isSaid, parts)
  const entries = entriesOf(last?.content) ?? entriesOf(root.content) ?? []
  const known = await told(numbersIn(entries))
  const isYoung = isRecent(root, parts.now())
  const grouped = candidatesOf(candidates)
  const corrected = entries.map((entry) => correctEntry(entry, grouped, known, isYoung))
  const fresh = corrected.filter(({ isNew }) => isNew)
  if (fresh.length === 0) return []
  const by = fresh.flatMap((one) => one.by)
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
  if (root.content.kind === 'correction') return [edit]
  const unsaid: Corrected[] = []
  for (const one of fresh) if (!(await isSaid(root.place, one.by))) unsaid.push(one)
  if (!unsaid.some((one) => one.isSerious)) return [edit]
  const entriesBelow = withoutRepeated(unsaid.flatMap(({ replies }) => replies))
  const content = { kind: 'correction', of: root.id, entries: entriesBelow } as const
  return [edit, { ...base, id: parts.newId(), act: 'post', content }]
}

/** What a line says of the claim itself is not said again of what another line quoted. */
const withoutRepeated = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ n }) => !entries.some(({ corrected }) => corrected === n))
