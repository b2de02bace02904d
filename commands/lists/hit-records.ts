import type { Records } from '#core/brief.ts'
import type { SearchHit } from '#core/fact-views.ts'

/** Results of a search as rows for export, in their order: what each is, and where it matched. */
export const hitRecords = (hits: readonly SearchHit[]): Records => ({
  name: 'search',
  columns: ['kind', 'id', 'title', 'matched'],
  rows: hits.map(({ kind, id, title, matched }) => [kind, id, title, matched]),
})
