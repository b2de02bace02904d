import type { Certainty, Reason, Stage } from '#core/vocabulary.ts'
import type { Located, Pack } from '../read.ts'
import type { CitationRecord } from '../records/atoms.ts'
import { personOf } from '../records/cases.ts'
import type { Path } from '../yaml.ts'

/** Every dated, cited statement of a pack in one shape, whatever file and record it stands in. */
export type Statement = {
  readonly where: Located<unknown>
  readonly path: Path
  readonly id: string
  readonly person?: string | undefined
  readonly date?: string | undefined
  readonly certainty: Certainty
  readonly stage?: Stage | undefined
  readonly reason?: Reason | undefined
  readonly kind: string
  readonly retracted?: object | undefined
  readonly citations: readonly CitationRecord[]
}

export function statementsOf(pack: Pack): Statement[] {
  return [
    ...pack.people.flatMap((where) =>
      where.record.claims.map((claim, i) => ({
        where,
        path: ['claims', i],
        person: where.record.id,
        ...claim,
      })),
    ),
    ...pack.cases.flatMap((where) =>
      where.record.stages.map((stage, i) => ({
        where,
        path: ['stages', i],
        id: stageClaimId(where.record.id, stage.stage),
        person: personOf(where.record),
        certainty: 'official' as const,
        kind: 'case',
        ...stage,
      })),
    ),
    ...[...pack.risks, ...pack.measures, ...pack.figures].map((where) => ({
      where,
      path: [],
      kind: 'catalogue',
      id: where.record.id,
      date: where.record.date,
      certainty: where.record.certainty,
      citations: where.record.citations,
    })),
    ...pack.measures.flatMap((where) =>
      (where.record.events ?? []).map(({ event, date, citations = [] }, i) => ({
        where,
        path: ['events', i],
        kind: 'law',
        id: eventClaimId(where.record.id, event),
        date,
        certainty: where.record.certainty,
        citations,
      })),
    ),
  ]
}

/** The id under which a case's own step can be cited and asked for. */
export const stageClaimId = (caseId: string, stage: Stage): string => `${caseId}-${stage}`

/** The id of the claim that an event of a measure becomes. */
export const eventClaimId = (measureId: string, event: string): string =>
  `${measureId}-${event.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

/** The id of the claim that an organisation's description becomes. */
export const descriptionClaimId = (organisationId: string): string => `about-${organisationId}`
