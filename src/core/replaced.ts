import type { ClaimChange, RecordedChange } from './changes.ts'
import type { Claim } from './facts.ts'
import { claimText, isRetracted } from './load-diff.ts'
import { replacedBy } from './news.ts'

/** How the lines of one message stand to each other where claims take the place of others. */
export type Replacing = {
  /**
   * The claim a change takes the place of, as it was known before; nothing where it was not, or where
   * it is withdrawn: words that were taken back are not said again.
   */
  readonly replaces: (change: RecordedChange) => Claim | undefined
  /** Whether a change says no more than the one of the claim that takes its place. */
  readonly isTold: (change: RecordedChange) => boolean
}

/**
 * @param told what the message tells
 * @param news what else changed meanwhile: it may say what a claim replaced that the message does
 * not tell of itself
 */
export function replacingIn(
  told: readonly RecordedChange[],
  news: readonly RecordedChange[],
): Replacing {
  const known = new Map(
    [...news, ...told].flatMap((change) =>
      change.of === 'claim' ? [[change.id, change] as const] : [],
    ),
  )
  const replaced = new Set(told.flatMap((change) => lineOf(change, known)))
  return {
    replaces(change) {
      const old = known.get(lineOf(change, known).at(-1) ?? '')
      if (!old?.before || !old.after) return undefined
      return isRetracted(old.before) || isRetracted(old.after) ? undefined : old.before
    },
    isTold: (change) =>
      change.of === 'claim' && replaced.has(change.id) && saysOnlyThatItIsReplaced(change),
  }
}

/**
 * Ids of the claims whose place a change takes, the one it names first: one that is new itself has
 * taken the place of another, and nobody knew it.
 */
function lineOf(
  change: RecordedChange,
  known: ReadonlyMap<string, ClaimChange>,
): readonly string[] {
  const line = new Set<string>()
  let id = replacedBy(change)
  while (id !== undefined && !line.has(id)) {
    line.add(id)
    const old = known.get(id)
    id = old && !old.before ? replacedBy(old) : undefined
  }
  return [...line]
}

/** What is new and out of date already has nothing to say either. */
function saysOnlyThatItIsReplaced({ kind, before, after }: ClaimChange): boolean {
  if (!after || kind === 'retracted') return false
  if (!before) return !isRetracted(after)
  const rest = (claim: Claim): string => claimText({ ...claim, supersededBy: undefined })
  return after.supersededBy !== undefined && rest(before) === rest(after)
}
