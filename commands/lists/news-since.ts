import type { ToldChange } from '#core/change-line.ts'
import type { Changes, RecordedChange } from '#core/changes.ts'
import type { Day } from '#core/edtf.ts'
import type { Claim } from '#core/facts.ts'
import { newsOf, replacedBy, tellersOf } from '#core/news.ts'

/** More than there can be: all that changed is looked at, because one change may tell another. */
const EVERYTHING = { offset: 0, limit: 1_000_000 } as const

/** What is new since a day, newest first, each thing once, as a digest over the same days tells it. */
export async function newsSince(
  day: Day,
  subject: string | undefined,
  changes: Changes,
): Promise<readonly ToldChange[]> {
  const { rows } = await changes.since(day, subject, EVERYTHING)
  const told = toldOnce(rows.toSorted((a, b) => a.n - b.n))
  const byNumber = new Map(told.map((one) => [one.change.n, one]))
  return rows.flatMap(({ n }) => byNumber.get(n) ?? [])
}

/**
 * Of changes in the order of the record those a digest over all of them holds. A case that only
 * reached a stage is told by the claim that states it, and a claim that was replaced by the one that
 * took its place.
 */
export function toldOnce(inOrder: readonly RecordedChange[]): readonly ToldChange[] {
  const once = withoutTold(newsOf(inOrder))
  const replaced = new Set(
    once.flatMap((change) => {
      const id = replacedBy(change)
      return id === undefined ? [] : [keyOf(change.seq, id)]
    }),
  )
  const before = new Map(inOrder.flatMap((change) => olderOf(change)))
  return once
    .filter(({ seq, id }) => !replaced.has(keyOf(seq, id)))
    .map((change) => {
      const id = replacedBy(change)
      return { change, replaces: id === undefined ? undefined : before.get(keyOf(change.seq, id)) }
    })
}

const keyOf = (seq: number, id: string): string => `${seq} ${id}`

/** What an altered claim said before, by its load and id. */
const olderOf = (change: RecordedChange): readonly (readonly [string, Claim])[] =>
  change.of === 'claim' && change.kind === 'altered' && change.before
    ? [[keyOf(change.seq, change.id), change.before]]
    : []

/** Without changes of cases that a claim of the same load tells. */
function withoutTold(news: readonly RecordedChange[]): readonly RecordedChange[] {
  const claims = Map.groupBy(
    news.filter(({ of }) => of === 'claim'),
    ({ seq, id }) => keyOf(seq, id),
  )
  return news.filter((change) => {
    if (change.of !== 'case') return true
    const { seq, before, after } = change
    const ids = [before, after].flatMap((one) => (one ? [one.reached.id] : []))
    // Only the claims a case stands on can tell it, so only those are looked at.
    const among = ids.flatMap((id) => claims.get(keyOf(seq, id)) ?? [])
    return tellersOf(change, among).length === 0
  })
}
