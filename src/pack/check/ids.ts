import type { Located, Pack } from '../read.ts'
import type { Path } from '../yaml.ts'
import type { Tell } from './reporter.ts'
import { descriptionClaimId, eventClaimId, stageClaimId } from './statements.ts'

export type Kind =
  | 'person'
  | 'organisation'
  | 'post'
  | 'case'
  | 'identity'
  | 'risk'
  | 'measure'
  | 'figure'
  | 'series'
  | 'phrase'
  | 'check'
  | 'severity rule'
  | 'claim'
  | 'event'
  | 'description'
  | 'source'

type Entry = {
  readonly id: string
  readonly kind: Kind
  readonly where: Located<unknown>
  readonly path: Path
}

/** What each id of the pack names. One namespace: any id can be typed into `/source`. */
export type Ids = ReadonlyMap<string, Kind>

/** Collects all ids and tells of every one that is used twice. */
export function collectIds(pack: Pack, tell: Tell): Ids {
  const ids = new Map<string, Kind>()
  for (const { id, kind, where, path } of entries(pack)) {
    const taken = ids.get(id)
    if (taken)
      tell(
        where,
        path,
        `this id is already used by ${withArticle(taken)}`,
        'give it an id of its own',
        id,
      )
    else ids.set(id, kind)
  }
  return ids
}

function entries(pack: Pack): Entry[] {
  const plain = (kind: Kind, records: readonly Located<{ id: string }>[]): Entry[] =>
    records.map((where) => ({ id: where.record.id, kind, where, path: ['id'] }))
  return [
    ...plain('source', pack.sources),
    ...plain('organisation', pack.organisations),
    ...plain('post', pack.posts),
    ...plain('person', pack.people),
    ...plain('risk', pack.risks),
    ...plain('measure', pack.measures),
    ...plain('series', pack.series),
    ...plain('figure', pack.figures),
    ...plain('phrase', pack.phrases),
    ...plain('check', pack.checks),
    ...plain('severity rule', pack.severity),
    ...plain('identity', pack.identities),
    ...plain('case', pack.cases),
    ...pack.cases.flatMap((where): Entry[] => {
      const { person, stages, id } = where.record
      const named =
        typeof person === 'string'
          ? []
          : [{ id: person.id, kind: 'person' as const, where, path: ['person', 'id'] }]
      const steps = stages.map(({ stage }, i) => ({
        id: stageClaimId(id, stage),
        kind: 'claim' as const,
        where,
        path: ['stages', i],
      }))
      return [...named, ...steps]
    }),
    ...pack.measures.flatMap((where) =>
      (where.record.events ?? []).map(
        ({ event }, i): Entry => ({
          id: eventClaimId(where.record.id, event),
          kind: 'event',
          where,
          path: ['events', i, 'event'],
        }),
      ),
    ),
    ...pack.organisations.map(
      (where): Entry => ({
        id: descriptionClaimId(where.record.id),
        kind: 'description',
        where,
        path: ['id'],
      }),
    ),
    ...pack.people.flatMap((where) =>
      where.record.claims.map(
        ({ id }, i): Entry => ({ id, kind: 'claim', where, path: ['claims', i, 'id'] }),
      ),
    ),
  ]
}

/** "a post", "an organisation". */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
