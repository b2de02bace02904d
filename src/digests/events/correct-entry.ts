import { isRetraction } from '#core/change-about.ts'
import type { RecordedChange } from '#core/changes.ts'
import type { Content, Entry } from '#core/content.ts'
import { replacedBy, together } from '#core/news.ts'
import { type Correction, correctionOf } from './corrects.ts'

/** An entry of a message, and whether newer changes put it right that it did not have yet. */
export type Corrected = {
  readonly entry: Entry
  readonly isNew: boolean
  readonly isSerious: boolean
  readonly by: readonly RecordedChange[]
  /** What a reply below the message says of it. */
  readonly replies: readonly Entry[]
}

/** Changes that may put an entry right: by what they are of and its id, and those of cases. */
export type Candidates = {
  readonly byKey: ReadonlyMap<string, readonly RecordedChange[]>
  /** By the id of the claim whose place they take. */
  readonly byReplaced: ReadonlyMap<string | undefined, readonly RecordedChange[]>
  readonly cases: readonly RecordedChange[]
}

export const candidatesOf = (changes: readonly RecordedChange[]): Candidates => ({
  byKey: Map.groupBy(changes, keyOf),
  byReplaced: Map.groupBy(changes, replacedBy),
  cases: changes.filter(({ of }) => of === 'case'),
})

const keyOf = ({ of, id }: Pick<RecordedChange, 'of' | 'id'>): string => `${of} ${id}`

/**
 * An entry with the changes that put it right, if candidates do: what it tells, and what it quotes.
 * What is only mended is left as it is in messages that are not recent, unless they say that it was
 * taken back.
 */
export function correctEntry(
  entry: Entry,
  candidates: Candidates,
  known: ReadonlyMap<number, RecordedChange>,
  isRecent: boolean,
): Corrected {
  const told = toldBy(entry, known)
  if (!told) return { entry, isNew: false, isSerious: false, by: [], replies: [] }
  const shown = entry.corrected === undefined ? told : (known.get(entry.corrected) ?? told)
  const found = candidatesFor(told, shown, candidates)
    .map((by) => ({ by, weight: weightOf(told, shown, by) }))
    .find(({ weight }) => weight !== 'none')
  const isSerious = found?.weight === 'serious'
  const by = found && (isSerious || isRecent || isRetraction(shown)) ? found.by : undefined
  const quote = quoteTakenBack(entry, told, by ?? shown, candidates)
  const corrected = { ...entry, ...(by ? { corrected: by.n } : {}) }
  const unquoted = quote ? { unquoted: quote.n } : {}
  return {
    entry: { ...corrected, ...unquoted },
    isNew: by !== undefined || quote !== undefined,
    isSerious: isSerious || quote !== undefined,
    by: [by ?? [], quote ?? []].flat(),
    replies: repliesOf({
      ...{ n: entry.n, severity: entry.severity, corrected: by?.n },
      ...{ first: entry.first, ...unquoted },
    }),
  }
}

/** The change an entry tells; several of a window are told as one. */
export function toldBy(
  { n, first }: Entry,
  known: ReadonlyMap<number, RecordedChange>,
): RecordedChange | undefined {
  const last = known.get(n)
  return last && together(known.get(first ?? n) ?? last, last)
}

/** The numbers of all changes that entries are made of. */
export const numbersIn = (entries: readonly Entry[]): readonly number[] => [
  ...new Set(entries.flatMap(({ n, first, corrected }) => [n, first ?? n, corrected ?? n])),
]

/** The most telling first: what became of the claim itself says more than what became of its case. */
function candidatesFor(
  told: RecordedChange,
  shown: RecordedChange,
  { byKey, byReplaced, cases }: Candidates,
): readonly RecordedChange[] {
  const things = [...new Set([keyOf(told), keyOf(shown)])]
  const own = things.flatMap((key) => byKey.get(key) ?? [])
  const instead = told.of === 'claim' ? (byReplaced.get(shown.id) ?? []) : []
  // Where another claim took its place, that one says what is right.
  return [...own.filter(isRetraction), ...instead, ...own, ...(told.of === 'claim' ? cases : [])]
}

/** Where it was corrected before, the change is held against what the message says by now. */
function weightOf(told: RecordedChange, shown: RecordedChange, by: RecordedChange): Correction {
  if (by.seq <= shown.seq) return 'none'
  return correctionOf(shown.of === by.of ? shown : told, by)
}

/** The change that takes back the claim whose place another one took, if its words stand there. */
function quoteTakenBack(
  { unquoted }: Entry,
  told: RecordedChange,
  shown: RecordedChange,
  { byKey }: Candidates,
): RecordedChange | undefined {
  if (unquoted !== undefined) return undefined
  const quoted = replacedBy(shown) ?? replacedBy(told)
  const changes = quoted === undefined ? [] : byKey.get(keyOf({ of: 'claim', id: quoted }))
  return changes?.find((one) => isRetraction(one) && one.seq > told.seq)
}

/** What a reply says of an entry that was put right: what is so now, and what it may not quote. */
export const repliesOf = ({ unquoted, ...entry }: Entry): readonly Entry[] => [
  ...(entry.corrected === undefined ? [] : [entry]),
  ...(unquoted === undefined ? [] : [{ n: unquoted, severity: entry.severity }]),
]

export const entriesOf = (content: Content | undefined): readonly Entry[] | undefined =>
  content && 'entries' in content ? content.entries : undefined

export const withEntries = (content: Content, entries: readonly Entry[]): Content =>
  'entries' in content ? { ...content, entries } : content
