import { statedBy } from '#core/change-line.ts'
import type { Changes, ClaimChange, RecordedChange } from '#core/changes.ts'
import type { Entry } from '#core/content.ts'
import { parseEdtf } from '#core/edtf.ts'
import { Fault } from '#core/errors.ts'
import type { Claim } from '#core/facts.ts'
import { replacedBy } from '#core/news.ts'
import { SEVERITIES } from '#core/vocabulary.ts'
import { GROUPS, type Group, groupOf } from './group.ts'

/** One line of a message: a change, and what became of it after it was told. */
export type Item = {
  readonly entry: Entry
  readonly group: Group
  readonly change: RecordedChange
  /** The change that corrected it, when a recall found one. */
  readonly corrected?: RecordedChange | undefined
  /** The claim that this one takes the place of, as it was. */
  readonly replaces?: Claim | undefined
}

/**
 * The changes of a message in the order they are told, as the record keeps them: the same lines at
 * every attempt, whatever was loaded since.
 *
 * @throws Fault when the record no longer has one of them
 */
export async function itemsOf(
  entries: readonly Entry[],
  changes: Changes,
): Promise<readonly Item[]> {
  const wanted = entries.flatMap(({ n, corrected }) => [n, ...(corrected ? [corrected] : [])])
  const found = new Map((await changes.byNumber(wanted)).map((one) => [one.n, one]))
  const get = (n: number): RecordedChange => {
    const change = found.get(n)
    if (!change) throw new Fault(`The record of changes has no change ${n}`)
    return change
  }
  const items = entries.map((entry): Item => {
    const change = asTold(entry, get(entry.n))
    const corrected = entry.corrected === undefined ? undefined : get(entry.corrected)
    return { entry, change, group: groupOf(change), corrected }
  })
  return (await joinReplaced(items, changes)).toSorted(inOrder)
}

/** What was altered before anybody was told of it is new to them. */
function asTold({ isNew }: Entry, change: RecordedChange): RecordedChange {
  if (!isNew || change.kind !== 'altered') return change
  const fresh = { kind: 'added', before: undefined, beforeHash: undefined } as const
  return change.of === 'case' ? { ...change, ...fresh } : { ...change, ...fresh }
}

/**
 * A claim that takes the place of another comes with what the other said. Then the other one’s own
 * change, which says nothing more, is left out: one correction, told once.
 */
async function joinReplaced(items: readonly Item[], changes: Changes): Promise<readonly Item[]> {
  const replaced = new Map<string, ClaimChange>()
  const seqs = new Set(
    items.filter(({ change }) => replacedBy(change) !== undefined).map(({ change }) => change.seq),
  )
  for (const seq of seqs) {
    for (const change of await changes.between({ after: seq - 1, to: seq })) {
      if (change.of === 'claim' && change.kind === 'altered') {
        replaced.set(`${seq} ${change.id}`, change)
      }
    }
  }
  const told = new Set(
    items.flatMap(({ change }) => {
      const id = replacedBy(change)
      return id === undefined ? [] : [`${change.seq} ${id}`]
    }),
  )
  return items
    .filter((item) => !told.has(`${item.change.seq} ${item.change.id}`))
    .map((item) => {
      const id = replacedBy(item.change)
      const old = id === undefined ? undefined : replaced.get(`${item.change.seq} ${id}`)
      return old ? { ...item, replaces: old.before } : item
    })
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
