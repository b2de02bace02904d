import type { Database } from 'better-sqlite3'
import { isToday } from '#core/clocks.ts'
import type { Facts } from '#core/fact-store.ts'
import type { CaseFilter, Median, YearCount } from '#core/fact-views.ts'
import type { Case, Clocks } from '#core/facts.ts'
import type { Stage } from '#core/vocabulary.ts'
import { CLAIM_JSON, SUBJECT_JSON, toClaim, toSubject } from './claim-json.ts'
import { bound, IN_TIME, STANDING } from './clock.ts'
import { lazily } from './prepared.ts'

type CaseFacts = Pick<
  Facts,
  | 'findCaseOf'
  | 'cases'
  | 'everyCase'
  | 'casesTooLoose'
  | 'casesByYear'
  | 'unconfirmed'
  | 'medians'
  | 'caseWords'
>

type Row = {
  id: string
  person: string
  post: string | null
  rank: Case['rank']
  body: string | null
  sector: string | null
  announced: string | null
  stage: Stage
  stage_date: string | null
  sentence: string | null
  outcome: Case['outcome']
  note: string | null
  reached: string
  total: number
}

/** Within the dates whatever day an imprecise date means; months that meet never count a case twice. */
const SURELY = `((:since IS NULL OR f.announced_earliest >= :since)
       AND (:until IS NULL OR f.announced_latest <= :until))`

/** The highest rung of each case that the clocks allow, and the case file with it. */
const REACHED = `
  WITH reached AS (
    SELECT l.sid, c.cid, c.stage, c.date, c.sentence,
           row_number() OVER (PARTITION BY l.sid ORDER BY g.rung DESC, c.earliest DESC, c.cid) AS place
      FROM claim_subject l JOIN claim c USING (cid) JOIN stage g USING (stage)
     WHERE l.role = 'case' AND ${STANDING} AND ${IN_TIME}
  ), wanted AS (
    SELECT f.*, r.cid, r.stage, r.date AS stage_date, r.sentence
      FROM case_file f JOIN reached r ON r.sid = f.sid AND r.place = 1
      JOIN stage g ON g.stage = r.stage
     WHERE (:stage IS NULL OR iif(:beyond, g.rung >= (SELECT rung FROM stage WHERE stage = :stage) AND r.stage NOT IN ('cleared', 'died'), r.stage = :stage))
       AND (:body IS NULL OR instr(lower(coalesce(f.body, '')), lower(:body)) > 0
            OR f.organisation = (SELECT sid FROM subject WHERE id = :organisation))
       AND (:sector IS NULL OR instr(lower(coalesce(f.sector, '')), lower(:sector)) > 0)
       AND (:rank IS NULL OR f.rank = :rank)
       AND (:since IS NULL OR f.announced_latest >= :since)
       AND (:until IS NULL OR f.announced_earliest <= :until)
       AND iif(:isLoose, NOT ${SURELY}, ${SURELY})
  )`

/** The newest case of one person; `step` finds the claim of the rung it reached. */
const ofPersonBy = (step: string) => `
  SELECT s.id, ${SUBJECT_JSON} AS person, f.post, f.rank, f.body, f.sector, f.announced, c.stage,
         c.date AS stage_date, c.sentence, f.outcome, f.note, ${CLAIM_JSON} AS reached, 1 AS total
    FROM subject b JOIN case_file f ON f.person = b.sid JOIN subject s ON s.sid = f.sid
    ${step}`

// Nothing to sort: of the rare two cases of one person the later file is taken.
const REACHED_TODAY = `JOIN claim c ON c.cid = f.reached
   WHERE b.id = :person AND NOT EXISTS (
     SELECT 1 FROM case_file n WHERE n.person = f.person AND n.sid > f.sid)`

const REACHED_BY_CLOCK = `
    JOIN claim_subject l ON l.sid = f.sid AND l.role = 'case'
    JOIN claim c USING (cid) JOIN stage g USING (stage)
   WHERE b.id = :person AND ${STANDING} AND ${IN_TIME}
   ORDER BY f.announced_earliest DESC, g.rung DESC, c.earliest DESC, c.cid LIMIT 1`

type Parameters = Record<string, string | number | null>

export function caseQueries(db: Database): CaseFacts {
  const prepare = lazily(db)
  const page = prepare<Parameters, Row>(`${REACHED}
    SELECT s.id, ${SUBJECT_JSON} AS person, w.post, w.rank, w.body, w.sector, w.announced, w.stage,
           w.stage_date, w.sentence, w.outcome, w.note, ${CLAIM_JSON} AS reached, count(*) OVER () AS total
      FROM wanted w JOIN claim c USING (cid) JOIN subject s ON s.sid = w.sid JOIN subject b ON b.sid = w.person
     ORDER BY w.announced_earliest DESC, w.sid LIMIT :limit OFFSET :offset`)
  const today = prepare<Parameters, Row>(ofPersonBy(REACHED_TODAY))
  const byClock = prepare<Parameters, Row>(ofPersonBy(REACHED_BY_CLOCK))
  const years = prepare<Parameters, StageCount>(`${REACHED}
    SELECT coalesce(substr(announced, 1, 4), 'date not traced') AS year, stage,
           sum(rank <> 'military') AS civilian, sum(rank = 'military') AS military
      FROM wanted GROUP BY 1, 2 ORDER BY 1, 2`)
  const loose = prepare<Parameters, { n: number }>(`${REACHED} SELECT count(*) AS n FROM wanted`)
  const unconfirmed = prepare<Parameters, { claim: string }>(`
    SELECT ${CLAIM_JSON} AS claim FROM claim c
     WHERE c.stage = 'reported' AND c.certainty = :certainty AND ${STANDING} AND ${IN_TIME}
       AND (:since IS NULL OR c.latest >= :since) AND (:until IS NULL OR c.earliest <= :until)
     ORDER BY c.earliest DESC, c.cid LIMIT 200`)
  const medians = prepare<[], Median>(`
    SELECT from_stage AS "from", to_stage AS "to", days, n FROM median
     ORDER BY from_stage DESC, to_stage`)
  const words = {
    body: prepare<Parameters, { word: string }>(wordsOf('body')),
    sector: prepare<Parameters, { word: string }>(wordsOf('sector')),
  }
  return {
    findCaseOf(person, clocks) {
      const row = (isToday(clocks) ? today : byClock).get({ person, ...bound(clocks) })
      return row && toCase(row)
    },
    cases(filter, clocks, { offset, limit }) {
      const rows = page.all({ ...parameters(filter, clocks), limit, offset })
      return { rows: rows.map(toCase), total: rows[0]?.total ?? 0 }
    },
    everyCase: () => page.all({ ...parameters({}, {}), limit: -1, offset: 0 }).map(toCase),
    casesTooLoose: (filter, clocks) =>
      filter.since || filter.until
        ? (loose.get({ ...parameters(filter, clocks), isLoose: 1 })?.n ?? 0)
        : 0,
    casesByYear: (filter, clocks) => byYear(years.all(parameters(filter, clocks))),
    unconfirmed: ({ certainty, since, until }, clocks) =>
      unconfirmed
        .all({ certainty, since: since ?? null, until: until ?? null, ...bound(clocks) })
        .map(({ claim }) => toClaim(claim)),
    medians: () => medians.all(),
    caseWords: (field, typed, limit) => words[field].all({ typed, limit }).map(({ word }) => word),
  }
}

type StageCount = Omit<YearCount, 'stages'> & { readonly stage: Stage }

/** The years in their order, each with its stages put together. */
const byYear = (rows: readonly StageCount[]): readonly YearCount[] =>
  [...Map.groupBy(rows, ({ year }) => year)].map(([year, own]) => ({
    year,
    civilian: own.reduce((sum, { civilian }) => sum + civilian, 0),
    military: own.reduce((sum, { military }) => sum + military, 0),
    stages: Object.fromEntries(
      own.map(({ stage, civilian, military }) => [stage, civilian + military]),
    ),
  }))

const wordsOf = (field: 'body' | 'sector') => `
  SELECT ${field} AS word FROM case_file
   WHERE ${field} IS NOT NULL AND instr(lower(${field}), lower(:typed)) > 0
   GROUP BY ${field} ORDER BY count(*) DESC, ${field} LIMIT :limit`

const parameters = (filter: CaseFilter, clocks: Clocks): Parameters => ({
  stage: filter.stage ?? null,
  beyond: filter.isStageOrBeyond ? 1 : 0,
  isLoose: 0,
  body: filter.body ?? null,
  organisation: filter.organisation ?? null,
  sector: filter.sector ?? null,
  rank: filter.rank ?? null,
  since: filter.since ?? null,
  until: filter.until ?? null,
  ...bound(clocks),
})

const toCase = ({ total: _, stage_date, ...row }: Row): Case => ({
  ...row,
  person: toSubject(row.person),
  reached: toClaim(row.reached),
  post: row.post ?? undefined,
  body: row.body ?? undefined,
  sector: row.sector ?? undefined,
  announced: row.announced ?? undefined,
  stageDate: stage_date ?? undefined,
  sentence: row.sentence ?? undefined,
  note: row.note ?? undefined,
})
