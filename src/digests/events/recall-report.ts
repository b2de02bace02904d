import type { Changes, RecordedChange } from '#core/changes.ts'
import { FIRST_DAY } from '#core/edtf.ts'
import type { Delivery, DeliveryState, Ledger } from '#core/ledger.ts'
import { entriesOf } from './correct-entry.ts'
import { correctionOf } from './corrects.ts'
import { isTold } from './recall.ts'

/**
 * Whether a message that told something wrong was put right. `edited`: in the message itself.
 * `answered`: in a reply below it. `waiting`: it will be tried. `refused`: the platform would not,
 * with its code in `correction`. `left`: nothing was planned, because what was mended is small and
 * the message old.
 */
export type Reach = 'edited' | 'answered' | 'waiting' | 'refused' | 'left'

export type Recalled = {
  /** The message as it was first posted. */
  readonly delivery: Delivery
  readonly reach: Reach
  /** The edit or the reply that decides it; absent where nothing was planned. */
  readonly correction?: Delivery | undefined
}

type ReportParts = {
  readonly changes: Pick<Changes, 'byNumber' | 'since'>
  readonly ledger: Pick<Ledger, 'carrying' | 'corrections' | 'find'>
}

/**
 * Every message that told a claim or case in a form that is no longer right, newest first, and what
 * became of it. Messages that are still right are left out.
 */
export async function recallReport(id: string, parts: ReportParts): Promise<readonly Recalled[]> {
  const report: Recalled[] = []
  for (const root of await rootsOf(id, parts)) {
    const corrections = await parts.ledger.corrections(root.id)
    const told = await toldIn([root, ...corrections], id, parts)
    const own = corrections.filter((one) => corrects(one, told))
    if (own.length > 0) report.push({ delivery: root, ...reachOf(own) })
    else if (await isWrong(told, parts)) report.push({ delivery: root, reach: 'left' })
  }
  return report
}

/** The messages that told it, and those that were corrected because of it. */
async function rootsOf(id: string, { ledger }: ReportParts): Promise<readonly Delivery[]> {
  const roots = new Map<string, Delivery>()
  for (const one of await ledger.carrying(id)) {
    const root = one.origin.startsWith('recall:') ? await ledger.find(one.below ?? '') : one
    if (root && isTold(root.content)) roots.set(root.id, root)
    // A reply that corrects tells something itself, which may have to be put right in turn.
    if (one.content.kind === 'correction') roots.set(one.id, one)
  }
  return [...roots.values()].toSorted((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1))
}

/** The changes of a message that told this claim or case, or were corrected because of it. */
async function toldIn(
  deliveries: readonly Delivery[],
  id: string,
  { changes }: ReportParts,
): Promise<readonly RecordedChange[]> {
  const entries = deliveries.flatMap(({ content }) => entriesOf(content) ?? [])
  const ns = entries.flatMap(({ n, corrected }) => [n, ...(corrected ? [corrected] : [])])
  const known = new Map((await changes.byNumber([...new Set(ns)])).map((one) => [one.n, one]))
  const told = entries.filter(
    ({ n, corrected }) =>
      known.get(n)?.id === id || (corrected !== undefined && known.get(corrected)?.id === id),
  )
  return [...new Set(told.map(({ n }) => n))].flatMap((n) => known.get(n) ?? [])
}

const corrects = ({ content }: Delivery, told: readonly RecordedChange[]): boolean =>
  content.kind === 'absence' ||
  (entriesOf(content) ?? []).some(
    ({ n, corrected }) => corrected !== undefined && told.some((one) => one.n === n),
  )

/** By what came furthest: an edit says more than a reply, and a newer one more than an older. */
function reachOf(corrections: readonly Delivery[]): Pick<Recalled, 'reach' | 'correction'> {
  const newest = (act: Delivery['act'], states: readonly DeliveryState[]) =>
    corrections.find((one) => one.act === act && states.includes(one.state))
  const edited = newest('edit', ['sent'])
  const waiting = newest('edit', OPEN)
  if (waiting) return { reach: 'waiting', correction: waiting }
  if (edited) return { reach: 'edited', correction: edited }
  const answered = newest('post', ['sent'])
  if (answered) return { reach: 'answered', correction: answered }
  const answering = newest('post', OPEN)
  if (answering) return { reach: 'waiting', correction: answering }
  return { reach: 'refused', correction: corrections.find(({ act }) => act === 'edit') }
}

const OPEN: readonly DeliveryState[] = ['planned', 'claimed', 'sending', 'uncertain', 'retry']

/** More changes than the record has of anybody. */
const CHANGES_MAX = 100_000

/** Whether something that was told has changed since in a way that puts it in the wrong. */
async function isWrong(
  told: readonly RecordedChange[],
  { changes }: ReportParts,
): Promise<boolean> {
  const [first] = told
  if (!first) return false
  const all = await changes.since(FIRST_DAY, subjectOf(first), { offset: 0, limit: CHANGES_MAX })
  const newest = all.rows
    .filter(({ of, id }) => of === first.of && id === first.id)
    .toSorted((a, b) => b.n - a.n)[0]
  return newest !== undefined && told.some((one) => correctionOf(one, newest) !== 'none')
}

const subjectOf = (change: RecordedChange): string | undefined =>
  change.of === 'case'
    ? (change.after ?? change.before)?.person.id
    : (change.after ?? change.before)?.subjects[0]?.subject.id
