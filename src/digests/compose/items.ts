import { isRetraction, statedBy } from '#core/change-about.ts'
import type { Changes, RecordedChange } from '#core/changes.ts'
import type { Entry } from '#core/content.ts'
import { type Day, parseEdtf } from '#core/edtf.ts'
import { Fault } from '#core/errors.ts'
import type { Claim } from '#core/facts.ts'
import { localTime } from '#core/local-time.ts'
import { newsOf, replacedBy, together } from '#core/news.ts'
import { replacingIn } from '#core/replaced.ts'
import { SEVERITIES } from '#core/vocabulary.ts'
import { GROUPS, type Group, groupOf, groupSince } from './group.ts'

/** One line of a message: a change, and what became of it after it was told. */
export type Item = {
  readonly entry: Entry
  readonly group: Group
  readonly change: RecordedChange
  /** The change that corrected it, when a recall found one. */
  readonly corrected?: RecordedChange | undefined
  /** The claim that this one takes the place of, as it was. */
  readonly replaces?: Claim | undefined
  /** The change that took back what it takes the place of. */
  readonly unquoted?: RecordedChange | undefined
  /** The local day on which it was put right. */
  readonly correctedOn?: Day | undefined
}

type ItemChanges = Pick<Changes, 'byNumber' | 'between' | 'loads'>

/**
 * The changes of a message in the order they are told, as the record keeps them: the same lines at
 * every attempt, whatever was loaded since.
 *
 * @param zone whose days are meant where it is said on which something was put right
 * @throws Fault when the record no longer has one of them
 */
export async function itemsOf(
  entries: readonly Entry[],
  changes: ItemChanges,
  zone = 'UTC',
): Promise<readonly Item[]> {
  const wanted = entries.flatMap(({ n, first, corrected, unquoted }) =>
    [n, first, corrected, unquoted].filter((one) => one !== undefined),
  )
  const found = new Map((await changes.byNumber(wanted)).map((one) => [one.n, one]))
  const get = (n: number): RecordedChange => {
    const change = found.get(n)
    if (!change) throw new Fault(`The record of changes has no change ${n}`)
    return change
  }
  const dayOfLoad = await daysOfLoads(entries, changes, zone)
  const items = entries.map((entry): Item => {
    const change = together(get(entry.first ?? entry.n), get(entry.n))
    const corrected = entry.corrected === undefined ? undefined : get(entry.corrected)
    const unquoted = entry.unquoted === undefined ? undefined : get(entry.unquoted)
    const group = corrected ? groupSince(change, corrected) : groupOf(change)
    const last = [corrected, unquoted].flatMap((one) => one ?? []).toSorted((a, b) => b.n - a.n)[0]
    return { entry, change, group, corrected, unquoted, correctedOn: last && dayOfLoad(last) }
  })
  return (await joinReplaced(items, changes)).toSorted(inOrder)
}

/** More loads than are ever between a message and its last correction. */
const LOADS_MAX = 10_000

/** The local days of loads; they are only read where something was put right. */
async function daysOfLoads(
  entries: readonly Entry[],
  changes: ItemChanges,
  zone: string,
): Promise<(change: RecordedChange) => Day> {
  const isPutRight = entries.some((one) => (one.corrected ?? one.unquoted) !== undefined)
  const loads = isPutRight ? await changes.loads(LOADS_MAX) : []
  const bySeq = new Map(loads.map(({ seq, loadedAt }) => [seq, loadedAt]))
  return ({ seq, day }) => {
    const at = bySeq.get(seq)
    return at === undefined ? day : localTime(new Date(at), zone).day
  }
}

/**
 * A claim that takes the place of another comes with what the other said. Then the other one’s own
 * change, which says nothing more, is left out: one correction, told once.
 */
async function joinReplaced(
  items: readonly Item[],
  changes: ItemChanges,
): Promise<readonly Item[]> {
  const told = items.map(({ change }) => change)
  const { replaces, isTold } = replacingIn(told, await recordedWith(told, changes))
  const takenBack = new Set(
    items.flatMap(({ corrected: by }) => (by && isRetraction(by) ? [by.id] : [])),
  )
  return items
    .filter(({ change, corrected }) => corrected || !isTold(change))
    .map((item) => {
      const old = replaces(item.change)
      return { ...item, replaces: old && !takenBack.has(old.id) ? old : undefined }
    })
}

/** What else changed while claims of a message took the place of others. */
async function recordedWith(
  told: readonly RecordedChange[],
  changes: ItemChanges,
): Promise<readonly RecordedChange[]> {
  const replacing = told.filter((change) => replacedBy(change) !== undefined)
  if (replacing.length === 0) return []
  const firsts = await changes.byNumber(replacing.map(({ n, first }) => first ?? n))
  const seqs = [...firsts, ...told].map(({ seq }) => seq)
  return newsOf(await changes.between({ after: Math.min(...seqs) - 1, to: Math.max(...seqs) }))
}

/** By group, then the most serious, then the newest. */
function inOrder(a: Item, b: Item): number {
  return (
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
    SEVERITIES.indexOf(b.entry.severity) - SEVERITIES.indexOf(a.entry.severity) ||
    compare(dayOf(b.change), dayOf(a.change)) ||
    a.entry.n - b.entry.n
  )
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const dayOf = (change: RecordedChange): string => {
  const date = statedBy(change)?.date
  return (date && parseEdtf(date)?.earliest) || ''
}
