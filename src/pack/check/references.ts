import type { Located, Pack } from '../read.ts'
import { type CitationRecord, sourceOf } from '../records/atoms.ts'
import type { Path } from '../yaml.ts'
import { type Ids, type Kind, withArticle } from './ids.ts'
import type { Tell } from './reporter.ts'
import { statementsOf } from './statements.ts'

const SUBJECTS: readonly Kind[] = [
  'person',
  'organisation',
  'post',
  'case',
  'risk',
  'measure',
  'figure',
]
const ACTORS: readonly Kind[] = ['person', 'organisation']

/** Tells of every id that names nothing, or something of the wrong kind. */
export function checkReferences(
  pack: Pack,
  ids: Ids,
  rejected: ReadonlySet<string>,
  tell: Tell,
): void {
  const refer = (
    where: Located<unknown>,
    path: Path,
    id: string | undefined,
    kinds: readonly Kind[],
  ) => {
    if (id === undefined || rejected.has(id)) return
    const kind = ids.get(id)
    if (kind && kinds.includes(kind)) return
    const wanted = kinds.length > 4 ? 'subject' : kinds.join(' or ')
    const problem = kind
      ? `this names ${withArticle(kind)}, not ${withArticle(wanted)}`
      : `there is no such ${wanted}`
    tell(where, path, problem, `add the ${wanted} or correct the id${nearest(id, ids, kinds)}`, id)
  }
  const referAll = (
    where: Located<unknown>,
    path: Path,
    list: readonly string[] | undefined,
    kinds: readonly Kind[],
  ) =>
    list?.forEach((id, i) => {
      refer(where, [...path, i], id, kinds)
    })

  const cite = (where: Located<unknown>, path: Path, citations: readonly CitationRecord[]) =>
    citations.forEach((citation, i) => {
      refer(where, [...path, 'citations', i], sourceOf(citation), ['source'])
    })

  for (const { where, path, citations } of statementsOf(pack)) cite(where, path, citations)
  for (const where of pack.people) checkPerson(where, refer, referAll)
  for (const where of pack.organisations) {
    refer(where, ['parent'], where.record.parent, ['organisation'])
    cite(where, [], where.record.citations)
  }
  for (const where of pack.identities) {
    refer(where, ['a'], where.record.a, ACTORS)
    refer(where, ['b'], where.record.b, ACTORS)
  }
  for (const where of pack.posts) refer(where, ['body'], where.record.body, ['organisation'])
  for (const where of pack.cases) {
    if (typeof where.record.person === 'string')
      refer(where, ['person'], where.record.person, ['person'])
    refer(where, ['organisation'], where.record.organisation, ['organisation'])
  }
  for (const where of pack.risks) {
    refer(where, ['said_by'], where.record.said_by, ACTORS)
    referAll(where, ['answered_by'], where.record.answered_by, ['measure'])
  }
  for (const where of pack.measures) refer(where, ['by'], where.record.by, ACTORS)
  for (const where of pack.figures) {
    refer(where, ['series'], where.record.series, ['series'])
    refer(where, ['by'], where.record.by, ACTORS)
  }
  for (const where of pack.holidays) cite(where, [], where.record.citations)
  for (const where of pack.phrases) referAll(where, ['seen_in'], where.record.seen_in, ['source'])
  for (const where of pack.checks) {
    refer(where, ['report'], where.record.report, ['source'])
    referAll(where, ['about'], where.record.about, SUBJECTS)
    referAll(where, ['claims'], where.record.claims, ['claim', 'risk', 'measure', 'figure'])
    cite(where, [], where.record.citations)
  }
}

type Refer = (
  where: Located<unknown>,
  path: Path,
  id: string | undefined,
  kinds: readonly Kind[],
) => void
type ReferAll = (
  where: Located<unknown>,
  path: Path,
  ids: readonly string[] | undefined,
  kinds: readonly Kind[],
) => void

function checkPerson(where: Pack['people'][number], refer: Refer, referAll: ReferAll): void {
  const { names, born, tenures, claims } = where.record
  referAll(where, ['names', 'sources'], names.sources, ['source'])
  referAll(where, ['born', 'sources'], born?.sources, ['source'])
  tenures?.forEach((tenure, i) => {
    refer(where, ['tenures', i, 'post'], tenure.post, ['post'])
    refer(where, ['tenures', i, 'started_by'], tenure.started_by, ['claim'])
    refer(where, ['tenures', i, 'ended_by'], tenure.ended_by, ['claim'])
  })
  claims.forEach((claim, i) => {
    referAll(where, ['claims', i, 'disputes'], claim.disputes, ['claim'])
    refer(where, ['claims', i, 'supersedes'], claim.supersedes, ['claim'])
    for (const [role, ids] of Object.entries(claim.subjects ?? {})) {
      const kinds: readonly Kind[] =
        role === 'post' ? ['post'] : role === 'body' ? ['organisation'] : ['person', 'organisation']
      referAll(where, ['claims', i, 'subjects', role], [ids].flat(), kinds)
    }
  })
}

/** ", such as …" with the id that differs least in its opening letters, when one is close. */
function nearest(id: string, ids: Ids, kinds: readonly Kind[]): string {
  let best = ''
  let bestShared = 3
  for (const [other, kind] of ids) {
    if (!kinds.includes(kind)) continue
    let shared = 0
    while (shared < id.length && id[shared] === other[shared]) shared += 1
    if (shared > bestShared) [best, bestShared] = [other, shared]
  }
  return best ? `, such as ${best}` : ''
}
