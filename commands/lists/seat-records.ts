import type { Records } from '#core/brief.ts'
import type { Claim, Subject, Tenure } from '#core/facts.ts'

/** Who held the posts of a body as rows for export, each end with how sure it is and its sources. */
export const seatRecords = (body: Subject, tenures: readonly Tenure[]): Records => ({
  name: `seats-${body.id}`,
  columns: [
    'post',
    'person',
    'from',
    'to',
    'attested',
    'held',
    'certainty',
    'sources',
    'end_certainty',
    'end_sources',
    'disputed',
  ],
  rows: tenures.map(({ post, person, from, to, attested, held, start, end, disputed }) => [
    post.id,
    person.id,
    from ?? null,
    to ?? null,
    attested ?? null,
    held,
    start.certainty,
    sourcesOf(start),
    end?.certainty ?? null,
    end ? sourcesOf(end) : null,
    disputed ?? null,
  ]),
})

const sourcesOf = ({ citations }: Claim): string =>
  citations.map(({ source }) => source.id).join(' ')
