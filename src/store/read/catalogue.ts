import type { Database } from 'better-sqlite3'
import type { Figure, Measure, Risk } from '#core/catalogue.ts'
import type { Facts } from '#core/fact-store.ts'
import { CLAIM_JSON, subjectJson, toClaim, toSubject } from './claim-json.ts'
import { bound, IN_TIME } from './clock.ts'
import { lazily } from './prepared.ts'
import { withoutNulls } from './without-nulls.ts'

type CatalogueFacts = Pick<
  Facts,
  'risks' | 'findRisk' | 'findMeasure' | 'figures' | 'findFigure' | 'coverage'
>
type Parameters = Record<string, string | number | null>
type RiskRow = Omit<Risk, 'subject' | 'saidBy' | 'answeredBy' | 'claim' | 'isCategorySourced'> & {
  subject: string
  said_by: string
  answered_by: string
  claim: string
  is_sourced: number
}
type MeasureRow = {
  subject: string
  kind: string
  about: string
  by: string
  status: string | null
  claims: string
}
type FigureRow = {
  id: string
  name: string
  value: number | null
  qualifier: string | null
  period: string
  unit: string
  counts: string
  series: string
  seriesName: string
  differs: string | null
  claim: string
}

export function catalogueQueries(db: Database): CatalogueFacts {
  const prepare = lazily(db)
  const risks = prepare<Parameters, RiskRow>(`
    SELECT ${subjectJson('self')} AS subject, r.category, r.category_sourced AS is_sourced, r.about, r.exposed,
           ${subjectJson('says')} AS said_by, r.wording, ${CLAIM_JSON} AS claim,
           (SELECT json_group_array(json(${subjectJson('m')}) ORDER BY a.place)
              FROM risk_measure a JOIN subject m ON m.sid = a.measure WHERE a.risk = r.sid) AS answered_by
      FROM risk r JOIN claim c USING (cid)
      JOIN subject self ON self.sid = r.sid JOIN subject says ON says.sid = r.said_by
     WHERE (:id IS NULL OR self.id = :id)
       AND (:category IS NULL OR r.category = :category)
       AND (:saidBy IS NULL OR says.id = :saidBy)
       AND (:audience IS NULL OR instr(lower(r.exposed), lower(:audience)) > 0)
       AND ${IN_TIME}
     ORDER BY r.place`)
  const measures = prepare<Parameters, MeasureRow>(`
    SELECT ${subjectJson('self')} AS subject, m.kind, m.about, ${subjectJson('actor')} AS by, m.status,
           (SELECT json_group_array(json(${CLAIM_JSON}) ORDER BY c.earliest IS NOT NULL, c.earliest, c.cid)
              FROM claim_subject l JOIN claim c USING (cid)
             WHERE l.sid = m.sid AND l.role = 'about' AND (:asof IS NULL OR c.latest IS NULL OR c.latest <= :asof)
               AND (:known IS NULL OR c.known_by <= :known)) AS claims
      FROM measure m JOIN subject self ON self.sid = m.sid JOIN subject actor ON actor.sid = m.by
     WHERE (:id IS NULL OR self.id = :id)
     ORDER BY m.sid`)
  const figures = prepare<Parameters, FigureRow>(`
    SELECT s.id, s.name, f.value, f.qualifier, f.period, e.unit, e.counts, e.id AS series, e.name AS seriesName, e.differs, ${CLAIM_JSON} AS claim
      FROM figure f JOIN series e ON e.id = f.series JOIN subject s ON s.sid = f.sid JOIN claim c USING (cid)
     WHERE (:id IS NULL OR s.id = :id)
       AND (:from IS NULL OR f.period_earliest >= :from) AND (:to IS NULL OR f.period_latest <= :to)
       AND (:beside = 0 OR e.beside_cases = 1)
       AND (:known IS NULL OR c.known_by <= :known)
       AND (:asof IS NULL OR f.period_latest <= :asof)
     ORDER BY f.period_earliest, f.period_latest, f.sid`)
  const coverage = prepare<Parameters, { period: string; remark: string }>(`
    SELECT period, remark FROM coverage
     WHERE (:from IS NULL OR latest >= :from) AND (:to IS NULL OR earliest <= :to)
     ORDER BY place`)

  const allRisks = (which: Parameters) =>
    risks
      .all({
        id: null,
        category: null,
        saidBy: null,
        audience: null,
        asof: null,
        known: null,
        ...which,
      })
      .map(toRisk)
  const allMeasures = (which: Parameters) =>
    measures
      .all({ id: null, asof: null, known: null, ...which })
      .map(toMeasure)
      .filter(({ claims }) => claims.length > 0)
  const allFigures = (which: Parameters) =>
    figures
      .all({ id: null, from: null, to: null, beside: 0, asof: null, known: null, ...which })
      .map(toFigure)
  return {
    risks: ({ category, saidBy, audience }, clocks) =>
      allRisks({
        category: category ?? null,
        saidBy: saidBy ?? null,
        audience: audience ?? null,
        ...bound(clocks),
      }),
    findRisk: (id, clocks = {}) => allRisks({ id, ...bound(clocks) })[0],
    findMeasure: (id, clocks = {}) => allMeasures({ id, ...bound(clocks) })[0],
    figures: ({ from, to, isBesideCases }, clocks) =>
      allFigures({
        from: from ?? null,
        to: to ?? null,
        beside: isBesideCases ? 1 : 0,
        ...bound(clocks),
      }),
    findFigure: (id) => allFigures({ id })[0],
    coverage: ({ from, to }) => coverage.all({ from: from ?? null, to: to ?? null }),
  }
}

const toRisk = ({
  subject,
  said_by,
  answered_by,
  claim,
  is_sourced,
  wording,
  ...row
}: RiskRow): Risk => ({
  ...row,
  wording: wording ?? undefined,
  isCategorySourced: is_sourced === 1,
  subject: toSubject(subject),
  saidBy: toSubject(said_by),
  answeredBy: withoutNulls(JSON.parse(answered_by)) as Risk['answeredBy'],
  claim: toClaim(claim),
})

const toMeasure = ({ subject, by, claims, status, ...row }: MeasureRow): Measure => ({
  ...row,
  status: status ?? undefined,
  subject: toSubject(subject),
  by: toSubject(by),
  claims: withoutNulls(JSON.parse(claims)) as Measure['claims'],
})

const toFigure = ({ value, qualifier, differs, claim, ...row }: FigureRow): Figure => ({
  ...row,
  value: value ?? undefined,
  qualifier: qualifier ?? undefined,
  differs: differs ?? undefined,
  claim: toClaim(claim),
})
