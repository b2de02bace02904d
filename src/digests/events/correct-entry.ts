import type { RecordedChange } from '#core/changes.ts'
import type { Content, Entry } from '#core/content.ts'
import { type Correction, correctionOf } from './corrects.ts'

/** An entry of a message, and whether a newer change puts it right that it did not have yet. */
export type Corrected = {
  readonly entry: Entry
  readonly isNew: boolean
  readonly isSerious: boolean
  readonly by?: RecordedChange | undefined
}

/**
 * An entry with the change that puts it right, if one of the candidates does. What is only mended is
 * left as it is in messages that are not recent.
 */
export function correctEntry(
  entry: Entry,
  candidates: readonly RecordedChange[],
  known: ReadonlyMap<number, RecordedChange>,
  isRecent: boolean,
): Corrected {
  const asItIs = { entry, isNew: false, isSerious: false }
  const told = known.get(entry.n)
  if (!told) return asItIs
  const shown = entry.corrected === undefined ? told : (known.get(entry.corrected) ?? told)
  // What became of the claim itself says more than what became of its case.
  const inOrder = [
    ...candidates.filter(({ of }) => of === told.of),
    ...candidates.filter(({ of }) => of !== told.of),
  ]
  const found = inOrder
    .map((by) => ({ by, weight: weightOf(told, shown, by) }))
    .find(({ weight }) => weight !== 'none')
  if (!found) return asItIs
  const isSerious = found.weight === 'serious'
  if (!isSerious && !isRecent) return asItIs
  return { entry: { ...entry, corrected: found.by.n }, isNew: true, isSerious, by: found.by }
}

/** Where it was corrected before, the change is held against what the message says by now. */
function weightOf(told: RecordedChange, shown: RecordedChange, by: RecordedChange): Correction {
  if (by.seq <= shown.seq) return 'none'
  return correctionOf(shown.of === by.of ? shown : told, by)
}

export const entriesOf = (content: Content | undefined): readonly Entry[] | undefined =>
  content && 'entries' in content ? content.entries : undefined

export const withEntries = (content: Content, entries: readonly Entry[]): Content =>
  'entries' in content ? { ...content, entries } : content
