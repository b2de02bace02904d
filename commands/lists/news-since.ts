import type { ToldChange } from '#core/change-line.ts'
import type { Changes, Load, RecordedChange } from '#core/changes.ts'
import { addDays, type Day } from '#core/edtf.ts'
import { subjectsOfChange } from '#core/load-diff.ts'
import { localTime } from '#core/local-time.ts'
import { newsOf, withoutTold } from '#core/news.ts'
import { replacingIn } from '#core/replaced.ts'

/** More than there can be: all that changed is looked at, because one change may tell another. */
const EVERYTHING = { offset: 0, limit: 1_000_000 } as const

/** More loads than a record has. */
const LOADS_MAX = 100_000

/** A day as it is in an IANA zone. */
export type LocalDay = { readonly day: Day; readonly zone: string }

/**
 * What is new since a day, newest first, each thing once, as a digest over the same days tells it.
 * With a subject, of what names it before or after: a claim that was moved to somebody else, too.
 */
export async function newsSince(
  { day, zone }: LocalDay,
  subject: string | undefined,
  changes: Changes,
): Promise<readonly ToldChange[]> {
  // What became of a claim is only seen in all of its changes, those included that name others.
  const since = await changes.since(addDays(day, -1), undefined, EVERYTHING)
  const dayIn = daysIn(zone, await changes.loads(LOADS_MAX))
  const rows = since.rows.filter((change) => dayIn(change) >= day)
  const isMeant = (change: RecordedChange) =>
    subject === undefined || subjectsOfChange(change).includes(subject)
  const told = toldOnce(
    rows.toSorted((a, b) => a.n - b.n),
    isMeant,
  )
  const byNumber = new Map(told.map((one) => [one.change.n, one]))
  return rows.flatMap(({ n }) => byNumber.get(n) ?? [])
}

/**
 * The day of a change in a zone. What the first load found became public on the day it has, wherever
 * one is; later changes are of the moment of their load.
 */
function daysIn(zone: string, loads: readonly Load[]): (change: RecordedChange) => Day {
  const days = new Map(
    loads
      .filter(({ seq }) => seq > 1)
      .map(({ seq, loadedAt }) => [seq, localTime(new Date(loadedAt), zone).day]),
  )
  return ({ seq, day }) => days.get(seq) ?? day
}

/**
 * Of changes in the order of the record those a digest over all of them holds that finds what is
 * meant. A case that only reached a stage is told by the claim that states it, and a claim that was
 * replaced by the one that took its place.
 */
export function toldOnce(
  inOrder: readonly RecordedChange[],
  isMeant: (change: RecordedChange) => boolean = () => true,
): readonly ToldChange[] {
  const news = newsOf(inOrder)
  const told = withoutTold(news.filter(isMeant))
  const { replaces, isTold } = replacingIn(told, news)
  return told
    .filter((change) => !isTold(change))
    .map((change) => ({ change, replaces: replaces(change) }))
}
