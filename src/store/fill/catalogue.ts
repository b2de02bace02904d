import { parseEdtf } from '#core/edtf.ts'
import { descriptionClaimId, eventClaimId } from '#pack/check/statements.ts'
import type { Pack } from '#pack/read.ts'
import type { MeasureRecord } from '#pack/records/catalogue.ts'
import type { Writer } from './writer.ts'

/** Organisations' descriptions, risks, measures and figures: each is a claim with citations too. */
export function fillCatalogue(writer: Writer, pack: Pack): void {
  for (const { record } of pack.organisations) {
    writer.addClaim({
      id: descriptionClaimId(record.id),
      kind: 'description',
      line: record.names.en,
      certainty: 'reported',
      reason: 'none-needed',
      citations: record.citations,
      subjects: [{ id: record.id, role: 'about' }],
    })
  }
  for (const { record } of pack.measures) addMeasure(writer, record)
  addRisks(writer, pack)
  addFigures(writer, pack)
}

function addMeasure(writer: Writer, record: MeasureRecord): void {
  const subjects = [
    { id: record.id, role: 'about' as const },
    { id: record.by, role: 'speaker' as const },
  ]
  const common = { certainty: record.certainty, reason: 'none-needed' as const, subjects }
  writer.addClaim({
    ...common,
    id: record.id,
    kind: 'measure',
    line: record.names.en,
    date: record.date,
    note: record.note,
    citations: record.citations,
  })
  for (const { event, date, citations } of record.events ?? []) {
    writer.addClaim({
      ...common,
      id: eventClaimId(record.id, event),
      kind: 'law',
      line: `${record.names.en}: ${event.replaceAll('-', ' ')}.`,
      date,
      citations: citations ?? record.citations,
    })
  }
  writer.db
    .prepare('INSERT INTO measure (sid, kind, about, by, status) VALUES (?, ?, ?, ?, ?)')
    .run(
      writer.sid(record.id),
      record.kind,
      record.about,
      writer.sid(record.by),
      record.status ?? null,
    )
}

function addRisks(writer: Writer, pack: Pack): void {
  const insert = writer.db.prepare(
    `INSERT INTO risk (sid, place, category, category_sourced, about, exposed, said_by, wording, cid)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const answer = writer.db.prepare(
    'INSERT INTO risk_measure (risk, place, measure) VALUES (?, ?, ?)',
  )
  pack.risks.forEach(({ record }, place) => {
    const cid = writer.addClaim({
      id: record.id,
      kind: 'risk',
      line: record.names.en,
      date: record.date,
      certainty: record.certainty,
      reason: 'none-needed',
      note: record.note,
      citations: record.citations,
      subjects: [
        { id: record.id, role: 'about' },
        { id: record.said_by, role: 'speaker' },
      ],
    })
    const sid = writer.sid(record.id)
    const isSourced = record.category_basis === 'source' ? 1 : 0
    insert.run(
      sid,
      place,
      record.category,
      isSourced,
      record.about,
      record.exposed,
      writer.sid(record.said_by),
      record.wording ?? null,
      cid,
    )
    record.answered_by.forEach((measure, i) => {
      answer.run(sid, i, writer.sid(measure))
    })
  })
}

function addFigures(writer: Writer, pack: Pack): void {
  const series = writer.db.prepare(
    'INSERT INTO series (id, name, counts, unit, beside_cases, differs) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { record } of pack.series) {
    series.run(
      record.id,
      record.name,
      record.counts,
      record.unit,
      record.beside_cases ? 1 : 0,
      record.differs ?? null,
    )
  }
  const figure = writer.db.prepare(
    `INSERT INTO figure (sid, series, value, qualifier, period, period_earliest, period_latest, cid)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { record } of pack.figures) {
    const cid = writer.addClaim({
      id: record.id,
      kind: 'figure',
      line: record.name,
      date: record.date,
      certainty: record.certainty,
      reason: 'none-needed',
      note: record.about,
      citations: record.citations,
      subjects: [
        { id: record.id, role: 'about' },
        ...(record.by ? [{ id: record.by, role: 'speaker' as const }] : []),
      ],
    })
    const period = parseEdtf(record.period)
    figure.run(
      writer.sid(record.id),
      record.series,
      record.value ?? null,
      record.qualifier ?? null,
      record.period,
      period?.earliest,
      period?.latest,
      cid,
    )
  }
}
