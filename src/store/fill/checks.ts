import { parseEdtf } from '#core/edtf.ts'
import type { Pack } from '#pack/read.ts'
import type { CitationRecord } from '#pack/records/atoms.ts'
import type { Writer } from './writer.ts'

/** What reports said and what it is worth, the Party phrases, the pack's own account of itself. */
export function fillChecks({ db, sid }: Writer, pack: Pack): void {
  const check = db.prepare(
    `INSERT INTO report_check (id, place, report, says, part, verdicts, reading, why, expression, means, claims, citations)
     VALUES (:id, :place, :report, :says, :part, :verdicts, :reading, :why, :expression, :means, :claims, :citations)`,
  )
  const about = db.prepare(
    'INSERT OR IGNORE INTO report_check_subject (sid, check_id, place) VALUES (?, ?, ?)',
  )
  pack.checks.forEach(({ record }, place) => {
    check.run({
      id: record.id,
      place,
      report: record.report,
      says: record.says,
      part: record.where ?? null,
      verdicts: JSON.stringify(record.verdict),
      reading: record.reading,
      why: record.why ?? null,
      expression: record.relative?.expression ?? null,
      means: record.relative?.means ?? null,
      claims: JSON.stringify(record.claims),
      citations: JSON.stringify(record.citations.map(cited)),
    })
    record.about.forEach((id, i) => {
      about.run(sid(id), record.id, i)
    })
  })
  const phrase = db.prepare(
    'INSERT INTO phrase (id, hans, hant, pinyin, english, meaning, stage, seen_in) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { record } of pack.phrases) {
    const { id, hans, hant, pinyin, english, meaning, stage, seen_in } = record
    phrase.run(
      id,
      hans,
      hant,
      pinyin,
      english,
      meaning,
      stage ?? null,
      JSON.stringify(seen_in ?? []),
    )
  }
  fillInfo(db, pack)
}

/** A citation as it is kept, JSON, where it is no claim’s. */
export const cited = (citation: CitationRecord) =>
  typeof citation === 'string' ? { source: citation } : citation

function fillInfo(db: Writer['db'], pack: Pack): void {
  const info = pack.info[0]?.record
  if (!info) throw new Error('the pack has no pack.yaml')
  const coverage = db.prepare(
    'INSERT INTO coverage (place, period, earliest, latest, remark) VALUES (?, ?, ?, ?, ?)',
  )
  info.coverage.forEach(({ period, remark }, place) => {
    const range = parseEdtf(period)
    coverage.run(place, period, range?.earliest, range?.latest, remark)
  })
  const meta = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
  for (const key of ['compiled', 'licence', 'name', 'title'] as const) meta.run(key, info[key])
  meta.run('covers', JSON.stringify(info.covers))
}
