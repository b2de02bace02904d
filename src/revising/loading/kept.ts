import type { RevisionNote } from '#core/revision-log.ts'
import type { KeptRevision } from '#core/revisions.ts'
import { readableRevisions } from '#store/kept.ts'
import { BY_ITSELF, type LoadingParts } from './parts.ts'

/** How far back it is looked who loaded what. */
const LOOK_BACK = 500

/** The revisions that can be had back, the one loaded last first. */
export async function keptRevisions({
  places,
  serving,
  changes,
  log,
}: Pick<LoadingParts, 'places' | 'serving' | 'changes' | 'log'>): Promise<readonly KeptRevision[]> {
  const [loads, notes] = await Promise.all([changes.loads(LOOK_BACK), log.notes(LOOK_BACK)])
  const kept = readableRevisions(places.snapshots).map((revision): KeptRevision => {
    const loadedAt = loads.find((one) => one.revision === revision)?.loadedAt
    const note = notes.find((one) => one.revision === revision)
    return {
      revision,
      isServed: revision === serving.revision(),
      ...(loadedAt === undefined ? {} : { loadedAt }),
      ...(note ? { by: askedBy(note), source: note.source, why: note.why } : {}),
    }
  })
  return kept.toSorted((a, b) => (b.loadedAt ?? '').localeCompare(a.loadedAt ?? ''))
}

/** Nobody, where the program loaded it by itself. */
const askedBy = ({ by }: RevisionNote): string | undefined => (by === BY_ITSELF ? undefined : by)
