import type { RecordedChange } from '#core/changes.ts'
import { Mistake } from '#core/errors.ts'
import type { Filter } from '#core/filter/filter.ts'
import { subjectsOfChange } from '#core/load-diff.ts'
import { SEVERITIES, type Severity } from '#core/vocabulary.ts'
import type { Watch } from '#core/watches.ts'
import { createMatcher } from './match.ts'
import type { Read } from './reading.ts'
import { savedFilter } from './saved-filter.ts'

/** The watches that find a change, however little it matters. */
export type WatchFinder = (change: RecordedChange, read: Read) => readonly Watch[]

/**
 * Finds watches by what changed, not by going through them. Somebody watched is found wherever they
 * play a part, a body also through those below it, a post also through whoever holds it. A filter
 * that cannot be read finds nothing, and is told to `onBroken`.
 */
export function createWatchFinder(
  watches: readonly Watch[],
  onBroken: (watch: Watch) => void = () => {},
): WatchFinder {
  const bySubject = Map.groupBy(watches, ({ target }) =>
    target.kind === 'subject' ? target.id : '',
  )
  const byId = new Map(watches.map((watch) => [watch.id, watch]))
  const matching = createMatcher(watches.flatMap((watch) => ruleOf(watch, onBroken)))
  return (change, { traits }) => [
    ...new Set([
      ...[...subjectsOf(change), ...traits.person, ...traits.body, ...traits.post].flatMap(
        (id) => bySubject.get(id) ?? [],
      ),
      ...matching(traits).flatMap((id) => byId.get(id) ?? []),
    ]),
  ]
}

function ruleOf(
  watch: Watch,
  onBroken: (watch: Watch) => void,
): readonly { id: string; filter: Filter }[] {
  if (watch.target.kind === 'subject') return []
  const filter = savedFilter(watch.target.text)
  if (!(filter instanceof Mistake)) return [{ id: watch.id, filter }]
  onBroken(watch)
  return []
}

const subjectsOf = (change: RecordedChange): readonly string[] =>
  change.of === 'case' ? [change.id] : subjectsOfChange(change)

/** Whether something matters at least so much. */
export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least)
