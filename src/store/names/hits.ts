import { fold, sameWriting } from './fold.ts'
import { fame, STANDING, standingOf } from './standing.ts'
import type { FormRow, MatchReason, NameHit, NameScript, Only } from './types.ts'

/** What was typed: its key, and how it was written. */
export type Typed = { readonly key: string; readonly writing: string }

/** Folds what was typed with the snapshot's own table of characters. */
export function readTyped(text: string, simplify: (character: string) => string): Typed {
  return { key: fold(text, simplify), writing: sameWriting(text) }
}

/** Each kind of answer costs more than any of the kind before, however well known the subject. */
const BAND = { id: -20_000, exact: 0, wadeGiles: 20_000, prefix: 40_000, typo: 40_000 } as const

/** A subject's own key, equal to what was typed. The id itself, as it is written, comes first. */
export function equalHit(row: FormRow, typed: Typed): NameHit {
  const how = reasonOf(row, typed)
  const isId = how === 'id' && sameWriting(row.written) === typed.writing
  return hit(row, how, (isId ? BAND.id : BAND.exact) + row.w)
}

/** A key that begins with what was typed, or equals it. */
export function prefixHit(row: FormRow, typed: Typed): NameHit {
  return hit(row, row.key === typed.key ? reasonOf(row, typed) : 'prefix', BAND.prefix + row.w)
}

/** A key that what was typed stands for when it is read as Wade-Giles. */
export const wadeGilesHit = (row: FormRow): NameHit =>
  hit(row, 'wade-giles', BAND.wadeGiles + row.w)

/** A key one or two typos away. One letter outweighs a prominence 20,000 times higher. */
export const typoHit = (row: FormRow, weight: number, how: MatchReason): NameHit =>
  hit(row, how, typoCost(row.w, weight))

/** What a hit on a form of this `w` costs; a turned name comes a little later than a straight one. */
export const typoCost = (w: number, weight: number): number =>
  BAND.typo + 1000 * weight + 100 * standingOf(w) + fame(w)

function hit({ subject, written, script, kind }: FormRow, how: MatchReason, cost: number): NameHit {
  return { subject, written, script, kind, how, cost: Math.round(cost) }
}

/** Which of a row's names the key came from decides the word for it. */
function reasonOf({ script, kind, w, written }: FormRow, { writing }: Typed): MatchReason {
  if (standingOf(w) === STANDING.turned) return 'order-swapped'
  if (kind === 'initials' && standingOf(w) === STANDING.own) return 'alias'
  if (kind !== 'name') return kind
  if (script === 'pinyin') return 'pinyin'
  if (script === 'id') return 'id'
  if (script === 'latin') return 'exact'
  return sameWriting(written) === writing ? 'characters' : 'other-script'
}

/** Of equal keys of one subject, the one written as it was typed tells best why it was found. */
export function closestFirst(rows: readonly FormRow[], { writing }: Typed): readonly FormRow[] {
  const ranked = rows.map((row) => ({ row, other: sameWriting(row.written) === writing ? 0 : 1 }))
  ranked.sort(
    ({ row: a, other: aOther }, { row: b, other: bOther }) =>
      aOther - bOther || a.w - b.w || SCRIPTS[a.script] - SCRIPTS[b.script] || a.nid - b.nid,
  )
  return ranked.map(({ row }) => row)
}

const SCRIPTS: Readonly<Record<NameScript, number>> = {
  latin: 0,
  hans: 1,
  hant: 2,
  pinyin: 3,
  id: 4,
}

/** The hits so far, one for each subject: the first that was added, unless a later costs less. */
export type Found = {
  readonly add: (hit: NameHit) => void
  readonly size: () => number
  /** The hits, cheapest first, those that were found first before others of equal cost. */
  readonly best: (limit: number) => readonly NameHit[]
}

/** An empty collection, which takes no hit on a subject that `only` leaves out. */
export function collect(only: Only | undefined): Found {
  const hits = new Map<number, NameHit>()
  return {
    add(hit) {
      const known = hits.get(hit.subject)
      if (known ? known.cost <= hit.cost : only?.(hit.subject) === false) return
      hits.set(hit.subject, hit)
    },
    size: () => hits.size,
    best: (limit) => [...hits.values()].sort((a, b) => a.cost - b.cost).slice(0, limit),
  }
}
