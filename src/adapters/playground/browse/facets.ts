import { slugOf } from '#core/filter/slug.ts'
import type { Query } from '../view.ts'

/** One way to narrow a list: the values that its rows have of something. */
export type Facet<Row> = {
  /** As it stands in an address: `kind`. */
  readonly key: string
  /** What a row has of it; nothing where it has none. */
  readonly of: (row: Row) => readonly string[]
  /** Values in the order in which they are read; the others, and all where it is absent, by count. */
  readonly order?: readonly string[]
  /** `newest`: by value, the greatest first. */
  readonly sorted?: 'newest'
  /** Never offered, and shown only where an address asks for it: for links from other pages. */
  readonly isHidden?: true
}

/** A list that can be narrowed, searched and sorted. */
export type Listing<Row> = {
  readonly rows: readonly Row[]
  readonly facets: readonly Facet<Row>[]
  /** All in which words are looked for. */
  readonly text: (row: Row) => string
  /** Orders by name, the first where none is asked for; absent: that of the rows. */
  readonly sorts: Readonly<Record<string, ((a: Row, b: Row) => number) | undefined>>
}

/** What is asked of a list. `chosen` has only values that are in it, each once. */
export type Asked = {
  readonly chosen: ReadonlyMap<string, readonly string[]>
  readonly words: string
  readonly sort: string
  readonly page: number
}

/** A value of a facet: how it stands in an address, how in the data, and how many rows have it. */
export type Offered = { readonly value: string; readonly raw: string; readonly count: number }

/** The rows that fit, and what would narrow them further. */
export type Selection<Row> = {
  /** In the order asked for. */
  readonly rows: readonly Row[]
  /**
   * By facet, how many rows each value would leave beside what is chosen of the other facets. A
   * value that would leave none is there only where it is chosen.
   */
  readonly offered: ReadonlyMap<string, readonly Offered[]>
}

/** A list made ready once, to be asked often. */
export type Prepared<Row> = {
  readonly listing: Listing<Row>
  readonly read: (query: Query) => Asked
  readonly select: (asked: Asked) => Selection<Row>
}

/** Characters of the words that are looked for; what is beyond is not read. */
export const WORDS_MAX = 200

/** So many different questions of one list are remembered. */
const KEPT = 64

/** Reads the values of all rows once. What was counted for one question is kept for the next. */
export function prepare<Row>(listing: Listing<Row>): Prepared<Row> {
  // Rows share their values: each is made a slug once.
  const slugs = new Map<string, string>()
  const raws = new Map(listing.facets.map(({ key }) => [key, new Map<string, string>()]))
  const slugFor = (key: string, raw: string): string => {
    const slug = slugs.get(raw) ?? slugIn(raw)
    slugs.set(raw, slug)
    const known = raws.get(key)
    if (known && !known.has(slug)) known.set(slug, raw)
    return slug
  }
  const valuesOf = (row: Row) =>
    listing.facets.map(
      ({ key, of }) => [key, distinct(of(row).map((raw) => slugFor(key, raw)))] as const,
    )
  const rows = listing.rows.map((row) => ({
    row,
    text: folded(listing.text(row)),
    values: new Map(valuesOf(row)),
  }))
  const kept = new Map<string, Selection<Row>>()
  const read = (query: Query): Asked => {
    const chosen = listing.facets.flatMap(({ key }) => {
      const known = raws.get(key)
      const values = distinct((query[key] ?? '').split(',')).filter((one) => known?.has(one))
      return values.length > 0 ? [[key, values] as const] : []
    })
    const page = /^[1-9]\d{0,5}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
    const sorts = Object.keys(listing.sorts)
    return {
      chosen: new Map(chosen),
      words: (query['q'] ?? '').slice(0, WORDS_MAX).toWellFormed().trim(),
      sort: sorts.find((name) => name === query['sort']) ?? sorts[0] ?? '',
      page,
    }
  }
  const select = ({ chosen, words, sort }: Asked): Selection<Row> => {
    const key = JSON.stringify([[...chosen], words, sort])
    const before = kept.get(key)
    if (before) return before
    const wanted = folded(words).split(/\s+/).filter(Boolean)
    const found = rows.filter(({ text }) => wanted.every((word) => text.includes(word)))
    const fits = (row: (typeof rows)[number], except?: string) =>
      [...chosen].every(
        ([facet, values]) =>
          facet === except || values.some((value) => row.values.get(facet)?.includes(value)),
      )
    const order = listing.sorts[sort]
    const left = found.filter((row) => fits(row)).map(({ row }) => row)
    const selection: Selection<Row> = {
      rows: order ? left.toSorted(order) : left,
      offered: new Map(
        listing.facets.map((facet) => {
          const counted = countsOf(
            found.filter((row) => fits(row, facet.key)).map(({ values }) => values.get(facet.key)),
          )
          const all = distinct([...counted.keys(), ...(chosen.get(facet.key) ?? [])])
          const named = all.map((value) => ({
            value,
            raw: raws.get(facet.key)?.get(value) ?? value,
            count: counted.get(value) ?? 0,
          }))
          return [facet.key, inOrder(named, facet)]
        }),
      ),
    }
    const [oldest] = kept.keys()
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(key, selection)
    return selection
  }
  return { listing, read, select }
}

/** How a value stands in an address: without commas, which part several. */
export const slugIn = (raw: string): string => slugOf(raw.replaceAll(/[()]/g, ' ')) || '-'

/** The address of what is asked, as a query; with `change` another page, sort or other values. */
export function queryOf(asked: Asked, first: string): Query {
  const { chosen, words, sort, page } = asked
  return {
    q: words,
    ...Object.fromEntries([...chosen].map(([key, values]) => [key, values.join(',')])),
    sort: sort === first ? undefined : sort,
    page: page === 1 ? undefined : String(page),
  }
}

/** The same question with one value more or, where it is chosen, without it; from the first page. */
export function toggled(asked: Asked, key: string, value: string): Asked {
  const before = asked.chosen.get(key) ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  const others = [...asked.chosen].filter(([facet]) => facet !== key)
  return {
    ...asked,
    chosen: new Map(after.length > 0 ? [...others, [key, after]] : others),
    page: 1,
  }
}

/** Letters without their marks and case, so that `Qín Gāng` and `qin gang` are the same. */
const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase()

function countsOf(all: readonly (readonly string[] | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const values of all)
    for (const value of values ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function inOrder<Row>(
  offered: readonly Offered[],
  { order, sorted }: Facet<Row>,
): readonly Offered[] {
  const place = ({ value }: Offered) => {
    const at = order?.indexOf(value) ?? -1
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  const byValue = (a: Offered, b: Offered) => (a.value < b.value ? -1 : 1)
  if (sorted === 'newest')
    return offered.toSorted((a, b) => Number(isNone(a)) - Number(isNone(b)) || byValue(b, a))
  return offered.toSorted((a, b) => {
    const [one, other] = [place(a), place(b)]
    if (one !== other) return one < other ? -1 : 1
    return b.count - a.count || byValue(a, b)
  })
}

/** The value of rows that lack what a facet is of. */
export const NONE = 'none'
const isNone = ({ value }: Offered): boolean => value === NONE

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]
