import type { Located, Pack } from '#pack/read.ts'
import { makePeople } from '../names/people.ts'

const located = <T>(record: T): Located<T> => ({
  record,
  file: 'generated',
  at: () => ({ line: 1, column: 1 }),
})

const BODIES = [
  'Party committee',
  'people’s congress',
  'CPPCC',
  'bank',
  'grid company',
  'customs office',
]

/** A pack of made-up officials, one case each with two dated steps, all resting on one source. */
export function generatedPack(people: number): Pack {
  const info = {
    name: 'generated',
    title: 'Generated',
    licence: 'none',
    compiled: '2026-01-01',
    covers: ['made-up people'],
    coverage: [],
  }
  const source = {
    id: 'generated-list',
    title: 'A generated list',
    publisher: 'Bench',
    kind: 'archive',
    address: 'none',
    published: '2025-12-31',
    language: 'en',
  } as const
  const empty = {
    organisations: [],
    posts: [],
    people: [],
    risks: [],
    measures: [],
    series: [],
    figures: [],
    phrases: [],
    checks: [],
    holidays: [],
    identities: [],
    severity: [],
  }
  const cases = makePeople(people).map((person, i) =>
    located({
      id: `case-${person.id}`,
      person: {
        id: person.id,
        names: {
          en: person.latin,
          hans: person.hans,
          hant: person.hant,
          pinyin: person.pinyin,
          also: person.aliases.flatMap(({ written, kind }) =>
            kind === 'name' || kind === 'id' ? [] : [{ name: written, kind }],
          ),
        },
        distinguish: `number ${i + 1}`,
      },
      post: `Deputy head of a ${BODIES[i % BODIES.length]}`,
      rank: 'other' as const,
      body: BODIES[i % BODIES.length],
      sector: 'generated',
      announced: day(i),
      stages: [
        { stage: 'under-investigation' as const, date: day(i), citations: [source.id] },
        { stage: 'expelled' as const, date: day(i + 150), citations: [source.id] },
      ],
      outcome: 'followed' as const,
    }),
  )
  return { ...empty, info: [located(info)], sources: [located(source)], cases }
}

const day = (i: number): string =>
  new Date(Date.UTC(2013, 0, 1 + (i % 4_000))).toISOString().slice(0, 10)
