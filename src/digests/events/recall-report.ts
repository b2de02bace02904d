import { isRetraction } from '#core/change-about.ts'
import type { Changes, RecordedChange } from '#core/changes.ts'
import { FIRST_DAY } from '#core/edtf.ts'
import type { Delivery, DeliveryState, Ledger } from '#core/ledger.ts'
import { replacedBy } from '#core/news.ts'
import { OPEN_STATES } from '#core/open-states.ts'
import { entriesOf, numbersIn, toldBy } from './correct-entry.ts'
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
  readonly ledger: Pick<Ledger, 'carryingIds' | 'corrections' | 'find'>
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
    const own = corrections.filter((one) => corrects(one, id, told))
    if (own.length > 0) report.push({ delivery: root, ...reachOf(own) })
    else if (await isWrong(id, told, parts)) report.push({ delivery: root, reach: 'left' })
  }
  return report
}

/** The messages that told it, a reply that corrects among them, and those that told it once edited. */
async function rootsOf(id: string, { ledger }: ReportParts): Promise<readonly Delivery[]> {
  const ids = await ledger.carryingIds(id)
  const roots = await Promise.all(ids.map((one) => ledger.find(one)))
  return roots
    .flatMap((root) => root ?? [])
    .filter(
      ({ state, content }) => state === 'sent' && (isTold(content) || content.kind === 'card'),
    )
    .toSorted((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1))
}

/** A change by which a message told something, and what it says of that by now. */
type ToldBy = { readonly change: RecordedChange; readonly shown: RecordedChange }

/** How messages told a claim or case, and where they only quote it, as far as they still do. */
type Telling = { readonly told: readonly ToldBy[]; readonly quoting: readonly ToldBy[] }

async function toldIn(
  deliveries: readonly Delivery[],
  id: string,
  { changes }: ReportParts,
): Promise<Telling> {
  const entries = deliveries.flatMap(({ content }) => entriesOf(content) ?? [])
  const known = new Map((await changes.byNumber(numbersIn(entries))).map((one) => [one.n, one]))
  const all = entries.flatMap((entry): readonly ToldBy[] => {
    const change = toldBy(entry, known)
    return change ? [{ change, shown: known.get(entry.corrected ?? entry.n) ?? change }] : []
  })
  return {
    // What was put in place of another claim is right where it stands.
    told: all.filter(
      ({ change, shown }) =>
        change.id === id || (shown.id === id && replacedBy(shown) !== change.id),
    ),
    quoting: all.filter(
      ({ change, shown }) => replacedBy(change) === id || replacedBy(shown) === id,
    ),
  }
}

/** What has no entries says by what it carries for which claim it was written anew. */
function corrects({ content, carries }: Delivery, id: string, { told, quoting }: Telling): boolean {
  if (content.kind === 'absence') return true
  const entries = entriesOf(content)
  if (!entries) return carries.some((one) => one.id === id)
  const isOf = (some: readonly ToldBy[], n: number) => some.some(({ change }) => change.n === n)
  return entries.some(
    ({ n, corrected, unquoted }) =>
      (corrected !== undefined && isOf(told, n)) || (unquoted !== undefined && isOf(quoting, n)),
  )
}

/** By what came furthest: an edit says more than a reply, and a newer one more than an older. */
function reachOf(corrections: readonly Delivery[]): Pick<Recalled, 'reach' | 'correction'> {
  const newest = (act: Delivery['act'], states: readonly DeliveryState[]) =>
    corrections.find((one) => one.act === act && states.includes(one.state))
  const edited = newest('edit', ['sent'])
  const waiting = newest('edit', OPEN_STATES)
  if (waiting) return { reach: 'waiting', correction: waiting }
  if (edited) return { reach: 'edited', correction: edited }
  const answered = newest('post', ['sent'])
  if (answered) return { reach: 'answered', correction: answered }
  const answering = newest('post', OPEN_STATES)
  if (answering) return { reach: 'waiting', correction: answering }
  return { reach: 'refused', correction: corrections.find(({ act }) => act === 'edit') }
}

/** More changes than the record has of anybody. */
const CHANGES_MAX = 100_000

/** Whether something that was told has changed since in a way that puts it in the wrong. */
async function isWrong(
  id: string,
  { told, quoting }: Telling,
  { changes }: ReportParts,
): Promise<boolean> {
  if (told.length === 0 && quoting.length === 0) return false
  const first = told[0]?.change
  const all = await changes.since(FIRST_DAY, subjectOf(first), { offset: 0, limit: CHANGES_MAX })
  const newest = all.rows
    .filter((one) => one.of === (first?.of ?? 'claim') && one.id === id)
    .toSorted((a, b) => b.n - a.n)[0]
  if (!newest) return false
  const isOutdated = ({ shown }: ToldBy) =>
    shown.seq < newest.seq && correctionOf(shown, newest) !== 'none'
  return (
    told.some(isOutdated) || (isRetraction(newest) && quoting.some((one) => isOlder(one, newest)))
  )
}

const isOlder = ({ shown }: ToldBy, { seq }: RecordedChange): boolean => shown.seq < seq

const subjectOf = (change: RecordedChange | undefined): string | undefined =>
  change?.of === 'case'
    ? (change.after ?? change.before)?.person.id
    : (change?.after ?? change?.before)?.subjects[0]?.subject.id
