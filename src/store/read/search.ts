import type { Database } from 'better-sqlite3'
import type { Check, Phrase } from '#core/catalogue.ts'
import type { Facts } from '#core/fact-store.ts'
import type { SearchHit } from '#core/fact-views.ts'
import type { Simplify } from '../names/fold.ts'
import { PLACES, PLACES_STRIDE, phrasesOf } from '../search-text.ts'
import { SOURCE_JSON } from './claim-json.ts'
import { lazily } from './prepared.ts'
import { withoutNulls } from './without-nulls.ts'

type SearchFacts = Pick<Facts, 'search' | 'checksLike' | 'findPhrase'>
type HitRow = {
  kind: SearchHit['kind']
  id: string
  title: string
  zh: string | null
  hant: string | null
  place: number
  total: number
}
type PhraseRow = Omit<Phrase, 'seenIn'> & { seen_in: string }

export function searchQueries(
  db: Database,
  findCheck: (id: string) => Check | undefined,
): SearchFacts {
  const prepare = lazily(db)
  const simplify = simplifier(db)
  const hits = prepare<{ query: string; limit: number; offset: number }, HitRow>(`
    WITH best AS (
      SELECT rowid / ${PLACES_STRIDE} AS doc, min(rowid % ${PLACES_STRIDE}) AS place, min(rank) AS rank
        FROM text WHERE text MATCH :query GROUP BY 1
    )
    SELECT d.kind, d.id, d.title, s.zh, s.hant, best.place, count(*) OVER () AS total
      FROM best JOIN doc d ON d.rowid = best.doc
      LEFT JOIN subject s ON s.id = d.id AND d.kind NOT IN ('claim', 'source')
     ORDER BY best.place, best.rank, best.doc LIMIT :limit OFFSET :offset`)
  const any = prepare<[string], { rowid: number }>(
    'SELECT rowid FROM text WHERE text MATCH ? LIMIT 1',
  )
  const checks = prepare<[string, number], { id: string }>(`
    SELECT d.id FROM text JOIN doc d ON d.rowid = text.rowid / ${PLACES_STRIDE}
     WHERE text MATCH ? AND d.kind = 'check' ORDER BY text.rank, d.rowid LIMIT ?`)
  const phrase = prepare<[string], PhraseRow>(`
    SELECT id, hans, hant, pinyin, english, meaning, stage,
           (SELECT json_group_array(json(${SOURCE_JSON}))
              FROM json_each(p.seen_in) j JOIN source s ON s.id = j.value) AS seen_in
      FROM phrase p WHERE id = ?`)

  return {
    search(words, window) {
      const terms = phrasesOf(words, simplify)
      if (terms.length === 0) return { rows: [], total: 0, isLoose: false }
      const query = (join: string) =>
        terms.map((term, i) => (i === terms.length - 1 ? `${term} *` : term)).join(join)
      // Decided for the list and not for a page, so that every page is of the same list.
      const isLoose = terms.length > 1 && any.get(query(' AND ')) === undefined
      const rows = hits.all({ query: query(isLoose ? ' OR ' : ' AND '), ...window })
      return { rows: rows.map(toHit), total: rows[0]?.total ?? 0, isLoose }
    },
    checksLike(words, limit) {
      const terms = phrasesOf(words, simplify)
      if (terms.length === 0) return []
      const strict = checks.all(terms.join(' AND '), limit)
      const rows = strict.length > 0 ? strict : checks.all(terms.join(' OR '), limit)
      return rows.flatMap(({ id }) => findCheck(id) ?? [])
    },
    findPhrase(id) {
      const row = phrase.get(id)
      return row && toPhrase(row)
    },
  }
}

/** Folds the few characters of a query through the snapshot's own table. */
function simplifier(db: Database): Simplify {
  const prepare = lazily(db)
  const find = prepare<[string], { simplified: string }>(
    'SELECT simplified FROM han WHERE traditional = ?',
  )
  return (character) => find.get(character)?.simplified ?? character
}

const toHit = ({ kind, id, title, zh, hant, place }: HitRow): SearchHit => ({
  kind,
  id,
  title,
  zh: zh ?? undefined,
  hant: hant ?? undefined,
  matched: PLACES[place] ?? 'line',
})

const toPhrase = ({ seen_in, ...row }: PhraseRow): Phrase => ({
  ...(withoutNulls(row) as Omit<Phrase, 'seenIn'>),
  seenIn: withoutNulls(JSON.parse(seen_in)) as Phrase['seenIn'],
})
