import { foldLatin } from '#store/names/fold.ts'
import type { Person } from './people.ts'
import { below, pick, type Random, seeded } from './random.ts'

/** Something typed, and the subjects of which one should be among the ten that come back. */
export type Query = {
  readonly what: string
  readonly typed: string
  readonly prefix: boolean
  readonly wanted: ReadonlySet<number>
}

type Make = (person: Person, random: Random) => string

const KINDS: Readonly<Record<string, Make>> = {
  exact: ({ latin }) => latin,
  'lower case, joined': ({ latin }) => latin.toLowerCase().replace(' ', ''),
  tones: ({ pinyin }) => pinyin,
  'order swapped': ({ latin }) => latin.split(' ').reverse().join(' '),
  'one typo': ({ latin }, random) => mistype(latin, random),
  'order swapped, one typo': ({ latin }, random) =>
    mistype(latin.split(' ').reverse().join(' '), random),
  'joined, one typo': ({ latin }, random) => mistype(latin.replace(' ', ''), random),
  simplified: ({ hans }) => hans,
  traditional: ({ hant }) => hant,
  'wade-giles': ({ wadeGiles }) => wadeGiles,
  'wade-giles, no apostrophes': ({ wadeGiles }) => wadeGiles.replaceAll("'", ''),
  id: ({ id }) => id,
}

/**
 * A mix of what people type, in turn, about people drawn half by prominence and half evenly.
 * Namesakes are as good as the one meant: nobody could tell them apart. Where a typo, a
 * swap or a beginning makes another person's whole name, that person would be the right answer, so
 * it is left out.
 */
export function makeQueries(people: readonly Person[], count: number, seed = 2): readonly Query[] {
  const random = seeded(seed)
  const known = index(people)
  const kinds = [...Object.keys(KINDS), 'prefix']
  return Array.from({ length: count }, (_, i): Query => {
    const what = kinds[i % kinds.length] ?? 'exact'
    for (;;) {
      const person = draw(people, random)
      const query =
        what === 'prefix' ? begin(person, known, random) : type(what, person, known, random)
      if (query !== undefined) return query
    }
  })
}

type Known = {
  /** Every folded writing of anyone's name. */
  readonly keys: ReadonlySet<string>
  /** Subjects whose name, in Latin letters or characters, is written the same. */
  readonly namesakes: ReadonlyMap<string, ReadonlySet<number>>
  /** The ten best known by every beginning of their folded name. */
  readonly byPrefix: ReadonlyMap<string, ReadonlySet<number>>
}

function index(people: readonly Person[]): Known {
  const keys = new Set<string>()
  const namesakes = new Map<string, Set<number>>()
  const byPrefix = new Map<string, Set<number>>()
  for (const { subject, latin, hans, hant, aliases } of people) {
    const key = foldLatin(latin)
    keys.add(key).add(foldLatin(latin.split(' ').reverse().join(' ')))
    for (const { written } of aliases) keys.add(foldLatin(written))
    for (const name of [key, hans, hant]) add(namesakes, name, subject, Number.POSITIVE_INFINITY)
    // People come best known first, so the first ten are the best ten.
    for (let end = 1; end <= key.length; end++) add(byPrefix, key.slice(0, end), subject, 10)
  }
  return { keys, namesakes, byPrefix }
}

function add(map: Map<string, Set<number>>, key: string, subject: number, most: number): void {
  const subjects = map.get(key) ?? new Set()
  map.set(key, subjects)
  if (subjects.size < most) subjects.add(subject)
}

function draw(people: readonly Person[], random: Random): Person {
  if (random() < 0.5) return pick(random, people)
  const person = people[Math.floor(people.length ** random()) - 1]
  return person ?? pick(random, people)
}

function type(what: string, person: Person, known: Known, random: Random): Query | undefined {
  const typed = KINDS[what]?.(person, random) ?? person.latin
  if (what.includes('typo') && known.keys.has(foldLatin(typed))) return undefined
  if (what === 'order swapped' && known.namesakes.has(foldLatin(typed))) return undefined
  const name = /simplified|traditional/.test(what) ? typed : foldLatin(person.latin)
  return { what, typed, prefix: false, wanted: known.namesakes.get(name) ?? new Set() }
}

/** As much of a name as it takes for its owner to be among the ten best known, or a little more. */
function begin(person: Person, known: Known, random: Random): Query | undefined {
  const key = foldLatin(person.latin)
  for (let end = 2; end < key.length; end++) {
    if (!known.byPrefix.get(key.slice(0, end))?.has(person.subject)) continue
    const typed = key.slice(0, Math.min(key.length - 1, end + below(random, 3)))
    if (known.namesakes.has(typed)) return undefined
    return { what: 'prefix', typed, prefix: true, wanted: new Set([person.subject]) }
  }
  return undefined
}

function mistype(name: string, random: Random): string {
  const at = below(random, name.length - 1)
  const letter = String.fromCharCode(97 + below(random, 26))
  const before = name.slice(0, at)
  const after = name.slice(at + 1)
  return pick(random, [
    before + after,
    before + letter + name.slice(at),
    before + letter + after,
    before + after.slice(0, 1) + name.slice(at, at + 1) + after.slice(1),
  ])
}
