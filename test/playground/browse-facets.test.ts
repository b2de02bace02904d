import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Facet,
  prepare,
  queryOf,
  slugIn,
  toggled,
} from '#adapters/playground/browse/facets.ts'
import { parseEdtf } from '#core/edtf.ts'
import type { Claim } from '#core/facts.ts'
import { browseApp, facetsIn, foundIn, shipped } from './browse-app.ts'

const facts = shipped()
const { page, get } = browseApp(() => facts)

/** Values of a claim by the key of a facet, read from it without the code under test. */
const OF_CLAIMS: Readonly<Record<string, (claim: Claim) => readonly string[]>> = {
  Kind: ({ kind }) => [kind],
  Certainty: ({ certainty }) => [certainty],
  Stage: ({ stage }) => (stage ? [stage] : []),
  Year: ({ date }) => [date === undefined ? 'none' : (parseEdtf(date)?.earliest.slice(0, 4) ?? '')],
  'Number of sources': ({ citations }) => {
    const count = new Set(citations.map(({ source }) => source.id)).size
    return [count >= 3 ? '3-or-more' : String(count)]
  },
  'Date known': ({ date = '' }) => {
    if (date === '') return ['missing']
    const isDay = (end: string) => /^\d{4}-\d{2}-\d{2}$/.test(end) || end === '..'
    return [date.split('/').every(isDay) ? 'exact' : 'partial']
  },
  'Official reason': ({ reason }) => [reason],
  Standing: ({ retracted, supersededBy }) => [
    retracted ? 'retracted' : supersededBy ? 'superseded' : 'stands',
  ],
  'Contradicted by another claim': ({ disputes }) => [disputes.length > 0 ? 'yes' : 'no'],
  'Active in public': ({ seen }) => (seen ? ['yes'] : []),
}

const cases = facts.everyCase()
const caseOf = (id: string) => cases.filter((one) => one.id === id || one.person.id === id)

/** The other lists: how many rows have each value, counted the long way. */
const COUNTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  claims: Object.fromEntries(
    Object.entries(OF_CLAIMS).map(([title, of]) => [title, facts.everyClaim().flatMap(of)]),
  ),
  subjects: {
    Type: facts.everySubject().map(({ type }) => type),
    'Official case in this store': facts
      .everySubject()
      .filter(({ type }) => type === 'person')
      .map(({ id }) => (caseOf(id).length > 0 ? 'yes' : 'no')),
    Stage: facts.everySubject().flatMap(({ id }) => caseOf(id).map(({ stage }) => stage)),
    Sector: facts
      .everySubject()
      .flatMap(({ id }) => caseOf(id).flatMap(({ sector }) => sector ?? [])),
  },
  sources: {
    Kind: facts.everySource().map(({ kind }) => kind),
    Language: facts.everySource().map(({ language }) => language),
    Publisher: facts.everySource().map(({ publisher }) => publisher),
    Year: facts
      .everySource()
      .map(({ published }) => parseEdtf(published ?? '')?.earliest.slice(0, 4) ?? 'none'),
    'Public address': facts
      .everySource()
      .map(({ url }) => (url === undefined ? 'hidden' : 'shown')),
  },
  cases: {
    Stage: cases.map(({ stage }) => stage),
    Outcome: cases.map(({ outcome }) => outcome),
    Rank: cases.map(({ rank }) => rank),
    Year: cases.map(({ announced }) => parseEdtf(announced ?? '')?.earliest.slice(0, 4) ?? 'none'),
    Sector: cases.map(({ sector }) => sector ?? 'none'),
    Body: cases.map(({ body }) => body ?? 'none'),
  },
}

describe.each(Object.entries(COUNTED))('the list of %s', (list, counted) => {
  it('says beside each value how many there are, as counting them one by one does', async () => {
    const groups = facetsIn(await page(`/browse/${list}`))
    for (const [title, values] of Object.entries(counted)) {
      const shown = new Map(
        [...(groups.get(title) ?? [])].map(([to, count]) => [
          [...new URL(to, 'http://x').searchParams.values()][0],
          count,
        ]),
      )
      const expected = Map.groupBy(values, slugIn)
      expect(shown, title).toEqual(
        new Map([...expected].map(([value, all]) => [value, all.length])),
      )
    }
  })

  it('holds as many rows as the count said, once a value is chosen', async () => {
    for (const [title, group] of facetsIn(await page(`/browse/${list}`))) {
      for (const [to, count] of [...group].slice(0, 3))
        expect(foundIn(await page(to)), `${title}: ${to}`).toBe(count)
    }
  })

  it('gives the same rows as a file', async () => {
    const [group] = [...facetsIn(await page(`/browse/${list}`)).values()]
    const [to = '', count] = [...(group ?? [])].at(-1) ?? []
    const file = await get(to.replace(`/browse/${list}`, `/browse/${list}.csv`))
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${list}.csv"`)
    const ids = (await file.text()).match(/^[\w-]+,/gm)
    expect(ids).toHaveLength((count ?? 0) + 1)
  })
})

it('narrows by several at once, and takes each away by itself', async () => {
  const both = await page('/browse/claims?certainty=alleged,reported&kind=case')
  const expected = facts
    .everyClaim()
    .filter(({ certainty, kind }) => certainty !== 'official' && kind === 'case')
  expect(foundIn(both)).toBe(expected.length)
  const chips = [...both.matchAll(/<a class="chip" href="([^"]*)"/g)].map(([, to]) => to)
  expect(new Set(chips)).toEqual(
    new Set([
      '/browse/claims?kind=case&amp;certainty=reported',
      '/browse/claims?kind=case&amp;certainty=alleged',
      '/browse/claims?certainty=alleged%2Creported',
    ]),
  )
  // Beside what is chosen of the other facets each value counts as if it were chosen too.
  const kinds = facetsIn(both).get('Kind')
  const events = facts
    .everyClaim()
    .filter(({ kind, certainty }) => kind === 'other' && certainty !== 'official')
  expect([...(kinds ?? [])].find(([to]) => to.includes('other'))?.[1]).toBe(events.length)
})

it('finds words in either script, in pinyin with or without tones, and in what is said', async () => {
  for (const words of ['秦刚', '秦剛', 'qin gang', 'Qín Gāng', 'QIN-GANG'])
    expect(await page(`/browse/subjects?q=${encodeURIComponent(words)}`), words).toContain(
      '/browse/subjects/qin-gang"',
    )
  expect(foundIn(await page('/browse/claims?q=Rocket+Force+commander'))).toBeGreaterThan(0)
  expect(foundIn(await page('/browse/claims?q=no+such+word+anywhere'))).toBe(0)
})

type Row = { readonly id: number; readonly a: readonly string[]; readonly b: string }
const FACETS: readonly Facet<Row>[] = [
  { key: 'a', of: ({ a }) => a },
  { key: 'b', of: ({ b }) => [b], order: ['x', 'y'] },
]
const letters = fc.constantFrom('x', 'y', 'z', 'A, b (c)', '')
const rowsOf = fc.array(fc.record({ a: fc.array(letters, { maxLength: 3 }), b: letters }), {
  maxLength: 20,
})

it('leaves exactly the rows that have one of the chosen values of each facet', () => {
  fc.assert(
    fc.property(rowsOf, fc.array(letters), fc.array(letters), (made, a, b) => {
      const rows = made.map((row, id) => ({ ...row, id }))
      const list = prepare({ rows, facets: FACETS, text: () => '', sorts: { id: undefined } })
      const asked = list.read({ a: a.map(slugIn).join(','), b: b.map(slugIn).join(',') })
      const known = (key: 'a' | 'b', wanted: readonly string[]) =>
        wanted.map(slugIn).filter((one) =>
          rows
            .flatMap((row) => row[key])
            .map(slugIn)
            .includes(one),
        )
      const [someA, someB] = [known('a', a), known('b', b)]
      const { rows: left, offered } = list.select(asked)
      expect(left).toEqual(
        rows.filter(
          (row) =>
            (someA.length === 0 || row.a.some((one) => someA.includes(slugIn(one)))) &&
            (someB.length === 0 || someB.includes(slugIn(row.b))),
        ),
      )
      for (const [key, values] of offered)
        for (const { value, count } of values) {
          const others = new Map([...asked.chosen].filter(([facet]) => facet !== key))
          const alone = list.select({ ...asked, chosen: others.set(key, [value]) })
          expect(alone.rows).toHaveLength(count)
          const twice = toggled(toggled(asked, key, value), key, value)
          expect(list.select(twice).rows).toHaveLength(left.length)
        }
      expect(list.read(queryOf(asked, 'id'))).toEqual(asked)
    }),
  )
})
