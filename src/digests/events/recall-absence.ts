import type { RecordedChange } from '#core/changes.ts'
import type { Content } from '#core/content.ts'
import { dayOf, daysBetween } from '#core/edtf.ts'
import type { Delivery, NewDelivery } from '#core/ledger.ts'
import { newestEventOf } from '#core/public-events.ts'
import { newestForm } from './absence.ts'
import { carriedBy, type EventParts, slotOfLoad } from './parts.ts'
import { sameAs } from './putting-right.ts'

type AbsenceParts = Pick<EventParts, 'newId' | 'facts' | 'changes'>
type Absence = Content & { kind: 'absence' }

/**
 * The last public event of somebody was mended or taken back: the message is written anew from the
 * one that is the last now, counted on the day the message is of.
 */
export async function absenceRecall(
  root: Delivery,
  content: Absence,
  last: Delivery | undefined,
  candidates: readonly RecordedChange[],
  parts: AbsenceParts,
): Promise<readonly NewDelivery[]> {
  const seq = Math.max(...candidates.map((change) => change.seq))
  if (last?.slot === slotOfLoad(seq)) return []
  const shown = last ?? root
  const changed = candidates.filter((change) => !isShown(change, shown, last !== undefined))
  const [newest] = changed.toSorted((a, b) => b.n - a.n)
  if (!newest) return []
  const before = last?.content.kind === 'absence' ? last.content : content
  const now = countedAnew(before, root, newest, parts)
  return [
    {
      ...sameAs(root, seq),
      id: parts.newId(),
      act: 'edit',
      content: now,
      carries: [
        ...carriedBy(changed),
        ...(now.newest === newest.id ? [] : await newestForm(now.newest, now.person, parts)),
      ],
    },
  ]
}

/** What is there again is corrected in what said that it was gone, though its form is the same. */
function isShown(change: RecordedChange, { carries }: Delivery, isEdited: boolean): boolean {
  if (change.kind === 'added') return !isEdited
  const form = carries.find(({ id }) => id === change.id)?.hash
  return form === (change.afterHash ?? change.beforeHash)
}

/** Where nothing public is left of them, the message only says that its event was taken back. */
function countedAnew(
  before: Absence,
  { plannedAt }: Delivery,
  { day: corrected }: RecordedChange,
  { facts }: AbsenceParts,
): Absence {
  const day = dayOf(new Date(plannedAt))
  const newest = newestEventOf(before.person, facts(), day)
  if (!newest) return { ...before, corrected }
  const { claim, on } = newest
  if (claim.id === before.newest && on === before.on) return before
  return { ...before, days: daysBetween(on, day), newest: claim.id, on, corrected }
}
