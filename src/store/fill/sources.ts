import type { Database } from 'better-sqlite3'
import { parseEdtf } from '#core/edtf.ts'
import type { Pack } from '#pack/read.ts'

/** Sources, with the day by which each was surely published; a link only where it may be shown. */
export function fillSources(db: Database, pack: Pack): void {
  const insert = db.prepare(
    `INSERT INTO source (id, title, publisher, via, kind, url, address, published, known_by, language, note)
     VALUES (:id, :title, :publisher, :via, :kind, :url, :address, :published, :knownBy, :language, :note)`,
  )
  for (const { record } of pack.sources) {
    insert.run({
      ...record,
      via: record.via ?? null,
      url: record.address === 'publisher' ? (record.url ?? null) : null,
      published: record.published ?? null,
      knownBy: (record.published && parseEdtf(record.published)?.latest) ?? null,
      note: record.note ?? null,
    })
  }
}
