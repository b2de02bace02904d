import type { Overlay } from '#core/corrections.ts'
import type { Subject } from '#core/facts.ts'
import { type NewChange, subjectsOfChange } from '#core/load-diff.ts'
import type { NameChange, OverlayFate } from '#core/revisions.ts'
import type { DecidedPair, Named, NamesHeld } from '#store/read/named.ts'

/**
 * What differs in names and in decisions on who is who. Whoever is new or gone is only told where no
 * claim or case among `changes` tells it already.
 */
export function nameChanges(
  before: NamesHeld,
  after: NamesHeld,
  changes: readonly NewChange[],
): readonly NameChange[] {
  const told = new Set(changes.flatMap(subjectsOfChange))
  const names = keysOf(before.named, after.named).flatMap((id): readonly NameChange[] => {
    const [old, now] = [before.named.get(id), after.named.get(id)]
    return (old && now) || !told.has(id) ? nameChange(old, now) : []
  })
  const decisions = keysOf(before.decided, after.decided).flatMap((id): readonly NameChange[] => {
    const [old, now] = [before.decided.get(id), after.decided.get(id)]
    return isSame(old, now) ? [] : [{ of: 'identity', id, before: old, after: now }]
  })
  return [...names, ...decisions]
}

function nameChange(old: Named | undefined, now: Named | undefined): readonly NameChange[] {
  const subject = old?.subject ?? now?.subject
  if (!subject) return []
  const presence = !old ? 'new' : !now ? 'gone' : undefined
  const [was, is] = [old?.written ?? [], now?.written ?? []]
  const isOther = old && now ? callsOf(old.subject) !== callsOf(now.subject) : true
  // What it goes by is told where that is another one, also when both were known before.
  const [first, second] = isOther ? [mainOf(old, now), mainOf(now, old)] : [[], []]
  const before = distinct([...first, ...was.filter((form) => !is.includes(form))])
  const after = distinct([...second, ...is.filter((form) => !was.includes(form))])
  return before.length + after.length === 0
    ? []
    : [{ of: 'name', subject, before, after, presence }]
}

/** What one goes by in either script, as far as the other one does not. */
function mainOf(one: Named | undefined, other: Named | undefined): readonly string[] {
  if (!one) return []
  return NAMES.flatMap((key) => {
    const own = one.subject[key]
    return own === undefined || own === other?.subject[key] ? [] : [own]
  })
}

const NAMES = ['name', 'zh', 'hant'] as const

const callsOf = (subject: Subject): string => JSON.stringify(NAMES.map((key) => subject[key]))

const isSame = (a: DecidedPair | undefined, b: DecidedPair | undefined): boolean =>
  a?.verdict === b?.verdict && a?.a.id === b?.a.id && a?.b.id === b?.b.id

/** Says of an overlay that there is nothing but decisions on who is who in it. */
export function withKind(fate: OverlayFate, overlays: readonly Overlay[]): OverlayFate {
  const records = overlays.find(({ id }) => id === fate.overlay)?.records ?? []
  const isDecision = records.length > 0 && records.every(({ part }) => part === 'identities')
  return isDecision ? { ...fate, isDecision } : fate
}

const keysOf = (...maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] =>
  distinct(maps.flatMap((map) => [...map.keys()]))

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)]
