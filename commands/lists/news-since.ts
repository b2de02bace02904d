import type { Changes, RecordedChange } from '#core/changes.ts'
import type { Day } from '#core/edtf.ts'
import { newsOf, tellersOf } from '#core/news.ts'

/** More than there can be: all that changed is looked at, because one change may tell another. */
const EVERYTHING = { offset: 0, limit: 1_000_000 } as const

/**
 * What is new since a day, newest first, each thing once: as a digest over the same days tells it.
 * A case that only reached a stage is told by the claim that states it.
 */
export async function newsSince(
  day: Day,
  subject: string | undefined,
  changes: Changes,
): Promise<readonly RecordedChange[]> {
  const { rows } = await changes.since(day, subject, EVERYTHING)
  const inOrder = rows.toSorted((a, b) => a.n - b.n)
  const told = new Set(toldOnce(inOrder))
  return rows.filter((change) => told.has(change))
}

/** Of changes in the order of the record those a digest over all of them holds. */
export function toldOnce(inOrder: readonly RecordedChange[]): readonly RecordedChange[] {
  const news = newsOf(inOrder)
  const bySeq = Map.groupBy(news, ({ seq, id, of }) => `${seq} ${of} ${id}`)
  return news.filter((change) => {
    if (change.of !== 'case') return true
    const { seq, before, after } = change
    const ids = [before, after].flatMap((one) => (one ? [one.reached.id] : []))
    // Only the claims the case stands on can tell it, so only those are looked at.
    const among = ids.flatMap((id) => bySeq.get(`${seq} claim ${id}`) ?? [])
    return tellersOf(change, among).length === 0
  })
}
